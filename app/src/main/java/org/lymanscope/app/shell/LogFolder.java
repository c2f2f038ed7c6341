package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;

/** Opens the log folder in the system's own program for folders. */
final class LogFolder {
  private final Ground ground;

  LogFolder(Ground ground) {
    this.ground = ground;
  }

  void open() {
    Path folder = ground.folders().logs();
    ground.workers().reader().execute(() -> open(folder));
  }

  private void open(Path folder) {
    try {
      Files.createDirectories(folder);
      String program = program(System.getProperty("os.name", ""));
      new ProcessBuilder(List.of(program, folder.toString())).start();
    } catch (IOException e) {
      Notice notice = Notice.failure(Text.get("shell.error.logs", folder), e);
      ground.ui().execute(() -> ground.notices().tell(notice));
    }
  }

  private static String program(String systemName) {
    String name = systemName.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return "explorer";
    }
    return name.contains("mac") ? "open" : "xdg-open";
  }
}
