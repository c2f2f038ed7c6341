package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.survey.Target;

class ProjectSessionTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Author ANN = new Author("ann", "test");

  @TempDir private Path folder;

  @Test
  void filesAndRecordsAreThereAgainWhenTheProjectIsReopened() throws IOException {
    Path file = TestData.path("quasarnet/test_coadd.fits");
    ProjectSession session = session();
    ProjectSession.Content first = session.list(List.of(file), JobContext.NONE);
    Target target = first.survey().targets().get(0);
    session
        .log()
        .record(
            target.id(),
            target.entry().object(),
            Decision.NONE.withQuality(Quality.CONFIDENT),
            Seen.SPECTRUM_ONLY,
            Duration.ofSeconds(3))
        .toCompletableFuture()
        .join();
    first.survey().close();
    session.close();

    ProjectSession again = session();
    ProjectSession.Content second = again.list(List.of(), JobContext.NONE);

    assertThat(second.survey().targets()).hasSameSizeAs(first.survey().targets());
    assertThat(second.records()).hasSize(1);
    assertThat(second.records().get(0).spectrum()).isEqualTo(target.id());
    second.survey().close();
    again.close();
  }

  @Test
  void filesThatAreGoneAreNamedUntilTheyAreFoundElsewhere(@TempDir Path data) throws IOException {
    Path file = data.resolve("one.fits");
    Files.copy(TestData.path("quasarnet/test_coadd.fits"), file);
    ProjectSession session = session();
    session.list(List.of(file), JobContext.NONE).survey().close();
    Path moved = Files.move(file, data.resolve("moved.fits"));

    ProjectSession.Content without = session.list(List.of(), JobContext.NONE);
    assertThat(without.survey().targets()).isEmpty();
    assertThat(without.missing()).containsExactly(file);
    assertThat(without.problems())
        .extracting(FileProblem::sentence)
        .containsExactly(file + ": there is no such file.");
    assertThat(Projects.missing(without.missing()).orElseThrow()).contains(file.toString());
    without.survey().close();

    ProjectSession.Content found = session.list(List.of(moved), JobContext.NONE);
    assertThat(found.survey().targets()).isNotEmpty();
    assertThat(found.missing()).isEmpty();
    found.survey().close();
    session.close();
  }

  @Test
  void manyMissingFilesAreNamedAsFarAsASentenceGoes() {
    List<Path> files =
        IntStream.rangeClosed(1, 6).mapToObj(i -> Path.of("in", i + ".fits")).toList();
    assertThat(Projects.missing(List.of())).isEmpty();
    assertThat(Projects.missing(files).orElseThrow())
        .contains("6 files", "1.fits, 2.fits, 3.fits, 4.fits and 2 more");
    assertThat(Projects.missing(files.subList(0, 2)).orElseThrow()).contains("1.fits, 2.fits.");
  }

  private ProjectSession session() throws IOException {
    return new ProjectSession(Project.openOrCreate(folder, NOON), ANN, NOON, Runnable::run);
  }
}
