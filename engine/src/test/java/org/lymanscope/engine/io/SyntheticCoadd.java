package org.lymanscope.engine.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsFactory;
import nom.tam.fits.ImageHDU;
import nom.tam.image.compression.hdu.CompressedImageHDU;

/** Writes small FITS files in DESI's layout, whole or with something wrong, for tests. */
public final class SyntheticCoadd {
  private final List<BasicHDU<?>> hdus = new ArrayList<>();

  /** Starts a file with an empty primary HDU. */
  public SyntheticCoadd() {
    hdus.add(BasicHDU.getDummyHDU());
  }

  /** A file with one arm {@code B} of 4 pixels, and one row for each TARGETID. */
  public static SyntheticCoadd withTargets(long... targets) {
    return new SyntheticCoadd()
        .table("FIBERMAP", Map.of("TARGETID", targets))
        .arm("B", 3600, targets.length, 4);
  }

  /** Adds an arm: flux = row + pixel / 100, ivar = 1, mask = pixel number. */
  public SyntheticCoadd arm(String name, double first, int rows, int pixels) {
    double[] wavelength = new double[pixels];
    float[][] flux = new float[rows][pixels];
    float[][] ivar = new float[rows][pixels];
    int[][] mask = new int[rows][pixels];
    for (int i = 0; i < pixels; i++) {
      wavelength[i] = first + i;
    }
    for (int row = 0; row < rows; row++) {
      Arrays.fill(ivar[row], 1);
      for (int i = 0; i < pixels; i++) {
        flux[row][i] = row + i / 100f;
        mask[row][i] = i;
      }
    }
    return image(name + "_WAVELENGTH", wavelength)
        .image(name + "_FLUX", flux)
        .image(name + "_IVAR", ivar)
        .image(name + "_MASK", mask);
  }

  /** Adds an image HDU from a (nested) array of a primitive type. */
  public SyntheticCoadd image(String name, Object pixels) {
    try {
      return add(name, FitsFactory.hduFactory(pixels));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an image HDU compressed by rows. */
  public SyntheticCoadd compressed(String name, int[][] pixels, String algorithm) {
    try {
      ImageHDU plain = (ImageHDU) FitsFactory.hduFactory(pixels);
      CompressedImageHDU hdu = CompressedImageHDU.fromImageHDU(plain, pixels[0].length, 1);
      hdu.setCompressAlgorithm(algorithm);
      hdu.compress();
      return add(name, hdu);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a table of columns that are arrays with one element for each row. */
  public SyntheticCoadd table(String name, Map<String, Object> columns) {
    try {
      BinaryTable table = new BinaryTable();
      BinaryTableHDU hdu;
      List<String> names = List.copyOf(columns.keySet());
      for (String column : names) {
        table.addColumn(columns.get(column));
      }
      hdu = table.toHDU();
      for (int i = 0; i < names.size(); i++) {
        hdu.setColumnName(i, names.get(i), "");
      }
      return add(name, hdu);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SyntheticCoadd add(String name, BasicHDU<?> hdu) throws IOException {
    hdu.addValue("EXTNAME", name, "");
    hdus.add(hdu);
    return this;
  }

  /** Leaves out an HDU that was added. */
  public SyntheticCoadd without(String name) {
    hdus.removeIf(hdu -> name.equals(hdu.getHeader().getStringValue("EXTNAME")));
    return this;
  }

  /** Writes the file. */
  public Path write(Path path) throws IOException {
    try (Fits fits = new Fits()) {
      for (BasicHDU<?> hdu : hdus) {
        fits.addHDU(hdu);
      }
      fits.write(path.toFile());
    }
    return path;
  }
}
