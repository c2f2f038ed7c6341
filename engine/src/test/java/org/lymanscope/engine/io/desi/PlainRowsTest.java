package org.lymanscope.engine.io.desi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SyntheticCoadd;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.survey.SpectrumFiles;

/** Rows that are read into plain arrays are those that are read as spectra. */
class PlainRowsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"desi/coadd-special-dark-27247.fits", "quasarnet/test_coadd.fits"})
  void realFilesWithMasks(String name) throws IOException {
    sameBothWays(TestData.path(name));
  }

  @Test
  void brokenPixelsAndOtherKindsOfNumbers() throws IOException {
    Path path =
        new SyntheticCoadd()
            .image("B_WAVELENGTH", new double[] {1, 2, 3, 4, 5})
            .image("B_FLUX", new float[][] {{1, Float.NaN, 3, 4, Float.NEGATIVE_INFINITY}})
            .image("B_IVAR", new float[][] {{2, 2, Float.NaN, -1, 2}})
            .image("B_MASK", new int[][] {{1 << 31, 0, 0, 0, 0}})
            .image("R_WAVELENGTH", new double[] {4, 5, 6})
            .image("R_FLUX", new double[][] {{0.1, Double.NaN, 3}})
            .image("R_IVAR", new double[][] {{1.0 / 3, 1, 0}})
            .write(folder.resolve("coadd-broken.fits"));
    sameBothWays(path);
    try (SpectrumFile file = SpectrumFiles.open(path)) {
      PixelRow row = new PixelRow(file.grid().orElseThrow());
      file.read(0, row);
      assertThat(row.flux()).containsExactly(1, 0, 0, 0, 0, 0.1f, 0, 3);
      assertThat(row.ivar()).containsExactly(0, 0, 0, 0, 0, 1f / 3, 0, 0);
    }
  }

  private static void sameBothWays(Path path) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(path)) {
      PixelRow plain = new PixelRow(file.grid().orElseThrow());
      PixelRow expected = new PixelRow(plain.grid());
      for (int row = 0; row < file.entries().size(); row++) {
        file.read(row, plain);
        expected.set(file.read(row).arms());
        assertThat(plain.flux()).as("flux of row " + row).isEqualTo(expected.flux());
        assertThat(plain.ivar()).as("ivar of row " + row).isEqualTo(expected.ivar());
      }
    }
  }
}
