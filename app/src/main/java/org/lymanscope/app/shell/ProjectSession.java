package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.DecisionLog;
import org.lymanscope.engine.project.KnownSource;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.project.ProjectException;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;

/**
 * An open project: its records, and the survey of its files. Its calls wait for the disk and belong
 * on a worker, one at a time.
 */
final class ProjectSession {
  /**
   * What the screen shows.
   *
   * @param session the project it comes from
   * @param survey the spectra; whoever shows another one closes it
   * @param records the records that count
   * @param missing files of the project that are not where they were
   */
  record Content(
      ProjectSession session, Survey survey, List<Classification> records, List<Path> missing) {
    /** What could not be read, and what is missing. */
    List<FileProblem> problems() {
      Stream<FileProblem> absent =
          missing.stream()
              .map(path -> FileProblem.of(path, new NoSuchFileException(String.valueOf(path))));
      return Stream.concat(survey.problems().stream(), absent).toList();
    }
  }

  private final Project project;
  private final Clock clock;
  private final Executor writer;
  private volatile DecisionLog log;

  /**
   * Begins a session, which closes the project when it ends.
   *
   * @param writer runs the writes of decisions
   */
  ProjectSession(Project project, Author author, Clock clock, Executor writer) {
    this.project = project;
    this.clock = clock;
    this.writer = writer;
    this.log = project.decisions(author, clock, writer);
  }

  /** Signs the decisions from now on with another name. */
  void sign(Author author) {
    log = project.decisions(author, clock, writer);
  }

  Path folder() {
    return project.folder();
  }

  DecisionLog log() {
    return log;
  }

  Project project() {
    return project;
  }

  /**
   * Lists the spectra of the project's files and of further ones, which then belong to it.
   *
   * @throws IOException if the project cannot be read or written
   */
  Content list(List<Path> more, JobContext job) throws IOException {
    Set<Path> paths = new LinkedHashSet<>();
    List<KnownSource> absent = new ArrayList<>();
    for (KnownSource source : project.sources().all()) {
      if (Files.exists(source.path())) {
        paths.add(source.path());
      } else {
        absent.add(source);
      }
    }
    more.forEach(path -> paths.add(path.toAbsolutePath().normalize()));
    Survey survey = Survey.open(List.copyOf(paths), job);
    Map<FileFingerprint, Target> byFile = byFile(survey);
    note(byFile.values());
    List<Path> missing =
        absent.stream()
            .filter(source -> !byFile.containsKey(source.fingerprint()))
            .map(KnownSource::path)
            .toList();
    return new Content(this, survey, project.classifications().current(), missing);
  }

  void close() throws ProjectException {
    project.close();
  }

  private static Map<FileFingerprint, Target> byFile(Survey survey) {
    Map<FileFingerprint, Target> byFile = new LinkedHashMap<>();
    survey.targets().forEach(target -> byFile.putIfAbsent(target.id().source(), target));
    return byFile;
  }

  private void note(Collection<Target> targets) throws IOException {
    for (Target target : targets) {
      Path path = target.file().toAbsolutePath();
      Optional<Path> known =
          project.sources().find(target.id().source()).map(KnownSource::path).filter(path::equals);
      if (known.isEmpty()) {
        project
            .sources()
            .seen(new KnownSource(target.id().source(), path, target.format(), clock.instant()));
      }
    }
  }
}
