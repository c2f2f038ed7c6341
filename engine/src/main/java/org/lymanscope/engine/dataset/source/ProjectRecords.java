package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.project.KnownSource;
import org.lymanscope.engine.project.Project;

/**
 * Gives what people classified in a project. A window that has the project open gives it from
 * there, because nobody else may open it meanwhile.
 */
@FunctionalInterface
public interface ProjectRecords {
  /**
   * What is in a project.
   *
   * @param counting the records that count, of every inspector and spectrum
   * @param files the files that it knows
   */
  record Content(List<Classification> counting, List<Path> files) {
    public Content {
      counting = List.copyOf(counting);
      files = List.copyOf(files);
    }

    /** Of an open project. */
    public static Content of(Project project) throws IOException {
      return new Content(
          project.classifications().current(),
          project.sources().all().stream().map(KnownSource::path).toList());
    }
  }

  /**
   * Reads a project.
   *
   * @throws IOException if there is none, or it is open elsewhere
   */
  Content read(Path project) throws IOException;

  /** Opens the project, reads it and closes it again. */
  static ProjectRecords onDisk(Clock clock) {
    return folder -> {
      try (Project project = Project.open(folder, clock)) {
        return Content.of(project);
      }
    };
  }
}
