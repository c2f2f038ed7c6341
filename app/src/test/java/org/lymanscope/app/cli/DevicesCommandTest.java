package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.settings.SettingsStore;
import org.lymanscope.app.settings.TorchSource;
import org.lymanscope.app.settings.UserFolders;
import picocli.CommandLine;

class DevicesCommandTest {
  private static final Path SETTINGS =
      UserFolders.of(System.getenv(), System.getProperties()).settingsFile();

  @TempDir Path folder;

  private record Result(int exit, String out, String err) {}

  private static Result devices(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        LymanscopeCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words = new String[options.length + 1];
    words[0] = "devices";
    System.arraycopy(options, 0, words, 1, options.length);
    return new Result(command.execute(words), out.toString(), err.toString());
  }

  @AfterEach
  void forget() throws IOException {
    Files.deleteIfExists(SETTINGS);
  }

  @Test
  void listsTheProcessorAndTellsWhichPyTorchIsLoaded() {
    Result found = devices("--pytorch", "bundled");

    assertThat(found.exit()).as(found.err()).isZero();
    assertThat(found.out())
        .startsWith("CPU\t")
        .containsPattern("\\d+\\.\\d of \\d+\\.\\d GiB")
        .containsPattern("PyTorch \\d+\\.\\d+\\.\\d+\\+cpu, which comes with Lymanscope\\.")
        .contains("No GPU that PyTorch can use: ");
  }

  @Test
  void folderOfTheOptionThatCannotBeUsedIsAFailure() {
    Result found = devices("--pytorch", folder.resolve("nowhere").toString());

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.err()).contains("There is no folder " + folder.resolve("nowhere") + ".");
  }

  @Test
  void folderOfTheSettingsThatCannotBeUsedIsAWarning() throws IOException {
    Path gone = folder.resolve("gone");
    new SettingsStore(SETTINGS).save(TorchSource.set(Settings.NONE, Optional.of(gone)));

    Result found = devices();

    assertThat(found.exit()).as(found.err()).isZero();
    assertThat(found.err()).contains("There is no folder " + gone + ".");
    assertThat(devices("--pytorch", "bundled").err()).isEmpty();
  }
}
