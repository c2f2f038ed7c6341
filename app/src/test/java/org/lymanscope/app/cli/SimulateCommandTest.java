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

class SimulateCommandTest {
  private static final Path SHIPPED = Path.of("../sample-data");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    return LymanscopeCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of("simulate"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new));
  }

  @Test
  void theSampleIsWrittenByteForByte() throws IOException {
    Path made = folder.resolve("made/of/folders");
    assertThat(run("--recipe", "sample", "--out", made)).as("%s", err).isZero();
    assertThat(out.toString()).contains("48 spectra in 6 files");
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.toList()) {
        assertThat(file).hasSameBinaryContentAs(SHIPPED.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void anotherSeedGivesOtherSpectra() throws IOException {
    assertThat(run("--recipe", "sample", "--out", folder, "--seed", 7)).isZero();
    String name = "coadd-main-dark-27245.fits";
    assertThat(Files.mismatch(folder.resolve(name), SHIPPED.resolve(name))).isNotNegative();
  }

  @Test
  void aRecipeOfTheUserIsReadFromItsFile() throws IOException {
    Path recipe =
        Files.writeString(folder.resolve("mine.yaml"), "seed: 1\ntargets: {class: sky, count: 2}");
    assertThat(run("--recipe", recipe, "--out", folder.resolve("out"))).as("%s", err).isZero();
    assertThat(out.toString()).contains("2 spectra in 3 files");
    assertThat(run("--recipe", recipe, "--out", folder.resolve("out"))).isEqualTo(1);
    assertThat(err.toString()).contains("holds a simulation already").contains("--force");
    assertThat(run("--recipe", recipe, "--out", folder.resolve("out"), "--force")).isZero();
  }

  @Test
  void aWrongRecipeSaysLineAndKey() throws IOException {
    Path recipe =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            "seed: 1\ntargets:\n  - {class: lbg, count: 5, r: 24}\n  - {class: lbg, r: 24}\n");
    assertThat(run("--recipe", recipe, "--out", folder.resolve("out"))).isEqualTo(1);
    assertThat(err.toString())
        .contains("wrong.yaml, line 4, targets[2].count: expected a value, found nothing.");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void recipesAreListed() {
    assertThat(run("--list")).isZero();
    assertThat(out.toString()).contains("sample", "survey", "four-templates");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("--recipe", "sample")).isEqualTo(2);
    assertThat(err.toString()).contains("--out");
    assertThat(run("--out", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("--recipe");
    assertThat(run("--recipe", "nonsense", "--out", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("no recipe of that name: sample, survey");
  }
}
