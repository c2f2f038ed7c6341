package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.Project;
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

  private ProjectSession session() throws IOException {
    return new ProjectSession(Project.openOrCreate(folder, NOON), ANN, NOON, Runnable::run);
  }
}
