package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.lymanscope.app.train.RunJournal;
import org.lymanscope.app.train.search.SearchJournal;
import org.lymanscope.engine.project.Project;

/** Trainings and searches of the open project, or of one that is opened for a moment. */
final class ProjectRuns implements RunJournal, SearchJournal {
  private final Supplier<Optional<ProjectSession>> open;
  private final Clock clock;

  /**
   * Creates it.
   *
   * @param open the open project; from any thread
   */
  ProjectRuns(Supplier<Optional<ProjectSession>> open, Clock clock) {
    this.open = open;
    this.clock = clock;
  }

  @Override
  public Optional<Path> project() {
    return open.get().map(session -> normal(session.folder()));
  }

  @Override
  public <T> T use(Path project, RunJournal.Use<T> use) throws IOException {
    return in(project, some -> use.of(some.runs()));
  }

  @Override
  public <T> T useSearches(Path project, SearchJournal.Use<T> use) throws IOException {
    return in(project, some -> use.of(some.searches()));
  }

  /** Uses a project. */
  @FunctionalInterface
  private interface Use<T> {
    T of(Project project) throws IOException;
  }

  private <T> T in(Path project, Use<T> use) throws IOException {
    Optional<ProjectSession> session =
        open.get().filter(some -> normal(some.folder()).equals(normal(project)));
    if (session.isPresent()) {
      return use.of(session.get().project());
    }
    try (Project closed = Project.open(project, clock)) {
      return use.of(closed);
    }
  }

  private static Path normal(Path folder) {
    return folder.toAbsolutePath().normalize();
  }
}
