package org.lymanscope.engine.io.desi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lymanscope.engine.ExpectedTable.number;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.ExpectedTable;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.ResolutionMatrix;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.survey.SpectrumFiles;

/** Every DESI test file against what astropy reads from it. */
class DesiFileTest {
  private final Map<String, SpectrumFile> open = new HashMap<>();

  @AfterEach
  void close() throws IOException {
    for (SpectrumFile file : open.values()) {
      file.close();
    }
  }

  @Test
  void rowsAreThoseOfAstropy() throws IOException {
    for (CSVRecord row : expected("rows.csv")) {
      SpectrumFile file = file(row.get("file"));
      SpectrumEntry entry = file.entries().get(Integer.parseInt(row.get("row")));
      assertThat(entry.id().row()).isEqualTo(Integer.parseInt(row.get("row")));
      assertThat(entry.id().nativeId()).isEqualTo(row.get("targetid"));
      assertThat(entry.id().source()).isEqualTo(file.fingerprint());
      assertThat(entry.position().map(p -> Double.toString(p.ra())).orElse(""))
          .isEqualTo(row.get("ra"));
      assertThat(entry.position().map(p -> Double.toString(p.dec())).orElse(""))
          .isEqualTo(row.get("dec"));
      assertThat(entry.facts().getOrDefault("OBJTYPE", "")).isEqualTo(row.get("objtype"));
      assertThat(entry.facts().getOrDefault("FIBERSTATUS", "")).isEqualTo(row.get("fiberstatus"));
      for (String key : List.of("TILEID", "NIGHT", "EXPID")) {
        String value = row.get(key.toLowerCase(java.util.Locale.ROOT));
        assertThat(value.isEmpty() || value.equals(entry.facts().get(key))).as(key).isTrue();
      }
      if (!row.get("mag_r").isEmpty()) {
        assertThat(Double.parseDouble(entry.facts().get("MAG_R")))
            .isCloseTo(number(row, "mag_r"), within(6e-4));
      }
    }
  }

  @Test
  void everyRowHasItsEntry() throws IOException {
    Map<String, Integer> count = new HashMap<>();
    expected("rows.csv").forEach(row -> count.merge(row.get("file"), 1, Integer::sum));
    for (Map.Entry<String, Integer> entry : count.entrySet()) {
      assertThat(file(entry.getKey()).entries()).hasSize(entry.getValue());
    }
  }

  @Test
  void armsHaveTheSameSums() throws IOException {
    for (CSVRecord row : expected("arms.csv")) {
      Arm arm = arm(row);
      assertThat(arm.size()).isEqualTo(Integer.parseInt(row.get("pixels")));
      assertThat(arm.wavelength().first()).isEqualTo(number(row, "first"));
      assertThat(arm.wavelength().last()).isEqualTo(number(row, "last"));
      assertClose(sum(arm.flux()), number(row, "flux_sum"));
      assertClose(sum(arm.ivar()), number(row, "ivar_sum"));
      assertThat(arm.mask().map(m -> "" + masked(m)).orElse("")).isEqualTo(row.get("masked"));
      assertThat(arm.mask().map(m -> "" + sum(m)).orElse("")).isEqualTo(row.get("mask_sum"));
      assertThat(arm.resolution().map(r -> "" + r.diagonals()).orElse(""))
          .isEqualTo(row.get("diagonals"));
      if (arm.resolution().isPresent()) {
        assertClose(sum(arm.resolution().get()), number(row, "resolution_sum"));
      }
    }
  }

  @Test
  void pixelsAreExact() throws IOException {
    for (CSVRecord row : expected("pixels.csv")) {
      Arm arm = arm(row);
      int pixel = Integer.parseInt(row.get("pixel"));
      assertThat(arm.flux().at(pixel)).isEqualTo(number(row, "flux"));
      assertThat(arm.ivar().at(pixel)).isEqualTo(number(row, "ivar"));
      assertThat(arm.mask().map(m -> "" + m.at(pixel)).orElse("")).isEqualTo(row.get("mask"));
      assertThat(arm.resolution().map(r -> "" + r.at(4, pixel)).orElse(""))
          .isEqualTo(row.get("resolution4"));
    }
  }

  @Test
  void coaddsAndExposuresAreToldApart() throws IOException {
    assertThat(file("desi/coadd-sv3-dark-26065.fits").format()).isEqualTo("desi-coadd");
    assertThat(file("desi/spectra-sv3-dark-26065.fits").format()).isEqualTo("desi-spectra");
    assertThat(file("quasarnet/test_coadd.fits").format()).isEqualTo("desi-coadd");
  }

  @Test
  void spectraWithoutResolutionUnlessAskedFor() throws IOException {
    Spectrum spectrum = file("desi/coadd-special-dark-27247.fits").read(0);
    assertThat(spectrum.arms()).extracting(Arm::name).containsExactly("b", "r", "z");
    assertThat(spectrum.arms()).allMatch(arm -> arm.resolution().isEmpty());
    assertThat(spectrum.fluxUnit()).isEqualTo(Spectrum.DESI_FLUX_UNIT);
  }

  @Test
  void headerFactsAreShared() throws IOException {
    SpectrumEntry entry = file("desi/spectra-sv3-dark-26065.fits").entries().get(0);
    assertThat(entry.facts())
        .containsEntry("SURVEY", "sv3")
        .containsEntry("PROGRAM", "dark")
        .containsEntry("HPXPIXEL", "26065")
        .containsEntry("SPECPROD", "fuji")
        .containsEntry("Spec_version", "0.51.8");
  }

  @Test
  void fibresWithoutTargetKeepTheirNegativeNumber() throws IOException {
    SpectrumEntry stuck = file("desi/coadd-sv3-dark-26065.fits").entries().get(0);
    SpectrumEntry exposure = file("desi/spectra-sv3-dark-26065.fits").entries().get(0);
    assertThat(stuck.object().value())
        .isEqualTo("desi:-2713437")
        .isEqualTo(exposure.object().value());
  }

  @Test
  void rowsWithoutIdentityGoByRow() throws IOException {
    List<SpectrumEntry> entries = file("quasarnet/test_coadd.fits").entries();
    assertThat(entries).extracting(entry -> entry.object().value()).doesNotHaveDuplicates();
    assertThat(entries.get(3).object().value()).startsWith("row:").endsWith(":3");
  }

  @Test
  void thereIsNoRowBeyondTheLast() throws IOException {
    SpectrumFile file = file("desi/coadd-special-dark-27247.fits");
    assertThatThrownBy(() -> file.read(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> file.read(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<CSVRecord> expected(String name) {
    return ExpectedTable.rows(DesiFileTest.class, name);
  }

  private SpectrumFile file(String name) throws IOException {
    if (!open.containsKey(name)) {
      open.put(name, SpectrumFiles.open(TestData.path(name)));
    }
    return open.get(name);
  }

  private Arm arm(CSVRecord row) throws IOException {
    Spectrum spectrum = file(row.get("file")).readWithResolution(Integer.parseInt(row.get("row")));
    return spectrum.arms().stream()
        .filter(arm -> arm.name().equals(row.get("arm")))
        .findFirst()
        .orElseThrow();
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
  }

  private static double sum(Samples samples) {
    double sum = 0;
    for (double value : samples.toArray()) {
      sum += value;
    }
    return sum;
  }

  private static double sum(ResolutionMatrix matrix) {
    double sum = 0;
    for (int d = 0; d < matrix.diagonals(); d++) {
      for (int i = 0; i < matrix.pixels(); i++) {
        sum += matrix.at(d, i);
      }
    }
    return sum;
  }

  private static long masked(PixelMask mask) {
    return IntStream.range(0, mask.size()).filter(mask::isMasked).count();
  }

  private static long sum(PixelMask mask) {
    return IntStream.range(0, mask.size()).mapToLong(mask::at).sum();
  }
}
