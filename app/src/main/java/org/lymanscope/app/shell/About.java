package org.lymanscope.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lymanscope.app.text.Text;

/** What Help → About tells. */
final class About {
  private About() {}

  static String text(Ground ground) {
    return String.join(
        "\n",
        List.of(
            Text.get("shell.about.version", ground.programVersion()),
            "Java " + System.getProperty("java.version", "?"),
            "JavaFX " + System.getProperty("javafx.runtime.version", "?"),
            Text.get("shell.about.settings", ground.folders().settingsFile()),
            Text.get("shell.about.logs", ground.folders().logs()),
            "",
            Text.get("shell.about.libraries"),
            libraries()));
  }

  /** Each library that comes with the program and its licence, a line each. */
  static String libraries() {
    try (InputStream in = About.class.getResourceAsStream("/org/lymanscope/ui/libraries.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the list of libraries in the program's jar", e);
    }
  }
}
