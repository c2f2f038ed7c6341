package org.lymanscope.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ArmJoin;
import org.lymanscope.engine.survey.SpectrumFiles;

/**
 * Real files of all formats but DESI's, against what astropy reads (scripts/expected_spectra.py).
 */
class RealFilesTest {
  private record Expected(List<String> cells) {
    String file() {
      return cells.get(0);
    }

    int row() {
      return Integer.parseInt(cells.get(1));
    }

    double number(int column) {
      return Double.parseDouble(cells.get(column));
    }

    @Override
    public String toString() {
      return file() + " row " + row();
    }
  }

  static Stream<Expected> spectra() throws IOException {
    return rows("expected-spectra.csv").map(Expected::new);
  }

  static Stream<List<String>> rows(String resource) throws IOException {
    try (InputStream in = RealFilesTest.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(line.split(",", -1)));
    }
  }

  @ParameterizedTest
  @MethodSource("spectra")
  void readsWhatAstropyReads(Expected expected) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(TestData.path(expected.file()))) {
      assertThat(file.entries().get(expected.row()).id().nativeId())
          .isEqualTo(expected.cells().get(2));
      Arm arm = ArmJoin.join(file.read(expected.row()));
      assertThat(arm.size()).isEqualTo((int) expected.number(3));
      assertThat(arm.wavelength().first()).isCloseTo(expected.number(4), within(1e-3));
      assertThat(arm.wavelength().last()).isCloseTo(expected.number(5), within(1e-3));
      assertThat(arm.goodFraction()).isCloseTo(expected.number(6), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("spectra")
  void readsTheSamePixels(Expected expected) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(TestData.path(expected.file()))) {
      Arm arm = file.read(expected.row()).arms().get(0);
      int pixel = (int) expected.number(7);
      assertThat(arm.wavelength().at(pixel)).isCloseTo(expected.number(8), within(1e-3));
      assertThat(arm.flux().at(pixel) / expected.number(9)).isCloseTo(1, within(1e-7));
      assertThat(arm.ivar().at(pixel) / expected.number(10)).isCloseTo(1, within(1e-6));
      double sum = Arrays.stream(arm.flux().toArray()).sum();
      assertThat(sum / expected.number(11)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void knowsClassAndRedshiftOfEverySdssFile() throws IOException {
    String labels = Files.readString(TestData.path("sdss/labels.csv"));
    List<List<String>> rows =
        labels.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    assertThat(rows).hasSize(27);
    for (List<String> row : rows) {
      try (SpectrumFile file = SpectrumFiles.open(TestData.path("sdss/" + row.get(0)))) {
        SpectrumEntry entry = file.entries().get(0);
        PipelineFit fit = entry.pipeline().orElseThrow();
        assertThat(file.format()).isEqualTo("sdss-spec");
        assertThat(row.get(0)).isEqualTo("spec-" + entry.id().nativeId() + ".fits");
        assertThat(fit.spectralClass().name()).isEqualTo(row.get(1));
        assertThat(fit.subtype()).isEqualTo(row.get(2));
        assertThat(fit.z()).isCloseTo(Double.parseDouble(row.get(3)), within(6e-6));
        assertThat(fit.zwarn()).isEqualTo(Long.parseLong(row.get(4)));
        assertThat(entry.position()).isPresent();
      }
    }
  }

  @Test
  void namesFormats() throws IOException {
    assertThat(format("marz/emlLogVacuumNoHelio.fits")).isEqualTo("marz");
    assertThat(format("generic/UM184_nF.fits")).isEqualTo("fits-1d");
    assertThat(format("generic/XShooter_XQ100.fits.gz")).isEqualTo("fits-1d");
    assertThat(format("gaia/SPSS_2nm.csv")).isEqualTo("gaia-xp");
  }

  @Test
  void tellsWhereNoiseAndFrameComeFrom() throws IOException {
    assertThat(facts("generic/UM184_nF.fits")).containsEntry("NOISE", "UM184_nE.fits");
    assertThat(facts("generic/XShooter_XQ100.fits.gz")).containsEntry("NOISE", "column ERR_FLUX");
    assertThat(facts("marz/emlLinearSkyAirHelio.fits"))
        .containsEntry("MEDIUM", "air, converted to vacuum")
        .hasEntrySatisfying("FRAME", f -> assertThat(f).contains("heliocentric"));
  }

  private static String format(String path) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(TestData.path(path))) {
      return file.format();
    }
  }

  private static Map<String, String> facts(String path) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(TestData.path(path))) {
      return file.entries().get(0).facts();
    }
  }
}
