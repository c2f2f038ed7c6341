package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.Project;

/** Which project to open, in whose name. */
final class Projects {
  static final String INSPECTOR = "inspector";

  /** So many missing files are named in a sentence. */
  private static final int NAMED = 4;

  private Projects() {}

  /** The project that takes what is opened while none is: made at the first start. */
  static Path first(UserFolders folders) {
    return folders.data().resolve("First look");
  }

  /** Short name that signs decisions: set by the user, else the name of the account. */
  static String inspector(Settings settings) {
    String account = System.getProperty("user.name", "");
    String name = settings.value(INSPECTOR, account);
    return name.isBlank() ? "inspector" : name;
  }

  /** The project opened last, if its folder is still there. */
  static Optional<Path> last(Settings settings) {
    return settings.recentProjects().stream()
        .limit(1)
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The sample survey that comes with the program, if it does. */
  static Optional<Path> sample() {
    return Optional.ofNullable(System.getProperty("lymanscope.sample"))
        .map(Path::of)
        .filter(Files::isDirectory);
  }

  /**
   * Opens a project with further files; on a worker.
   *
   * @throws IOException if it cannot be opened; it is then closed again
   */
  static ProjectSession.Content open(
      Path folder, List<Path> files, Author author, Ground ground, JobContext job)
      throws IOException {
    return listed(Project.open(folder, ground.clock()), files, author, ground, job);
  }

  /**
   * Makes a project where there is none, and opens it with further files; on a worker.
   *
   * @throws IOException if it cannot be made or opened; it is then closed again
   */
  static ProjectSession.Content create(
      Path folder, List<Path> files, Author author, Ground ground, JobContext job)
      throws IOException {
    return listed(Project.openOrCreate(folder, ground.clock()), files, author, ground, job);
  }

  /** Says which files of a project are not there; empty if all are. */
  static Optional<String> missing(List<Path> files) {
    if (files.size() <= 1) {
      return files.stream().findFirst().map(file -> Text.get("shell.missing.one", file));
    }
    String names =
        files.stream()
            .limit(NAMED)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    int more = files.size() - NAMED;
    String all = more > 0 ? Text.get("shell.missing.more", names, more) : names;
    return Optional.of(Text.get("shell.missing", files.size(), all));
  }

  private static ProjectSession.Content listed(
      Project project, List<Path> files, Author author, Ground ground, JobContext job)
      throws IOException {
    ProjectSession session =
        new ProjectSession(project, author, ground.clock(), ground.workers().writer());
    boolean listed = false;
    try {
      ProjectSession.Content content = session.list(files, job);
      listed = true;
      return content;
    } finally {
      if (!listed) {
        session.close();
      }
    }
  }
}
