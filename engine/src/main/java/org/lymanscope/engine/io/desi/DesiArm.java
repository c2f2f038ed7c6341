package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.ResolutionMatrix;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The HDUs of one arm of a DESI file. Every row shares the wavelengths, which are read at once;
 * everything else is read row by row.
 *
 * @param name the arm in lower case: {@code b}, {@code r}, {@code z}, {@code brz}
 * @param wavelength ångström in vacuum, shape (pixels)
 * @param flux shape (rows, pixels)
 * @param ivar shape (rows, pixels)
 * @param mask shape (rows, pixels)
 * @param resolution shape (rows, diagonals, pixels)
 */
record DesiArm(
    String name,
    Samples wavelength,
    FitsImage flux,
    FitsImage ivar,
    Optional<FitsImage> mask,
    Optional<FitsImage> resolution) {
  private static final Pattern HDU_NAME = Pattern.compile("([A-Z]+)_(WAVELENGTH|FLUX|IVAR)");

  /** The arms that a file names, by the upper-case start of their HDUs' names. */
  static Set<String> prefixes(FitsFile file) {
    Set<String> prefixes = new LinkedHashSet<>();
    for (FitsHdu hdu : file.hdus()) {
      Matcher matcher = HDU_NAME.matcher(hdu.name());
      if (matcher.matches()) {
        prefixes.add(matcher.group(1));
      }
    }
    return prefixes;
  }

  /**
   * Checks an arm's dimensions and reads its wavelengths.
   *
   * @throws IOException if HDUs are missing, do not fit each other, or cannot be read
   */
  static DesiArm open(FitsFile file, String prefix) throws IOException {
    FitsImage grid = FitsImage.of(file.require(prefix + "_WAVELENGTH"));
    if (grid.width() < 2 || grid.rows() != 1) {
      throw grid.hdu().wrong("one row of at least 2 wavelengths", shape(grid));
    }
    FitsImage flux = FitsImage.of(file.require(prefix + "_FLUX"));
    if (flux.axes() > 2 || flux.width() != grid.width()) {
      throw flux.hdu().wrong("rows of " + grid.width() + " pixels", shape(flux));
    }
    FitsImage ivar = sameShape(file.require(prefix + "_IVAR"), flux);
    Optional<FitsImage> mask = Optional.empty();
    if (file.hdu(prefix + "_MASK").isPresent()) {
      mask = Optional.of(sameShape(file.require(prefix + "_MASK"), flux));
    }
    return new DesiArm(
        prefix.toLowerCase(Locale.ROOT),
        wavelengths(grid),
        flux,
        ivar,
        mask,
        resolution(file, prefix, flux));
  }

  private static Samples wavelengths(FitsImage grid) throws IOException {
    Samples wavelength = grid.row(0);
    if (!wavelength.isFinite() || !wavelength.isStrictlyIncreasing()) {
      throw grid.hdu().wrong("wavelengths that increase from pixel to pixel", "others");
    }
    return wavelength;
  }

  private static FitsImage sameShape(FitsHdu hdu, FitsImage flux) throws SpectrumFormatException {
    FitsImage image = FitsImage.of(hdu);
    if (image.width() != flux.width() || image.rows() != flux.rows()) {
      throw hdu.wrong("the shape " + shape(flux) + " of the flux", shape(image));
    }
    return image;
  }

  private static Optional<FitsImage> resolution(FitsFile file, String prefix, FitsImage flux)
      throws SpectrumFormatException {
    Optional<FitsHdu> hdu = file.hdu(prefix + "_RESOLUTION");
    if (hdu.isEmpty()) {
      return Optional.empty();
    }
    FitsImage image = FitsImage.of(hdu.get());
    boolean fits =
        image.width() == flux.width()
            && image.axis(2) % 2 == 1
            && image.rows() == flux.rows() * image.axis(2);
    if (!fits) {
      throw hdu.get().wrong("an odd number of diagonals for each row of flux", shape(image));
    }
    return Optional.of(image);
  }

  private static String shape(FitsImage image) {
    StringBuilder text = new StringBuilder().append(image.width());
    for (int i = 2; i <= image.axes(); i++) {
      text.append(" × ").append(image.axis(i));
    }
    return text.toString();
  }

  /** How many spectra there are. */
  long rows() {
    return flux.rows();
  }

  /**
   * Reads one row. Where flux or ivar is no finite number, or ivar is negative, the pixel has flux
   * 0 and ivar 0: it is there, but says nothing.
   */
  Arm read(int row, boolean withResolution) throws IOException {
    Samples fluxRow = flux.row(row);
    Samples ivarRow = ivar.row(row);
    if (!fluxRow.isFinite() || !isUsable(ivarRow)) {
      double[] cleanFlux = fluxRow.toArray();
      double[] cleanIvar = ivarRow.toArray();
      for (int i = 0; i < cleanFlux.length; i++) {
        if (!Double.isFinite(cleanFlux[i]) || !isUsable(cleanIvar[i])) {
          cleanFlux[i] = 0;
          cleanIvar[i] = 0;
        }
      }
      fluxRow = Samples.adopt(cleanFlux);
      ivarRow = Samples.adopt(cleanIvar);
    }
    Optional<PixelMask> bits =
        mask.isPresent() ? Optional.of(mask.get().bits(row)) : Optional.empty();
    return new Arm(
        name, wavelength, fluxRow, ivarRow, bits, withResolution ? matrix(row) : Optional.empty());
  }

  /**
   * Reads flux and ivar of one row, as {@link #read} does; masked pixels have ivar 0.
   *
   * @param target where the numbers go, from pixel {@code at} on
   */
  void read(int row, PixelRow target, int at) throws IOException {
    float[] fluxRow = target.flux();
    float[] ivarRow = target.ivar();
    flux.read(row, fluxRow, at);
    ivar.read(row, ivarRow, at);
    for (int i = at; i < at + flux.width(); i++) {
      if (!Float.isFinite(fluxRow[i]) || !isUsable(ivarRow[i])) {
        fluxRow[i] = 0;
        ivarRow[i] = 0;
      }
    }
    if (mask.isPresent()) {
      PixelMask bits = mask.get().bits(row);
      for (int i = 0; i < bits.size(); i++) {
        if (bits.isMasked(i)) {
          ivarRow[at + i] = 0;
        }
      }
    }
  }

  private static boolean isUsable(double ivar) {
    return ivar >= 0 && ivar < Double.POSITIVE_INFINITY;
  }

  private static boolean isUsable(Samples ivar) {
    for (int i = 0; i < ivar.size(); i++) {
      if (!isUsable(ivar.at(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<ResolutionMatrix> matrix(int row) throws IOException {
    if (resolution.isEmpty()) {
      return Optional.empty();
    }
    FloatBuffer plane = resolution.get().plane(row);
    return Optional.of(ResolutionMatrix.copyOf(wavelength.size(), plane.array()));
  }
}
