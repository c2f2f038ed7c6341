package org.lymanscope.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.survey.SpectrumFiles;

/** Files that are broken in a known way are refused with a sentence that says what is wrong. */
class BrokenFilesTest {
  private static final List<String> WCS = List.of("CRVAL1  = 5000.", "CDELT1  = 1.");

  @TempDir Path folder;

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("broken.fits"), bytes);
  }

  private static Arm read(Path path) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(path)) {
      return file.read(0).arms().get(0);
    }
  }

  private void assertRefused(byte[] bytes, String... words) throws IOException {
    Path path = write(bytes);
    assertThatThrownBy(() -> read(path))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining("broken.fits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdss/spec-0314-51641-0211.fits",
        "sdss/spec-9367-57758-0601.fits",
        "marz/emlLogVacuumHelioMultiple.fits",
        "marz/quasarLinearSkyAirNoHelio.fits",
        "generic/SDSSJ220248.31+123656.3.fits",
        "generic/UM184_nF.fits"
      })
  void truncatedWithinAnyHduIsRefused(String name) throws IOException {
    Path whole = TestData.path(name);
    byte[] bytes = Files.readAllBytes(whole);
    try (SourceFile source = SourceFile.open(whole)) {
      for (FitsHdu hdu : FitsFile.of(source).hdus()) {
        assertRefused(Arrays.copyOf(bytes, (int) hdu.start() + 400), "expected");
        if (hdu.dataSize() > 0) {
          assertRefused(Arrays.copyOf(bytes, (int) hdu.dataStart()), "expected");
          assertRefused(
              Arrays.copyOf(bytes, (int) (hdu.dataStart() + hdu.dataSize() - 1)), "expected");
        }
      }
    }
  }

  @Test
  void truncatedAtTheBoundaryBeforeTheSpectrumIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(TestData.path("sdss/spec-0314-51641-0211.fits"));
    try (SourceFile source = SourceFile.open(TestData.path("sdss/spec-0314-51641-0211.fits"))) {
      List<FitsHdu> hdus = FitsFile.of(source).hdus();
      assertRefused(Arrays.copyOf(bytes, (int) hdus.get(1).start()), "PRIMARY");
      Path noClass = write(Arrays.copyOf(bytes, (int) hdus.get(2).start()));
      try (SpectrumFile file = SpectrumFiles.open(noClass)) {
        assertThat(file.entries().get(0).pipeline()).isEmpty();
        assertThat(file.entries().get(0).id().nativeId()).isEqualTo("0314-51641-0211");
      }
    }
  }

  @Test
  void noSpectraAtAll() throws IOException {
    assertRefused(new byte[0], "empty");
    assertRefused("GIF89a\u0001\u0002".getBytes(), "known format");
    assertRefused(new FitsBytes().empty(List.of()).toArray(), "PRIMARY");
    assertThatThrownBy(() -> SpectrumFiles.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("folder");
    assertThatThrownBy(() -> SpectrumFiles.open(folder.resolve("absent.fits")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void descendingWavelength() throws IOException {
    List<String> down = List.of("CRVAL1  = 5000.", "CDELT1  = -1.");
    assertRefused(new FitsBytes().image(down, 3, 1, 1, 2, 3).toArray(), "strictly increasing");
    byte[] table =
        new FitsBytes()
            .empty(List.of())
            .table(List.of("wave", "flux"), List.of(), new double[][] {{5001, 1}, {5000, 2}})
            .toArray();
    assertRefused(table, "strictly increasing");
  }

  @Test
  void notANumber() throws IOException {
    float nan = Float.NaN;
    assertRefused(
        new FitsBytes().image(WCS, 4, 1, nan, nan, nan, nan).toArray(), "numbers in the flux");
    double[][] rows = {{5000, 1}, {Double.NaN, 2}, {5002, 3}};
    byte[] table =
        new FitsBytes().empty(List.of()).table(List.of("wave", "flux"), List.of(), rows).toArray();
    assertRefused(table, "wavelengths");
  }

  @Test
  void singleBadPixelsAreMaskedNotRefused() throws IOException {
    float inf = Float.POSITIVE_INFINITY;
    float nan = Float.NaN;
    byte[] bytes =
        new FitsBytes()
            .image(WCS, 4, 1, 1, nan, inf, 4)
            .image(List.of("EXTNAME = 'IVAR'"), 4, 1, 1, 1, 1, nan)
            .toArray();
    Arm arm = read(write(bytes));
    assertThat(arm.flux().toArray()).containsExactly(1, 0, 0, 4);
    assertThat(arm.ivar().toArray()).containsExactly(1, 0, 0, 0);
  }

  @Test
  void zeroRows() throws IOException {
    byte[] table =
        new FitsBytes().empty(List.of()).table(List.of("wave", "flux"), List.of()).toArray();
    assertRefused(table, "rows", "found 0");
    List<String> sdss = List.of("flux", "loglam", "ivar", "and_mask");
    assertRefused(
        new FitsBytes().empty(List.of()).table(sdss, List.of()).toArray(), "2 pixels", "0 rows");
  }

  @Test
  void wrongDimensions() throws IOException {
    byte[] marz =
        new FitsBytes()
            .image(List.of("LOGSCALE= T", "CRVAL1  = 3.6", "CDELT1  = 0.0001"), 3, 1, 1, 2, 3)
            .image(List.of("EXTNAME = 'VARIANCE'"), 4, 1, 1, 1, 1, 1)
            .toArray();
    assertRefused(marz, "VARIANCE", "3 × 1", "4 × 1");
    byte[] plate =
        new FitsBytes()
            .image(List.of("COEFF0  = 3.6", "COEFF1  = 0.0001"), 2, 2, 1, 2, 3, 4)
            .image(List.of(), 2, 1, 1, 1)
            .toArray();
    assertRefused(plate, "HDU 1", "2 × 2");
  }

  @Test
  void plateGivesOneSpectrumForEachFibre() throws IOException {
    List<String> keys =
        List.of("COEFF0  = 3.6", "COEFF1  = 0.0001", "PLATEID = 266", "MJD     = 51630");
    byte[] bytes =
        new FitsBytes()
            .image(keys, 3, 2, 1, 2, 3, 4, 5, 6)
            .image(List.of(), 3, 2, 1, 1, 1, 2, 2, 0)
            .toArray();
    try (SpectrumFile file = SpectrumFiles.open(write(bytes))) {
      assertThat(file.format()).isEqualTo("sdss-spplate");
      assertThat(file.entries()).hasSize(2);
      assertThat(file.entries().get(1).id().nativeId()).isEqualTo("0266-51630-0002");
      Arm arm = file.read(1).arms().get(0);
      assertThat(arm.flux().toArray()).containsExactly(4, 5, 6);
      assertThat(arm.ivar().toArray()).containsExactly(2, 2, 0);
      assertThat(arm.wavelength().at(1)).isCloseTo(Math.pow(10, 3.6001), within(1e-9));
    }
  }

  @Test
  void damagedGzip() throws IOException {
    byte[] bytes = Files.readAllBytes(TestData.path("generic/XShooter_XQ100.fits.gz"));
    assertRefused(Arrays.copyOf(bytes, bytes.length / 2), "gzip");
    assertRefused(ByteBuffer.allocate(4).putInt(0x1f8b0800).array(), "gzip");
  }
}
