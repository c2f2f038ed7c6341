package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lymanscope.app.train.Journal;
import org.lymanscope.engine.project.Project;

/** Records of the open project, or of one that is opened for a moment. */
final class ProjectJournal<R> implements Journal<R> {
  private final Supplier<Optional<ProjectSession>> open;
  private final Clock clock;
  private final Function<Project, R> records;

  /**
   * Creates it.
   *
   * @param open the open project; from any thread
   * @param records which of its records
   */
  ProjectJournal(
      Supplier<Optional<ProjectSession>> open, Clock clock, Function<Project, R> records) {
    this.open = open;
    this.clock = clock;
    this.records = records;
  }

  @Override
  public Optional<Path> project() {
    return open.get().map(session -> normal(session.folder()));
  }

  @Override
  public <T> T use(Path project, Use<R, T> use) throws IOException {
    Optional<ProjectSession> session =
        open.get().filter(some -> normal(some.folder()).equals(normal(project)));
    if (session.isPresent()) {
      return use.of(records.apply(session.get().project()));
    }
    try (Project closed = Project.open(project, clock)) {
      return use.of(records.apply(closed));
    }
  }

  private static Path normal(Path folder) {
    return folder.toAbsolutePath().normalize();
  }
}
