package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Dataset;

class DatasetCommandTest {
  private static final String RECIPE =
      """
      name: twenty
      description: Ten LBGs, twice.
      seed: 5
      split: {validation: 0.3, test: 0.2}
      samples:
        - name: near
          simulate: {seed: 11, targets: [{class: lbg, count: 10, z: [2.5, 3.4], r: [23, 24], lya: 0.1}]}
          copies: 2
          augment: {shift-redshift: {from: 3, to: 4}}
      contaminants:
        ratio: 0.2
        samples:
          - {name: quasars, simulate: {seed: 12, targets: [{class: qso, count: 9, r: 21}]}}
      """;

  @TempDir Path folder;
  private Path recipe = Path.of("");

  private record Result(int exit, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    recipe = Files.writeString(folder.resolve("twenty.yaml"), RECIPE);
  }

  private static Result dataset(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words =
        Stream.concat(Stream.of("dataset"), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new);
    int exit =
        LymanscopeCommand.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words);
    return new Result(exit, out.toString(), err.toString());
  }

  private Path built() {
    Path out = folder.resolve("made/of/folders");
    Result result = dataset("build", "--recipe", recipe, "--out", out);
    assertThat(result.exit()).as(result.err()).isZero();
    return out;
  }

  @Test
  void isBuiltAndToldAbout() throws IOException {
    Path out = folder.resolve("set");
    Result result = dataset("build", "--recipe", recipe, "--out", out);
    assertThat(result.exit()).as(result.err()).isZero();
    Dataset dataset = Dataset.open(out);
    assertThat(dataset.size()).isEqualTo(25);
    assertThat(dataset.card().program()).startsWith("Lymanscope ");
    Result info = dataset("info", out);
    assertThat(info.exit()).isZero();
    assertThat(info.out()).isEqualTo(result.out());
    assertThat(info.out().lines())
        .contains(
            "twenty (training), id " + dataset.card().id() + ": 25 spectra of 15 objects",
            "Ten LBGs, twice.",
            "sample near: " + "20 LBG; simulated by near, seed 11",
            "sample quasars: 5 QSO; simulated by quasars, seed 12",
            "Lyα redshifts are brought to systemic by 360 km/s");
    assertThat(info.out()).contains("augmented: {shift-redshift: ").contains("b 2751, r 2326");
  }

  @Test
  void everyRowIsCompared() throws IOException {
    Path out = built();
    assertThat(dataset("info", out, "--verify").out())
        .contains("Every row is what its checksum says.");
    Path spectra = out.resolve("spectra.npy");
    byte[] bytes = Files.readAllBytes(spectra);
    bytes[200] ^= 1;
    Files.write(spectra, bytes);
    Result damaged = dataset("info", out, "--verify");
    assertThat(damaged.exit()).isEqualTo(1);
    assertThat(damaged.err()).contains("spectra.npy, row 0: expected the checksum ");
  }

  @Test
  void redshiftsAreCounted() {
    Path out = built();
    List<String> after = dataset("info", out, "--histogram").out().lines().toList();
    assertThat(after.get(0)).startsWith("z_from,z_to,");
    int lbg = Arrays.asList(after.get(0).split(",")).indexOf("LBG");
    assertThat(sum(after, lbg, 3.3, 4.5)).isEqualTo(20);
    List<String> before = dataset("info", out, "--histogram", "--before").out().lines().toList();
    assertThat(sum(before, lbg, 2.5, 3.4)).isEqualTo(20);
  }

  private static int sum(List<String> lines, int column, double from, double to) {
    return lines.stream()
        .skip(1)
        .map(line -> line.split(","))
        .filter(cells -> Double.parseDouble(cells[0]) > from - 0.01)
        .filter(cells -> Double.parseDouble(cells[1]) < to + 0.01)
        .mapToInt(cells -> Integer.parseInt(cells[column]))
        .sum();
  }

  @Test
  void isWrittenForOtherPrograms() {
    Path out = built();
    Result result = dataset("export", out, "--format", "quasarnet", "--out", folder.resolve("qn"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "25 rows in data.fits and truth.fits of "
                + folder.resolve("qn")
                + System.lineSeparator());
    for (String format : List.of("safetensors", "numpy", "prospect")) {
      Result other = dataset("export", out, "--format", format, "--out", folder.resolve(format));
      assertThat(other.exit()).as(other.err()).isZero();
      assertThat(folder.resolve(format).resolve("export.json")).isRegularFile();
    }
    Result again = dataset("export", out, "--format", "numpy", "--out", folder.resolve("qn"));
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("holds an export already").contains("--force");
    Result forced =
        dataset("export", out, "--format", "numpy", "--out", folder.resolve("qn"), "--force");
    assertThat(forced.exit()).isZero();
    assertThat(folder.resolve("qn/data.fits")).doesNotExist();
  }

  @Test
  void whatIsWrongIsToldInOneSentence() throws IOException {
    Path wrong =
        Files.writeString(folder.resolve("wrong.yaml"), RECIPE.replace("copies: 2", "copies: x"));
    Result recipeError = dataset("build", "--recipe", wrong, "--out", folder.resolve("x"));
    assertThat(recipeError.exit()).isEqualTo(1);
    assertThat(recipeError.err())
        .contains("wrong.yaml, line 8, samples[1].copies: expected a whole number");
    assertThat(folder.resolve("x")).doesNotExist();

    Path out = built();
    Result taken = dataset("build", "--recipe", recipe, "--out", out);
    assertThat(taken.exit()).isEqualTo(1);
    assertThat(taken.err()).contains("is a dataset already").contains("--force");
    assertThat(dataset("build", "--recipe", recipe, "--out", out, "--force").exit()).isZero();

    Result none = dataset("info", folder);
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).contains("expected a dataset with its dataset.json, found none");

    Path huge =
        Files.writeString(
            folder.resolve("huge.yaml"), RECIPE.replace("copies: 2", "count: 1000000000"));
    Result room = dataset("build", "--recipe", huge, "--out", folder.resolve("x"));
    assertThat(room.exit()).isEqualTo(1);
    assertThat(room.err()).contains("The dataset takes 79580.0 GB, but on the disk of");
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(dataset("build", "--recipe", recipe).exit()).isEqualTo(2);
    Result unknown = dataset("build", "--recipe", "nonsense", "--out", folder.resolve("x"));
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("no recipe of that name: survey, survey-large, initial, pool, best-of-16");
    assertThat(dataset("export", folder, "--format", "csv", "--out", "x").exit()).isEqualTo(2);
    Result bins = dataset("export", folder, "--format", "prospect", "--grid", "lbg", "--out", "x");
    assertThat(bins.exit()).isEqualTo(2);
    assertThat(bins.err()).contains("holds no spectra, so no bins");
    Result list = dataset("build", "--list");
    assertThat(list.exit()).isZero();
    assertThat(list.out()).contains("best-of-16", "test-high-z");
  }
}
