package org.lymanscope.app.shell;

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
            Text.get("shell.about.logs", ground.folders().logs()),
            Text.get("shell.about.settings", ground.folders().settingsFile()),
            "Java " + System.getProperty("java.version", "?"),
            "JavaFX " + System.getProperty("javafx.runtime.version", "?")));
  }
}
