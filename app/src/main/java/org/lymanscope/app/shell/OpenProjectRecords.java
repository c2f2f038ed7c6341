package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.lymanscope.engine.dataset.source.ProjectRecords;

/** What people classified: from the open project if it is that one, else from disk. Thread-safe. */
final class OpenProjectRecords implements ProjectRecords {
  private final Supplier<Optional<ProjectSession>> open;
  private final ProjectRecords others;

  /**
   * Creates it.
   *
   * @param open the open project; from any thread
   */
  OpenProjectRecords(Supplier<Optional<ProjectSession>> open, Clock clock) {
    this.open = open;
    this.others = ProjectRecords.onDisk(clock);
  }

  @Override
  public Content read(Path project) throws IOException {
    Path wanted = normal(project);
    Optional<ProjectSession> session =
        open.get().filter(some -> normal(some.folder()).equals(wanted));
    return session.isPresent() ? Content.of(session.get().project()) : others.read(project);
  }

  private static Path normal(Path folder) {
    return folder.toAbsolutePath().normalize();
  }
}
