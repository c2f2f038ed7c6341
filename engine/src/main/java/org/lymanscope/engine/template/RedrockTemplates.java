package org.lymanscope.engine.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Reads templates in Redrock's format ({@code rrtemplate-*.fits}: the image {@code BASIS_VECTORS}
 * on a grid of {@code CRVAL1}, {@code CDELT1}, {@code LOGLAM}), and SDSS's eigenspectra ({@code
 * spEigen*.fits}, {@code COEFF0}, {@code COEFF1}).
 */
public final class RedrockTemplates {
  private static final String BASIS = "HDU BASIS_VECTORS";

  private RedrockTemplates() {}

  /**
   * Opens a template file. A file without {@code RRIGM} gets the absorption that Redrock used when
   * such files were made: Kamble et al. for quasars from version 1 on, Calura et al. for older
   * quasars and for galaxies, none for stars.
   *
   * @throws SpectrumFormatException if it is not of that format
   * @throws IOException if it cannot be read
   */
  public static Template open(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        Fits fits = new Fits(bytes)) {
      BasicHDU<?> hdu = fits.readHDU();
      if (hdu == null) {
        throw new SpectrumFormatException(file, "", "a FITS file", "nothing");
      }
      return template(file, hdu.getHeader(), rows(file, hdu.getKernel()));
    } catch (FitsException e) {
      throw new SpectrumFormatException(
          file, BASIS, "basis vectors", String.valueOf(e.getMessage()), e);
    }
  }

  private static Template template(Path file, Header header, List<Samples> basis)
      throws SpectrumFormatException {
    Samples wavelength = grid(file, header, basis.get(0).size());
    String type = header.getStringValue("RRTYPE", "GALAXY").strip();
    String subtype = header.getStringValue("RRSUBTYP", "").strip();
    String name = (type + " " + subtype).strip();
    try {
      SpectralClass spectralClass = SpectralClass.parse(type);
      return new Template(name, spectralClass, wavelength, basis, igm(file, header, type));
    } catch (IllegalArgumentException e) {
      throw new SpectrumFormatException(
          file, BASIS, "usable basis vectors", String.valueOf(e.getMessage()), e);
    }
  }

  private static Samples grid(Path file, Header header, int size) throws SpectrumFormatException {
    boolean eigenspectra = header.containsKey("COEFF0");
    double start = header.getDoubleValue(eigenspectra ? "COEFF0" : "CRVAL1", Double.NaN);
    double step = header.getDoubleValue(eigenspectra ? "COEFF1" : "CDELT1", Double.NaN);
    boolean log = eigenspectra || header.getIntValue("LOGLAM", 0) != 0;
    if (!(Double.isFinite(start) && step > 0 && (!log || start + size * step < 10))) {
      throw new SpectrumFormatException(
          file, BASIS, "a wavelength grid (CRVAL1, CDELT1)", start + ", " + step);
    }
    double[] wavelength = new double[size];
    for (int i = 0; i < size; i++) {
      wavelength[i] = log ? StrictMath.pow(10, start + i * step) : start + i * step;
    }
    return Samples.adopt(wavelength);
  }

  private static IgmModel igm(Path file, Header header, String type)
      throws SpectrumFormatException {
    String named = header.getStringValue("RRIGM", "").strip().toUpperCase(Locale.ROOT);
    return switch (named) {
      case "" -> byAge(header, type);
      case "NONE" -> IgmModel.NONE;
      case "CALURA12" -> IgmModel.CALURA12;
      case "KAMBLE20" -> IgmModel.KAMBLE20;
      case "INOUE14" -> IgmModel.INOUE14;
      default -> throw new SpectrumFormatException(file, BASIS, "a known RRIGM", named);
    };
  }

  private static IgmModel byAge(Header header, String type) {
    if (type.equals("STAR")) {
      return IgmModel.NONE;
    }
    boolean recent = !header.getStringValue("VERSION", "0").strip().startsWith("0");
    return type.equals("QSO") && recent ? IgmModel.KAMBLE20 : IgmModel.CALURA12;
  }

  private static List<Samples> rows(Path file, Object kernel) throws SpectrumFormatException {
    List<Samples> rows = new ArrayList<>();
    if (kernel instanceof double[][] doubles) {
      for (double[] row : doubles) {
        rows.add(Samples.copyOf(row));
      }
    } else if (kernel instanceof float[][] floats) {
      for (float[] row : floats) {
        rows.add(widened(row));
      }
    }
    if (rows.isEmpty()) {
      throw new SpectrumFormatException(
          file, BASIS, "an image of float numbers with two axes", "something else");
    }
    return rows;
  }

  private static Samples widened(float[] row) {
    double[] values = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      values[i] = row[i];
    }
    return Samples.adopt(values);
  }
}
