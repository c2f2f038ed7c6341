package org.lymanscope.engine.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.LineKind;

class LineListFileTest {
  private static final String HEADER = "name,label,wavelength,kind,weight,group\n";
  private static final Path FILE = Path.of("mine.csv");

  private static LineList read(String text) throws IOException {
    return LineListFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), FILE);
  }

  @Test
  void readsCommentsTitleAndBlanks() throws IOException {
    LineList list =
        read(
            "# title: My lines\n# Source: somewhere\n"
                + HEADER
                + "LYA, Lyα ,1215.67,both,1,\n# a comment\n\nCIV,\"C IV, 1548\",1548.2,emission,0.5,x\n");
    assertThat(list.name()).isEqualTo("mine");
    assertThat(list.title()).isEqualTo("My lines");
    assertThat(list.lines()).hasSize(2);
    assertThat(list.find("LYA").orElseThrow().label()).isEqualTo("Lyα");
    assertThat(list.find("LYA").orElseThrow().kind()).isEqualTo(LineKind.BOTH);
    assertThat(list.find("CIV").orElseThrow().label()).isEqualTo("C IV, 1548");
    assertThat(list.find("CIV").orElseThrow().group()).isEqualTo("x");
    assertThat(list.find("MGII")).isEmpty();
  }

  @Test
  void withoutTitleTheFileNameIsIt() throws IOException {
    assertThat(read(HEADER + "A,A,1,both,1,\n").title()).isEqualTo("mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A,A,12x,both,1,            | row 1: expected a number in column wavelength, found '12x'.
          A,A,0.5,both,1,            | row 1: expected wavelength between 1.0 and
          A,A,NaN,both,1,            | found 'NaN'
          A,A,1000,Both,1,           | row 1: expected emission, absorption or both, found 'Both'.
          A,A,1000,both,1.5,         | weight between 0.0 and 1.0, found '1.5'
          A,A,1000,both,1            | expected 6 cells, found 5 cells
          A,A,1000,both,1,,          | expected 6 cells, found 7 cells
          ,A,1000,both,1,            | a plain ASCII key
          Lyα,A,1000,both,1,         | a plain ASCII key
          A,,1000,both,1,            | text in column label, found nothing
          """)
  void wrongCellIsToldWithPlaceAndContent(String row, String message) {
    assertThatThrownBy(() -> read(HEADER + row + "\n"))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("mine.csv")
        .hasMessageContaining(message);
  }

  @Test
  void wrongTablesAreRefused() {
    assertThatThrownBy(() -> read("name,wavelength\nA,1\n"))
        .hasMessageContaining("header: expected name,label,wavelength");
    assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("at least one line");
    assertThatThrownBy(() -> read("")).isInstanceOf(SpectrumFormatException.class);
    assertThatThrownBy(() -> read(HEADER + "A,A,1,both,1,\nA,B,2,both,1,\n"))
        .hasMessageContaining("row 2: expected each name once, found 'A' again");
    assertThatThrownBy(() -> read("name,name,wavelength,kind,weight,group\n"))
        .isInstanceOf(SpectrumFormatException.class);
    assertThatThrownBy(() -> read(HEADER + "A,\"A,1,both,1,\n"))
        .isInstanceOf(SpectrumFormatException.class);
  }

  @Test
  void oneBadFileOfAFolderHidesNoOther(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.csv"), HEADER + "A,A,1,both,1,\n");
    Files.writeString(folder.resolve("a.csv"), "rubbish");
    Files.writeString(folder.resolve("notes.txt"), "not a list");
    LineLists lists = LineLists.ofFolder(folder);
    assertThat(lists.lists()).extracting(LineList::name).containsExactly("b");
    assertThat(lists.problems()).singleElement().asString().contains("a.csv");
    assertThat(LineLists.ofFolder(folder.resolve("absent")).lists()).isEmpty();
  }
}
