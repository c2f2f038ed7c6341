package org.lymanscope.engine.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.desi.Pixels;
import org.lymanscope.engine.simulate.igm.Sightline;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Where spectra are simulated, one after another: arrays of {@link DesiCamera#PIXELS} numbers, the
 * arms B, R, Z one after another. The arrays are reused. Not thread-safe; each thread has its own.
 */
public final class SpectrumBuffer {
  private final Pixels pixels = new Pixels();
  private final float[] noiseless = new float[DesiCamera.PIXELS];
  private final double[] bands = new double[Band.values().length];
  private final Canvas canvas = new Canvas();
  private final Sightline sightline = new Sightline();

  /** Flux, 10⁻¹⁷ erg/s/cm²/Å. */
  public float[] flux() {
    return pixels.flux();
  }

  /** Inverse variance of the flux; 0 where there is no information. */
  public float[] ivar() {
    return pixels.ivar();
  }

  /** DESI's mask bits. */
  public int[] mask() {
    return pixels.mask();
  }

  /** The flux before noise, with the resolution of the instrument. */
  public float[] noiseless() {
    return noiseless;
  }

  /** True brightness in a band, nanomaggies; 0 for sky. */
  public double nanomaggies(Band band) {
    return bands[band.number()];
  }

  void setBands(boolean sky) {
    for (Band band : Band.values()) {
      bands[band.number()] = sky ? 0 : band.nanomaggies(band.mean(canvas));
    }
  }

  Pixels pixels() {
    return pixels;
  }

  Sightline sightline() {
    return sightline;
  }

  Canvas canvas() {
    return canvas;
  }

  /** Copies what is there as arms B, R, Z. */
  public List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (DesiCamera camera : DesiCamera.values()) {
      int from = camera.offset();
      int to = from + camera.pixels();
      arms.add(
          new Arm(
              camera.name().toLowerCase(Locale.ROOT),
              camera.wavelength(),
              widened(flux(), from, to),
              widened(ivar(), from, to),
              Optional.of(PixelMask.copyOf(Arrays.copyOfRange(mask(), from, to))),
              Optional.empty()));
    }
    return arms;
  }

  private static Samples widened(float[] values, int from, int to) {
    double[] wide = new double[to - from];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[from + i];
    }
    return Samples.adopt(wide);
  }
}
