package org.lymanscope.engine.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.desi.Fibre;
import org.lymanscope.engine.simulate.desi.ModelNoise;
import org.lymanscope.engine.simulate.desi.Noise;
import org.lymanscope.engine.simulate.desi.Resolution;
import org.lymanscope.engine.simulate.desi.SkyFibreNoise;
import org.lymanscope.engine.simulate.igm.MeanAbsorption;
import org.lymanscope.engine.simulate.source.Painted;
import org.lymanscope.engine.simulate.source.Sky;

/**
 * Makes the spectra of a recipe. Each depends on recipe, seed and index alone, not on the order in
 * which they are made nor on the number of threads. Thread-safe; each thread brings its own {@link
 * SpectrumBuffer}.
 */
public final class Simulator {
  /** DESI's TARGETID: MOCK is bit 58, SKY bit 59, the brick (20 bits) starts at bit 22. */
  private static final long MOCK = 1L << 58;

  private static final long SKY = 1L << 59;
  private static final int BRICK_SHIFT = 22;
  private static final long BRICKS = (1L << 20) - 1;

  private static final Resolution RESOLUTION = Resolution.standard();

  private final SimulationRecipe recipe;
  private final TargetOrder order;
  private final MeanAbsorption meanAbsorption;

  private final Noise noise;

  private Simulator(SimulationRecipe recipe, Noise noise) {
    this.recipe = recipe;
    this.noise = noise;
    this.order = new TargetOrder(recipe);
    this.meanAbsorption = new MeanAbsorption(recipe.igm().model());
  }

  /**
   * Prepares a recipe; reads the sky fibres if it asks for some.
   *
   * @throws IOException if they cannot be read, are not on DESI's grid, or are fewer than two
   */
  public static Simulator of(SimulationRecipe recipe) throws IOException {
    List<Path> skyFibres = recipe.observation().skyFibres();
    Noise noise = skyFibres.isEmpty() ? new ModelNoise() : SkyFibreNoise.read(skyFibres);
    return new Simulator(recipe, noise);
  }

  /** What is simulated. */
  public SimulationRecipe recipe() {
    return recipe;
  }

  /** How many spectra there are. */
  public int size() {
    return recipe.size();
  }

  /** The group that a spectrum belongs to. Groups are mixed, in an order that the seed tells. */
  public TargetGroup group(int index) {
    return recipe.targets().get(order.group(index));
  }

  /** The TARGETID of a spectrum, without making it. */
  public long targetId(int index) {
    long brick = Draw.mix(recipe.seed()) & BRICKS;
    boolean sky = group(index).source() instanceof Sky;
    return MOCK | brick << BRICK_SHIFT | (index + 1) | (sky ? SKY : 0);
  }

  /**
   * What is chosen for a spectrum before it is made.
   *
   * @param z systemic redshift
   * @param magnitude AB in r
   */
  public record Chosen(double z, double magnitude) {}

  /** What {@link #simulate} will choose for a spectrum, without making it. */
  public Chosen chosen(int index) {
    SplittableRandom random = Draw.stream(recipe.seed(), index);
    random.split();
    random.split();
    return chosen(group(index), random);
  }

  private static Chosen chosen(TargetGroup group, SplittableRandom random) {
    double z = group.redshift().draw(random);
    return new Chosen(z, group.magnitude().draw(random));
  }

  /** Makes one spectrum in memory of its own. */
  public SimulatedSpectrum spectrum(int index) {
    SpectrumBuffer buffer = new SpectrumBuffer();
    Truth truth = simulate(index, buffer);
    return new SimulatedSpectrum(truth, buffer.arms());
  }

  /**
   * Makes one spectrum in {@code into}, and tells the truth about it.
   *
   * @param index from 0 to {@link #size} − 1
   */
  public Truth simulate(int index, SpectrumBuffer into) {
    TargetGroup group = group(index);
    SplittableRandom random = Draw.stream(recipe.seed(), index);

    SplittableRandom ofSightline = random.split();
    SplittableRandom ofNoise = random.split();
    Chosen chosen = chosen(group, random);
    double z = chosen.z();
    double magnitude = chosen.magnitude();
    Canvas canvas = into.canvas();
    canvas.begin(z);
    Painted painted = group.source().paint(canvas, magnitude, random);
    if (!(group.source() instanceof Sky)) {
      absorb(into, ofSightline);
      canvas.times(Band.R.flux(magnitude) / Band.R.mean(canvas));
    }
    into.setBands(group.source() instanceof Sky);
    RESOLUTION.collect(canvas, into.noiseless());
    System.arraycopy(into.noiseless(), 0, into.flux(), 0, DesiCamera.PIXELS);
    Fibre fibre = fibre(ofNoise);
    noise.add(fibre, into.pixels(), ofNoise);
    return truth(index, group, z, magnitude, painted, fibre);
  }

  private void absorb(SpectrumBuffer buffer, SplittableRandom random) {
    if (recipe.igm().absorbers()) {
      buffer.sightline().attenuate(buffer.canvas(), random);
    } else {
      meanAbsorption.attenuate(buffer.canvas());
    }
  }

  private Fibre fibre(SplittableRandom random) {
    Observation how = recipe.observation();
    double time = how.exposureTime().draw(random);
    double noise = StrictMath.exp(how.fibreScatter() * Draw.normal(random));
    // Four of five real fibres are at the shallow end, one is at the deep one.
    double share = random.nextDouble() * random.nextDouble();
    double hole = Fibre.SHALLOWEST_HOLE + share * (1 - Fibre.SHALLOWEST_HOLE);
    return new Fibre(time, noise, hole, how.skyResiduals(), how.cosmicRays(), how.deadArms());
  }

  private Truth truth(
      int index, TargetGroup group, double z, double magnitude, Painted painted, Fibre fibre) {
    boolean sky = painted.spectralClass().equals(Painted.SKY);
    return new Truth(
        index,
        targetId(index),
        group.name(),
        painted.spectralClass(),
        painted.template(),
        z,
        sky ? Double.NaN : magnitude,
        painted.lyaWidth(),
        painted.lyaVelocity(),
        painted.slope(),
        fibre.exposureTime(),
        fibre.noise());
  }
}
