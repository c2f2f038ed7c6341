package org.lymanscope.engine.io.desi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The grids of DESI's coadds: three arms of pixels of 0.8 Å, which overlap at 5760–5800 and
 * 7520–7620 Å. Where arms stand in one array, they stand in this order, one after another.
 */
// Samples is immutable, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum DesiCamera {
  B(3600, 2751, 0),
  R(5760, 2326, 2751),
  Z(7520, 2881, 5077);

  /** Pixels of all arms together. */
  public static final int PIXELS = 7958;

  /** Width of a pixel, Å. */
  public static final double STEP = 0.8;

  private final int pixels;
  private final int offset;
  private final Samples wavelength;

  DesiCamera(double first, int pixels, int offset) {
    this.pixels = pixels;
    this.offset = offset;
    double[] wave = new double[pixels];
    for (int i = 0; i < pixels; i++) {
      // Ten times the wavelength is a whole number, so that 3600.8 is the same as in DESI's files.
      wave[i] = (10 * first + 8 * i) / 10;
    }
    wavelength = Samples.adopt(wave);
  }

  /** The pixels of all arms in one array. */
  public static PixelGrid grid() {
    List<String> names = new ArrayList<>();
    List<Samples> wavelengths = new ArrayList<>();
    for (DesiCamera camera : values()) {
      names.add(camera.name().toLowerCase(Locale.ROOT));
      wavelengths.add(camera.wavelength);
    }
    return PixelGrid.of(names, wavelengths);
  }

  /** Number of its pixels. */
  public int pixels() {
    return pixels;
  }

  /** Place of its first pixel where all arms stand in one array. */
  public int offset() {
    return offset;
  }

  /** Centres of its pixels in vacuum, Å. */
  public Samples wavelength() {
    return wavelength;
  }
}
