package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;

/** Opens folders in the system's own program for folders. */
final class FolderOpener {
  private final Ground ground;

  FolderOpener(Ground ground) {
    this.ground = ground;
  }

  /** Opens a folder; one that is not there is made. */
  void open(Path folder) {
    ground.workers().reader().execute(() -> start(folder));
  }

  private void start(Path folder) {
    try {
      Files.createDirectories(folder);
      String program = program(System.getProperty("os.name", ""));
      new ProcessBuilder(List.of(program, folder.toString())).start();
    } catch (IOException e) {
      Notice notice = Notice.failure(Text.get("shell.error.folder", folder), e);
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
