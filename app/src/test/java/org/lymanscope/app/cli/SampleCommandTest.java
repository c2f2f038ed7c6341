package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleCommandTest {
  private static final Path SHIPPED = Path.of("../sample-data");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    return new CommandLine(new LymanscopeCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of("sample"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new));
  }

  @Test
  void writesTheShippedFilesByteForByte() throws IOException {
    Path made = folder.resolve("made/of/folders");
    assertThat(run("--out", made)).isZero();
    List<Path> written = out.toString().lines().map(Path::of).toList();
    assertThat(written).hasSize(5).allMatch(path -> path.startsWith(made));
    for (Path file : written) {
      assertThat(file).hasSameBinaryContentAs(SHIPPED.resolve(file.getFileName()));
    }
  }

  @Test
  void anotherSeedGivesOtherSpectra() throws IOException {
    assertThat(run("--out", folder, "--seed", 7)).isZero();
    String name = "coadd-main-dark-27245.fits";
    assertThat(Files.mismatch(folder.resolve(name), SHIPPED.resolve(name))).isNotNegative();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("--out");
  }
}
