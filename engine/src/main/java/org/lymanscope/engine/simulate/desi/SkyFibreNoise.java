package org.lymanscope.engine.simulate.desi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.survey.SpectrumFiles;

/**
 * Noise from sky fibres of real coadds: what is left in a fibre on empty sky after the subtraction
 * of the sky, with its ivar and mask, scaled by the root of the exposure times.
 *
 * <p>There are fewer sky fibres than spectra, and a network would learn them by heart. So each
 * spectrum gets a mixture of two, cos θ and sin θ times, of a random angle: its variance and its
 * correlations between pixels are those of real sky, and no two spectra have the same pattern. What
 * the sky subtraction does wrong in the same direction in all fibres is lost by this. Spectra that
 * must have nothing in common (training and test) need other fibres, not other mixtures.
 */
public final class SkyFibreNoise implements Noise {
  /** More are not kept in memory (64 kB each). */
  private static final int MOST = 4000;

  /** A fibre needs this share of good pixels. */
  private static final double LEAST_GOOD = 0.7;

  /** Bit 0 of DESI's pixel mask: some bad pixel contributes. */
  private static final int SOME_BAD_PIXEL = 1;

  /** Wavelengths that differ by less are the same, Å. */
  private static final double SAME = 0.01;

  private static final Pattern POSITIVE = Pattern.compile("\\d+(\\.\\d*)?([eE][-+]?\\d+)?");

  private final List<SkyFibre> fibres;

  private SkyFibreNoise(List<SkyFibre> fibres) {
    this.fibres = List.copyOf(fibres);
  }

  /** One fibre: flux for an exposure of one second, ivar 0 where it says nothing. */
  private static final class SkyFibre {
    private final float[] flux;
    private final float[] ivar;

    private SkyFibre(float[] flux, float[] ivar) {
      this.flux = flux;
      this.ivar = ivar;
    }
  }

  /**
   * Reads the sky fibres (OBJTYPE SKY) of DESI coadds, up to {@value #MOST}. Fibres with too few
   * good pixels are passed over.
   *
   * @throws IOException if a file cannot be read, is not on DESI's grid, or does not tell exposure
   *     times; or if there are fewer than two usable fibres
   */
  public static SkyFibreNoise read(List<Path> coadds) throws IOException {
    List<SkyFibre> fibres = new ArrayList<>();
    int looked = 0;
    for (Path path : coadds) {
      try (SpectrumFile file = SpectrumFiles.open(path)) {
        for (SpectrumEntry entry : file.entries()) {
          if ("SKY".equals(entry.facts().get("OBJTYPE")) && fibres.size() < MOST) {
            looked++;
            add(file, entry, fibres);
          }
        }
      }
    }
    if (fibres.size() < 2) {
      throw new SpectrumFormatException(
          coadds.get(0),
          "",
          "at least two sky fibres with data in the files of sky-fibres",
          fibres.size() + " of " + looked + " fibres with OBJTYPE SKY");
    }
    return new SkyFibreNoise(fibres);
  }

  private static void add(SpectrumFile file, SpectrumEntry entry, List<SkyFibre> fibres)
      throws IOException {
    List<Arm> arms = file.read(entry.id().row()).arms();
    float[] flux = new float[DesiCamera.PIXELS];
    float[] ivar = new float[DesiCamera.PIXELS];
    int good = 0;
    for (DesiCamera camera : DesiCamera.values()) {
      Arm arm = arm(file, arms, camera);
      for (int i = 0; i < camera.pixels(); i++) {
        flux[camera.offset() + i] = (float) arm.flux().at(i);
        ivar[camera.offset() + i] = (float) arm.goodIvar(i);
        good += arm.isGood(i) ? 1 : 0;
      }
    }
    if (good >= LEAST_GOOD * DesiCamera.PIXELS) {
      fibres.add(ofOneSecond(flux, ivar, exposureTime(file, entry)));
    }
  }

  private static Arm arm(SpectrumFile file, List<Arm> arms, DesiCamera camera)
      throws SpectrumFormatException {
    for (Arm arm : arms) {
      if (isOnGrid(arm, camera)) {
        return arm;
      }
    }
    String expected =
        String.format(
            "%d pixels from %.0f to %.0f Å",
            camera.pixels(), camera.wavelength().first(), camera.wavelength().last());
    throw new SpectrumFormatException(file.path(), "arm " + camera, expected, "another grid");
  }

  private static boolean isOnGrid(Arm arm, DesiCamera camera) {
    return arm.size() == camera.pixels()
        && Math.abs(arm.wavelength().first() - camera.wavelength().first()) < SAME
        && Math.abs(arm.wavelength().last() - camera.wavelength().last()) < SAME;
  }

  private static double exposureTime(SpectrumFile file, SpectrumEntry entry)
      throws SpectrumFormatException {
    String text = entry.facts().getOrDefault("EXPTIME", "");
    if (POSITIVE.matcher(text).matches() && Double.parseDouble(text) > 0) {
      return Double.parseDouble(text);
    }
    throw new SpectrumFormatException(
        file.path(),
        "row " + entry.id().row(),
        "an exposure time (COADD_EXPTIME) above 0",
        text.isEmpty() ? "none" : text);
  }

  private static SkyFibre ofOneSecond(float[] flux, float[] ivar, double time) {
    for (int i = 0; i < flux.length; i++) {
      flux[i] *= (float) Math.sqrt(time);
      ivar[i] /= (float) time;
    }
    return new SkyFibre(flux, ivar);
  }

  /** How many fibres the noise is mixed from. */
  public int size() {
    return fibres.size();
  }

  @Override
  public void add(Fibre fibre, Pixels pixels, SplittableRandom random) {
    int one = random.nextInt(fibres.size());
    int step = 1 + random.nextInt(fibres.size() - 1);
    SkyFibre first = fibres.get(one);
    SkyFibre second = fibres.get((one + step) % fibres.size());
    double angle = Draw.uniform(random, 0, 2 * Math.PI);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double scale = 1 / Math.sqrt(fibre.exposureTime());
    for (int i = 0; i < DesiCamera.PIXELS; i++) {
      pixels.mask()[i] = 0;
      if (first.ivar[i] > 0 && second.ivar[i] > 0) {
        double sky = cos * cos / first.ivar[i] + sin * sin / second.ivar[i];
        double ofSource = sky * (ModelNoise.withSource(pixels.flux()[i]) - 1);
        double off = cos * first.flux[i] + sin * second.flux[i];
        off += Math.sqrt(ofSource) * Draw.normal(random);
        pixels.flux()[i] += (float) (scale * off);
        pixels.ivar()[i] = (float) (fibre.exposureTime() / (sky + ofSource));
      } else {
        pixels.ivar()[i] = 0;
        pixels.mask()[i] = SOME_BAD_PIXEL;
      }
    }
    Defects.add(fibre, pixels, random);
  }
}
