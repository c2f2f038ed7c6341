package org.lymanscope.engine.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ArmJoin;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;

/** Reads a real coadd without the product's own readers, so that these tests stand alone. */
public final class RealCoadd {
  private RealCoadd() {}

  /** One row of a coadd of the test data, its arms joined. */
  public static Arm joined(String file, int row) throws IOException {
    List<Arm> arms = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(TestData.path(file));
        Fits fits = new Fits(bytes)) {
      BasicHDU<?>[] hdus = fits.read();
      for (String band : List.of("B", "R", "Z")) {
        int[] mask = ((int[][]) kernel(hdus, band + "_MASK"))[row];
        arms.add(
            new Arm(
                band,
                Samples.copyOf((double[]) kernel(hdus, band + "_WAVELENGTH")),
                widened(((float[][]) kernel(hdus, band + "_FLUX"))[row]),
                widened(((float[][]) kernel(hdus, band + "_IVAR"))[row]),
                Optional.of(PixelMask.copyOf(mask)),
                Optional.empty()));
      }
    } catch (FitsException e) {
      throw new IOException(e);
    }
    return ArmJoin.join(arms);
  }

  private static Object kernel(BasicHDU<?>[] hdus, String name) throws FitsException {
    for (BasicHDU<?> hdu : hdus) {
      if (name.equals(hdu.getHeader().getStringValue("EXTNAME"))) {
        return hdu.getKernel();
      }
    }
    throw new FitsException("no " + name);
  }

  private static Samples widened(float[] row) {
    double[] values = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      values[i] = row[i];
    }
    return Samples.adopt(values);
  }
}
