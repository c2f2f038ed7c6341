package org.lymanscope.engine.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.lymanscope.engine.spectrum.Wavelengths;

/** The line lists that ship with the program, read where they lie in the source tree. */
class BuiltInLinesTest {
  private static final Path FOLDER =
      Path.of("../ui-resources/src/main/resources/org/lymanscope/ui/lines");

  private static LineList list(String name) throws IOException {
    return LineListFile.read(FOLDER.resolve(name + ".csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lbg", "lbg-extended", "qso", "galaxy", "star", "sky"})
  void everyListReadsInOrderOfWavelength(String name) throws IOException {
    LineList list = list(name);
    assertThat(list.title()).isNotEqualTo(name);
    assertThat(list.lines())
        .extracting(SpectralLine::wavelength)
        .isSorted()
        .allMatch(wavelength -> wavelength > 900 && wavelength < 10_000);
    assertThat(list.lines()).extracting(SpectralLine::label).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lbg", "lbg-extended", "qso", "galaxy", "star", "sky"})
  void numberInALabelIsItsWavelength(String name) throws IOException {
    for (SpectralLine line : list(name).lines()) {
      String digits = line.label().replaceAll(".*?(\\d{3,4})?$", "$1");
      if (digits.length() >= 3) {
        assertThat(Double.parseDouble(digits))
            .as(line.label())
            .isCloseTo(line.wavelength(), within(1.6));
      }
    }
  }

  @Test
  void lbgListIsThatOfQuasarNet() throws IOException {
    List<String> published =
        Files.readAllLines(TestData.path("physics/lines.csv")).stream()
            .map(row -> row.split(","))
            .filter(cells -> cells[4].equals("1"))
            .map(cells -> cells[1])
            .toList();
    LineList lbg = list("lbg");
    assertThat(published).hasSize(16);
    assertThat(lbg.lines()).hasSize(16);
    for (int i = 0; i < 16; i++) {
      assertThat(lbg.lines().get(i).wavelength())
          .isCloseTo(Double.parseDouble(published.get(i)), within(0.005));
    }
  }

  @Test
  void everyLineOfTheTableHasItsLine() throws IOException {
    List<Double> ours = allWavelengths();
    for (String row : rows("physics/lines.csv", "name")) {
      String[] cells = row.split(",");
      double wavelength = Double.parseDouble(cells[1]);
      // Broad blends have no one wavelength: means with and without weights differ by an ångström.
      double tolerance = cells[0].endsWith("_QSO") ? 1.5 : 0.2;
      assertThat(ours).as(row).anyMatch(own -> Math.abs(own - wavelength) < tolerance);
    }
  }

  @ParameterizedTest
  @CsvSource({"emission_lines.txt, 35", "absorption_lines.txt, 28"})
  void prospectsLinesAreTheSameWhereBothHaveThem(String file, int atLeast) throws IOException {
    List<Double> ours = allWavelengths();
    int same = 0;
    for (String row : rows("prospect/" + file, "#")) {
      String[] cells = row.split(",");
      double listed = Double.parseDouble(cells[2]);
      double vacuum = cells[3].equals("True") ? listed : Wavelengths.airToVacuum(listed);
      if (ours.stream().anyMatch(own -> Math.abs(own - vacuum) < 0.25)) {
        same++;
      }
    }
    assertThat(same).isGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void skyBandsRead() throws IOException {
    Path file = FOLDER.resolve("sky-bands.csv");
    try (InputStream bytes = Files.newInputStream(file)) {
      List<SkyBand> bands = SkyBandFile.read(bytes, file);
      assertThat(bands).hasSize(7);
      assertThat(bands).filteredOn(band -> band.contains(7605)).hasSize(1);
      assertThat(bands).filteredOn(band -> band.contains(5000)).isEmpty();
    }
  }

  private static List<String> rows(String file, String comment) throws IOException {
    return Files.readAllLines(TestData.path(file)).stream()
        .filter(row -> !row.startsWith(comment) && !row.isBlank())
        .toList();
  }

  private static List<Double> allWavelengths() throws IOException {
    Stream<SpectralLine> all = Stream.of();
    for (String name : List.of("lbg-extended", "qso", "galaxy", "star")) {
      all = Stream.concat(all, list(name).lines().stream());
    }
    return all.map(SpectralLine::wavelength).toList();
  }
}
