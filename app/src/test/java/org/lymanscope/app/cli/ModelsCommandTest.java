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
import org.lymanscope.engine.TestData;
import picocli.CommandLine;

class ModelsCommandTest {
  private static final String ID = "bc206bd8ea84dbd2";

  @TempDir Path folder;

  private record Result(int exit, String out, String err) {}

  private Result models(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        LymanscopeCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words =
        Stream.of(
                Stream.of("models"),
                Stream.of(arguments),
                Stream.of("--library", folder.resolve("my models")))
            .flatMap(part -> part)
            .map(Object::toString)
            .toArray(String[]::new);
    return new Result(command.execute(words), out.toString(), err.toString());
  }

  private static Path weights() {
    return TestData.path("quasarnet/test_weights.h5");
  }

  @Test
  void modelIsImportedRenamedDeletedAndRestored() {
    assertThat(models("list")).isEqualTo(new Result(0, "", ""));
    Result imported = models("import", weights());
    assertThat(imported.exit()).as(imported.err()).isZero();
    assertThat(imported.out().strip()).isEqualTo("test_weights (" + ID + ") is in the library.");
    assertThat(models("list").out().strip())
        .isEqualTo(ID + "\ttest_weights\tQSO\t36857 parameters\timported from test_weights.h5");

    assertThat(models("rename", "test_weights", "QN, 4 layers").out().strip())
        .isEqualTo(ID + " is called QN, 4 layers now.");
    assertThat(models("delete", "QN, 4 layers").out())
        .contains("'models restore " + ID + "' brings it back");
    assertThat(models("list")).isEqualTo(new Result(0, "", ""));
    assertThat(models("restore", ID).out().strip()).isEqualTo("QN, 4 layers is back.");
    assertThat(models("list").out()).contains("QN, 4 layers");
  }

  @Test
  void cardIsThatOfTheFile() throws IOException {
    Result file = models("card", weights());
    assertThat(file.exit()).as(file.err()).isZero();
    assertThat(file.out()).startsWith("{\n  \"schema\" : 1,\n  \"id\" : \"" + ID + "\"");
    assertThat(models("import", weights()).exit()).isZero();
    Path card = folder.resolve("my models/test-weights-" + ID.substring(0, 8) + "/card.json");
    assertThat(models("card", ID).out()).isEqualTo(Files.readString(card));
  }

  @Test
  void failuresAreOneSentence() throws IOException {
    Result unknown = models("card", "nothing");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err().strip())
        .isEqualTo("lymanscope: There is no model or file nothing; models in the library: none.");
    assertThat(models("delete", "nothing").exit()).isEqualTo(1);
    Path text = Files.writeString(folder.resolve("x.h5"), "text");
    Result wrong = models("import", text);
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("x.h5: expected an HDF5 file of Keras weights, found a file that is not HDF5.");
    assertThat(models("import", folder.resolve("absent.h5")).err()).contains("does not exist");
    assertThat(models("import", weights()).exit()).isZero();
    assertThat(models("import", weights()).err())
        .contains("The library has this model already, as test_weights.");
  }

  @Test
  void brokenModelIsListedAsSuch() throws IOException {
    Files.createDirectories(folder.resolve("my models/empty"));
    Result list = models("list");
    assertThat(list.exit()).isEqualTo(1);
    assertThat(list.err().strip()).isEqualTo("empty: expected card.json, found none.");
  }

  @Test
  void linesOfOtherNetworksMustBeAsMany() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("two.csv"),
            "# title: Two\nname,label,wavelength,kind,weight,group\nLYA,Lyα,1215.67,emission,1,\n");
    Result result = models("import", weights(), "--lines", lines, "--class", "ELG");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("test_weights.h5: expected 1 lines as in", "found 7 lines.");
  }

  @Test
  void wrongUsage() {
    assertThat(models().exit()).isEqualTo(2);
    assertThat(models("import").exit()).isEqualTo(2);
    assertThat(models("rename", "one").exit()).isEqualTo(2);
    assertThat(models("import", "a.h5", "--lines", "x.csv").exit()).isEqualTo(2);
    assertThat(models("list", "--what").exit()).isEqualTo(2);
  }
}
