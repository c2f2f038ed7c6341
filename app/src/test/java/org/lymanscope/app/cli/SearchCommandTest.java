package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  private static final String TRAINING =
      """
      name: few
      network: {like: lbg-classic, dense: 16}
      seed: 3
      epochs: 2
      batch: 16
      """;

  private static final String SEARCH =
      """
      name: few
      train: few-train.yaml
      method: {bayes: {first: 2}}
      trials: 3
      seed: 1
      space:
        layers: {sets: network.layers, whole: [1, 8], begin: 4}
        filters: {sets: network.filters, whole: [4, 12], begin: 8}
        rate: {sets: learning-rate, real: [0.0001, 0.1], scale: log, begin: 0.001}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeData() throws IOException {
    FewSpectra.write(folder.resolve("data"));
    Files.writeString(folder.resolve("few-train.yaml"), TRAINING);
    Files.writeString(folder.resolve("few-search.yaml"), SEARCH);
  }

  private int run(Object... arguments) {
    return LymanscopeCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private int search(Object... more) {
    Object[] usual = {
      "search",
      "--recipe",
      folder.resolve("few-search.yaml"),
      "--data",
      folder.resolve("data"),
      "--out",
      folder.resolve("search"),
      "--device",
      "cpu"
    };
    return run(Stream.concat(Stream.of(usual), Stream.of(more)).toArray());
  }

  @Test
  void whatIsFoundIsToldDrawnAndUsed() throws IOException {
    Path figure = folder.resolve("trials.svg");
    assertThat(search("--figure", figure)).as("%s", err).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0).trim().split(" +"))
        .containsExactly("trial", "score", "epochs", "state", "layers", "filters", "rate");
    assertThat(err.toString()).contains("Trial 1: score ", "(layers 4, filters 8, rate 0.001)");
    assertThat(Files.readString(figure)).contains("few: 3 trials, best score", "filters");

    Path trials = folder.resolve("search").resolve("trials");
    String best = lines.get(1).trim().split(" +")[0];
    assertThat(out.toString()).contains("The best model: " + trials.resolve("00" + best));
    Path recipe = trials.resolve("00" + best).resolve("training").resolve("recipe.yaml");
    assertThat(out.toString()).contains("Its recipe, to train for longer: " + recipe);
    assertThat(
            run(
                "train",
                "--recipe",
                recipe,
                "--data",
                folder.resolve("data"),
                "--out",
                folder.resolve("longer"),
                "--device",
                "cpu"))
        .as("%s", err)
        .isZero();
  }

  @Test
  void aSearchIsOnlyTakenUpOnRequestAndMayGetLonger() throws IOException {
    assertThat(search("--trials", "1")).as("%s", err).isZero();
    assertThat(search("--trials", "2")).isEqualTo(1);
    assertThat(err.toString()).contains("go on with --resume");
    assertThat(search("--trials", "2", "--resume")).as("%s", err).isZero();
    assertThat(Files.readAllLines(folder.resolve("search").resolve("trials.csv"))).hasSize(3);
  }

  @Test
  void wrongUsageIsToldInASentence() {
    assertThat(run("search", "--recipe", "hyp-classic", "--data", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("Missing: --out");
    assertThat(search("--figure", "trials.gif")).isEqualTo(2);
    assertThat(err.toString()).contains("--figure: expected a name ending in .svg, .pdf or .png");
    assertThat(search("--trials", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--trials: expected at least 1, found 0");
    assertThat(search("--threads", "-1")).isEqualTo(2);
    assertThat(err.toString()).contains("--threads: expected at least 1, found -1");
    assertThat(run("search", "--list")).isZero();
    assertThat(out.toString()).contains("hyp-classic", "hyp-snr", "boxes-gamma");
  }
}
