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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.TestData;

class ClassifyCommandTest {
  private static final String COADD = "quasarnet/test_coadd.fits";
  private static final String WEIGHTS = "quasarnet/test_weights_6_layer.h5";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    return LymanscopeCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of("classify", "--device", "cpu"), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
  }

  @Test
  void weightFileAsItIsGivesACatalogue() throws IOException {
    Path catalogue = folder.resolve("catalogue.csv");

    int code = run("--model", TestData.path(WEIGHTS), "--out", catalogue, TestData.path(COADD));

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("25 spectra, 7 QSO (1 line of at least 0.5), 1 not classified");
    List<String> lines = Files.readAllLines(catalogue);
    assertThat(lines).hasSize(26);
    assertThat(lines.get(0)).startsWith("TARGETID,FILE,ROW,CLASS,Z,Z_ERR,Z_JOINT,Z_JOINT_ERR,CONF");
  }

  @Test
  void optionsOverrideTheCardsRule() throws IOException {
    Path catalogue = folder.resolve("catalogue.fits");

    int code =
        run(
            "--model",
            TestData.path(WEIGHTS),
            "--lines-above",
            2,
            "--threshold",
            0.9,
            "--out",
            catalogue,
            TestData.path(COADD));

    assertThat(code).isZero();
    assertThat(out.toString()).contains("3 QSO (2 lines of at least 0.9)");
  }

  @Test
  void brokenFileIsToldAndTheOthersAreDone() throws IOException {
    byte[] whole = Files.readAllBytes(TestData.path(COADD));
    Files.write(folder.resolve("a.fits"), whole);
    Files.write(folder.resolve("b.fits"), Arrays.copyOf(whole, whole.length / 2));
    Files.copy(TestData.path("desi/coadd-4-80613-thru20210324.fits"), folder.resolve("c.fits"));
    Path catalogue = folder.resolve("catalogue.csv");

    int code = run("--model", TestData.path(WEIGHTS), "--out", catalogue, folder);

    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .contains("b.fits, HDU 5 (R_IVAR): expected", "(" + folder.resolve("b.fits") + ")");
    assertThat(Files.readString(catalogue))
        .contains("a.fits", "c.fits", "39633345008634465")
        .doesNotContain("b.fits");
  }

  @ParameterizedTest
  @CsvSource({
    "--batch, 0, '--batch: expected 1 to 8192, found 0'",
    "--threshold, 1.5, '--threshold: expected 0 to 1, found 1.5'",
    "--lines-above, 0, '--lines-above: expected at least 1, found 0'",
    "--device, tpu, expected one of",
  })
  void wrongValuesAreWrongUsage(String option, String value, String sentence) {
    assertThat(run("--model", "m", "--out", folder.resolve("c.csv"), option, value, folder))
        .isEqualTo(2);
    assertThat(err.toString()).contains(sentence);
  }

  @Test
  void moreLinesThanTheModelHasAreWrongUsage() {
    Path weights = TestData.path(WEIGHTS);
    Path catalogue = folder.resolve("c.csv");

    assertThat(run("--model", weights, "--out", catalogue, "--lines-above", 7, folder))
        .isEqualTo(2);
    assertThat(err.toString()).contains("has 6 lines, found 7");
  }

  @Test
  void nameOfTheCatalogueTellsItsFormat() {
    assertThat(run("--model", "m", "--out", folder.resolve("c.txt"), folder)).isEqualTo(2);
    assertThat(err.toString()).contains("expected a name ending in .fits or .csv");
  }

  @Test
  void folderWithoutSpectraIsAFailure() {
    Path catalogue = folder.resolve("c.csv");

    assertThat(run("--model", TestData.path(WEIGHTS), "--out", catalogue, folder)).isEqualTo(1);
    assertThat(err.toString()).contains("no spectra in it");
  }
}
