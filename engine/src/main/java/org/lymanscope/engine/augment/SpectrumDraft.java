package org.lymanscope.engine.augment;

import java.util.SplittableRandom;
import org.lymanscope.engine.model.Rebinning;
import org.lymanscope.engine.random.NormalRun;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * One spectrum that augmentations work on, in arrays that are used for one spectrum after another.
 * Fill {@link #row}, call {@link #begin}, then {@link #augment}, and take the outcome: into a
 * network's bins with {@link #addTo}, or onto the grid again with {@link #writeTo}. Not
 * thread-safe; each thread has its own.
 *
 * <p>A redshift is shifted by moving wavelengths, not by resampling: what was observed is one layer
 * of pixels, seen at stretched wavelengths; what fills the end of the range that shifts in is
 * another, on the grid itself. Bins take both as they are, each pixel once and whole, so that no
 * noise is copied or smoothed. Only {@link #writeTo} resamples.
 */
public final class SpectrumDraft {
  private final PixelGrid grid;
  private final Layer observed;
  private final Layer filling;

  /** Ivar of this fibre on the grid, as it was before it was moved. */
  private final float[] fibre;

  /** 1/λ² of every pixel, Å⁻². */
  private final float[] inverseSquare;

  private final Resampling resampling;

  private boolean moved;

  /** What was observed and is not lost: from and to, on the unstretched grid, Å. */
  private double firstKnown;

  private double lastKnown;

  /** What became of ivar since {@link #fibre} was kept. */
  private double fibreFactor = 1;

  private Label label = new Label(SpectralClass.UNKNOWN, Double.NaN, Double.NaN);

  /** For spectra of this grid. */
  public SpectrumDraft(PixelGrid grid) {
    this.grid = grid;
    float[] normals = new float[grid.pixels()];
    NormalRun run = new NormalRun();
    this.observed = new Layer(grid, normals, run);
    this.filling = new Layer(grid, normals, run);
    this.fibre = new float[grid.pixels()];
    this.inverseSquare = new float[grid.pixels()];
    for (PixelGrid.Section arm : grid.sections()) {
      for (int i = 0; i < arm.size(); i++) {
        inverseSquare[arm.offset() + i] = (float) Math.pow(arm.wavelength().at(i), -2);
      }
    }
    this.resampling = new Resampling(grid);
  }

  /** The grid. */
  public PixelGrid grid() {
    return grid;
  }

  /** Where the next spectrum is to be put before {@link #begin}. */
  public PixelRow row() {
    return observed.row();
  }

  /** Begins with what is in {@link #row}. */
  public void begin(Label of) {
    label = of;
    observed.begin(0, grid.pixels());
    filling.begin(0, 0);
    moved = false;
    firstKnown = grid.minWavelength();
    lastKnown = grid.maxWavelength();
  }

  /**
   * Augments what is there. Draws every random number from {@code random}; noise is drawn once for
   * all that add some.
   */
  public void augment(Augmentation augmentation, SplittableRandom random) {
    augmentation.apply(this, random);
    settle(random);
  }

  /** What is true of it now. */
  public Label label() {
    return label;
  }

  /** (1 + z now)/(1 + z at the beginning); 1 where nothing was shifted. */
  public double stretch() {
    return observed.stretch();
  }

  /** Adds its pixels to the sums of a network's bins. */
  public void addTo(Rebinning bins) {
    bins.add(observed.row(), observed.stretch(), observed.from(), observed.to());
    if (!filling.isEmpty()) {
      bins.add(filling.row(), 1, filling.from(), filling.to());
    }
  }

  /**
   * Puts it onto the grid: as it is where nothing was shifted; else each pixel's information is
   * shared out to those that it overlaps, so that Σ ivar and Σ flux·ivar stay. Neighbours then
   * share noise.
   */
  public void writeTo(PixelRow out) {
    if (!moved) {
      out.set(observed.row());
      return;
    }
    resampling.clear();
    resampling.add(observed);
    resampling.add(filling);
    resampling.writeTo(out);
  }

  // --- What augmentations do ----------------------------------------------------------------

  Layer observed() {
    return observed;
  }

  Layer filling() {
    return filling;
  }

  void setLabel(Label other) {
    label = other;
  }

  void addNoise(double level) {
    if (level > 0) {
      observed.addNoise(level);
      filling.addNoise(level);
      fibreFactor /= 1 + level * level;
    }
  }

  /** Draws what noise the flux lacks. */
  void settle(SplittableRandom random) {
    observed.settle(random);
    filling.settle(random);
  }

  void scale(double factor) {
    observed.scale(factor);
    filling.scale(factor);
    fibreFactor /= factor * factor;
    label = label.withMagnitude(label.magnitude() - 2.5 * Math.log10(factor));
  }

  /** Takes all information between two wavelengths away. */
  void forget(double low, double high) {
    observed.between(low, high, observed::forget);
    filling.between(low, high, filling::forget);
  }

  /** Noise between two wavelengths around the mean of as wide a stretch on either side. */
  void replace(double low, double high, SplittableRandom random) {
    settle(random);
    Layer.Mean mean = new Layer.Mean();
    double width = high - low;
    addMean(mean, low - width, low);
    addMean(mean, high, high + width);
    double level = mean.value();
    observed.between(low, high, (from, to) -> observed.replace(from, to, level, random));
    filling.between(low, high, (from, to) -> filling.replace(from, to, level, random));
  }

  void addMean(Layer.Mean mean, double low, double high) {
    observed.between(low, high, (from, to) -> mean.add(observed.row(), from, to));
    filling.between(low, high, (from, to) -> mean.add(filling.row(), from, to));
  }

  /**
   * Multiplies the wavelengths of what was observed. What leaves the range of the instrument is
   * lost; what was filled before is forgotten.
   */
  void move(double factor) {
    if (!moved) {
      System.arraycopy(observed.row().ivar(), 0, fibre, 0, fibre.length);
      fibreFactor = 1;
      moved = true;
    }
    filling.begin(0, 0);
    double stretch = observed.stretch() * factor;
    double low = grid.minWavelength();
    double behind = Math.nextUp(grid.maxWavelength());
    observed.use(observed.from(), observed.to(), stretch);
    observed.between(0, low, observed::forget);
    observed.between(behind, Double.MAX_VALUE, observed::forget);
    firstKnown = Math.max(firstKnown, low / stretch);
    lastKnown = Math.min(lastKnown, grid.maxWavelength() / stretch);
    trim(low, behind);
  }

  private void trim(double low, double behind) {
    int[] inside = {Integer.MAX_VALUE, 0};
    observed.between(
        low,
        behind,
        (from, to) -> {
          inside[0] = Math.min(inside[0], from);
          inside[1] = Math.max(inside[1], to);
        });
    observed.use(Math.min(inside[0], inside[1]), inside[1], observed.stretch());
  }

  /** Whether {@link #move} was called since {@link #begin}. */
  boolean isMoved() {
    return moved;
  }

  /** Where what was observed begins to be seen, Å. */
  double knownFrom() {
    return firstKnown * observed.stretch();
  }

  /** Where what was observed ends to be seen, Å. */
  double knownTo() {
    return lastKnown * observed.stretch();
  }

  float[] inverseSquare() {
    return inverseSquare;
  }

  /** Ivar that this fibre has at a pixel of the grid, whatever was shifted there. */
  float fibreIvar(int pixel) {
    return fibre[pixel] * (float) fibreFactor;
  }

  /** Puts pixels of {@link #fibreIvar} into a row. */
  void copyFibre(int from, int to, PixelRow into) {
    float[] ivar = into.ivar();
    float factor = (float) fibreFactor;
    for (int i = from; i < to; i++) {
      ivar[i] = fibre[i] * factor;
    }
  }
}
