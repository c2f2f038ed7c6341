package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.model.file.ModelFolder;

class TrainCommandTest {
  private static final String RECIPE =
      """
      name: few
      network: {like: lbg-classic, filters: 8, dense: 16}
      seed: 3
      epochs: 2
      batch: 16
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeData() throws IOException {
    FewSpectra.write(folder.resolve("data"));
    Files.writeString(folder.resolve("few-train.yaml"), RECIPE);
  }

  private int run(String command, Object... arguments) {
    return LymanscopeCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of(command), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new));
  }

  private int train(Object... more) {
    return trainTo("model", more);
  }

  private int trainTo(String name, Object... more) {
    Object[] usual = {
      "--recipe",
      folder.resolve("few-train.yaml"),
      "--data",
      folder.resolve("data"),
      "--out",
      folder.resolve(name),
      "--device",
      "cpu"
    };
    return run("train", Stream.concat(Stream.of(usual), Stream.of(more)).toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{like: lbg-classic, filters: 8, dense: 16}",
        "{like: line-finder-to-z, filters: 8, dense: 16, redshift-layers: [8]}",
        "{like: direct-z, filters: 8, redshift-layers: [16, 8]}"
      })
  void whatWasTrainedClassifies(String network) throws IOException {
    Files.writeString(
        folder.resolve("few-train.yaml"), RECIPE.replaceAll("network:.*", "network: " + network));
    assertThat(train()).as("%s", err).isZero();
    assertThat(out.toString()).contains("2 epochs, the best is").contains("validation loss");
    Path sample = Path.of("../sample-data/coadd-main-dark-27245.fits");
    Path catalogue = folder.resolve("answers.csv");
    assertThat(run("classify", "--model", folder.resolve("model"), "--out", catalogue, sample))
        .as("%s", err)
        .isZero();
    assertThat(catalogue).isNotEmptyFile();
  }

  @Test
  void aFinishedTrainingIsOnlyTakenUpOnRequest() {
    assertThat(train()).as("%s", err).isZero();
    assertThat(train()).isEqualTo(1);
    assertThat(err.toString()).contains("go on with --resume");
    assertThat(train("--resume")).isZero();
  }

  @Test
  void readingLossesSeldomGivesTheSameModel() throws IOException {
    assertThat(train()).as("%s", err).isZero();
    byte[] weights = Files.readAllBytes(folder.resolve("model").resolve(ModelFolder.WEIGHTS));
    assertThat(trainTo("seldom", "--read-every", 32)).as("%s", err).isZero();
    assertThat(folder.resolve("seldom").resolve(ModelFolder.WEIGHTS)).hasBinaryContent(weights);
  }

  @Test
  void wrongUsageIsToldInASentence() {
    assertThat(run("train", "--recipe", "lbg-classic", "--data", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("Missing: --out");
    assertThat(run("train", "--recipe", "nothing", "--data", folder, "--out", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("no recipe of that name: lbg-classic");
    assertThat(train("--read-every", 0)).isEqualTo(2);
    assertThat(err.toString()).contains("--read-every: expected at least 1, found 0");
    assertThat(train("--threads", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--threads: expected at least 1, found 0");
    assertThat(run("train", "--list")).isZero();
    assertThat(out.toString()).contains("lbg-classic").contains("lbg-survey");
  }
}
