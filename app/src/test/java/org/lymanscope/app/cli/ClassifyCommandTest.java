package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.TestData;
import picocli.CommandLine;

class ClassifyCommandTest {
  @TempDir Path folder;

  private record Result(int exit, String out, String err) {}

  private Result classify(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        LymanscopeCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words =
        Stream.of(
                Stream.of("classify", "--library", folder.resolve("models")), Stream.of(arguments))
            .flatMap(part -> part)
            .map(Object::toString)
            .toArray(String[]::new);
    return new Result(command.execute(words), out.toString(), err.toString());
  }

  @Test
  void weightsAsTheyAreClassifyAFile() throws IOException {
    Path csv = folder.resolve("catalogue.csv");

    Result result =
        classify(
            "--model",
            TestData.path("quasarnet/test_weights_6_layer.h5"),
            "--device",
            "cpu",
            "--out",
            csv,
            TestData.path("quasarnet/test_coadd.fits"));

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("25 spectra in " + csv + ": 7 QSO, 1 that could not");
    assertThat(result.err()).contains("test_weights_6_layer on CPU");
    assertThat(Files.readAllLines(csv)).hasSize(26).first().asString().startsWith("TARGETID,FILE,");
  }

  @Test
  void aStricterRuleFindsFewer() {
    Result result =
        classify(
            "--model",
            TestData.path("quasarnet/test_weights_6_layer.h5"),
            "--lines-above",
            2,
            "--threshold",
            0.9,
            "--out",
            folder.resolve("catalogue.fits"),
            TestData.path("quasarnet/test_coadd.fits"));

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains(": 3 QSO,");
  }

  @Test
  void aBrokenFileIsToldAndTheExitCodeSaysSo() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.fits"), "no spectra");

    Result result =
        classify(
            "--model",
            TestData.path("quasarnet/test_weights.h5"),
            "--out",
            folder.resolve("catalogue.csv"),
            broken,
            TestData.path("quasarnet/test_coadd.fits"));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("broken.fits");
    assertThat(result.out()).startsWith("25 spectra");
  }

  @ParameterizedTest
  @CsvSource({
    "--out,c.txt,ending in .fits or .csv",
    "--batch,0,1 to 8192",
    "--threshold,1.5,0 to 1",
    "--lines-above,0,at least 1",
    "--lines-above,99,fewer lines than 99",
  })
  void wrongUsageIsTold(String option, String value, String words) {
    Path weights = TestData.path("quasarnet/test_weights.h5");
    Result result =
        option.equals("--out")
            ? classify("--model", weights, option, folder.resolve(value), folder)
            : classify("--model", weights, "--out", folder.resolve("c.csv"), option, value, folder);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(option, words);
  }

  @Test
  void anUnknownModelIsOneSentence() {
    Result result = classify("--model", "nothing", "--out", folder.resolve("c.csv"), folder);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().strip())
        .isEqualTo("lymanscope: There is no model or file nothing; models in the library: none.");
  }
}
