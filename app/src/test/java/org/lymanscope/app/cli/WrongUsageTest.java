package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class WrongUsageTest {
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    CommandLine command = LymanscopeCommand.commandLine().setErr(new PrintWriter(err));
    return command.execute(words);
  }

  @Test
  void tellsWhichFileIsMissing() {
    assertThat(run("pom.xml", "nosuch.fits", "a\0b")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no file or folder nosuch.fits", "a\0b", "lymanscope --help")
        .doesNotContain("pom.xml", "Did you mean");
  }

  @Test
  void proposesTheCommandThatWasMeant() {
    assertThat(run("inof", "pom.xml")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no file or folder inof", "lymanscope info");
  }

  @Test
  void unknownOptionsAreToldAsSuch() {
    assertThat(run("pom.xml", "--jsno")).isEqualTo(2);
    assertThat(err.toString()).contains("--jsno").doesNotContain("no file or folder");
  }
}
