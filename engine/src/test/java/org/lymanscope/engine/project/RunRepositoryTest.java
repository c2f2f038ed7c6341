package org.lymanscope.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunMetrics;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.TrainingRun;

class RunRepositoryTest {
  private static final UUID FIRST = new UUID(1, 2);
  private static final UUID SECOND = new UUID(3, 4);

  @TempDir Path folder;

  private static TrainingRun run(UUID id, RunRecord.State state, String startedAt, int epochs) {
    RunRecord record =
        new RunRecord(
            id,
            "tiny",
            state,
            "recipe.yaml",
            "ab".repeat(32),
            Long.MIN_VALUE,
            "random weights",
            new RunRecord.Data("/data/d", "d", "0123456789abcdef", 64, 24),
            new RunRecord.Machine("test 1", "2.7.1", "17", "Linux amd64", "CPU", 1),
            startedAt,
            1.5 * epochs,
            epochs,
            epochs,
            epochs == 0 ? "" : "model");
    return new TrainingRun(record, "name: tiny\n", Path.of("/models/m").toAbsolutePath());
  }

  private static RunEpoch epoch(int number, double loss) {
    return new RunEpoch(
        number,
        Map.of(RunMetrics.LOSS, loss, RunMetrics.PURITY, Double.NaN, RunMetrics.STEPS, 3.0));
  }

  @Test
  void keepsTrainingsAndEveryNumberAcrossSessions() throws IOException {
    TrainingRun begun = run(FIRST, RunRecord.State.RUNNING, "2026-01-01T12:00:00Z", 0);
    TrainingRun ended = run(FIRST, RunRecord.State.FINISHED, "2026-01-01T13:00:00Z", 2);
    TrainingRun later = run(SECOND, RunRecord.State.CANCELLED, "2026-01-02T12:00:00Z", 0);
    RunEpoch one = epoch(1, 0.1 + 0.2);
    RunEpoch two = epoch(2, 1e-300);
    try (Project project = Project.create(folder, Clock.systemUTC())) {
      RunRepository runs = project.runs();
      runs.save(begun, List.of());
      runs.save(begun, List.of(one));
      runs.save(later, List.of());
      runs.save(ended, List.of(one, two));
    }
    try (Project project = Project.open(folder, Clock.systemUTC())) {
      assertThat(project.runs().all()).containsExactly(later, ended);
      assertThat(project.runs().find(FIRST)).contains(ended);
      assertThat(project.runs().epochs(FIRST)).containsExactly(one, two);
      assertThat(project.runs().epochs(SECOND)).isEmpty();
    }
  }

  @Test
  void aGivenNameStaysAndADeletedTrainingComesBack() throws IOException {
    TrainingRun some = run(FIRST, RunRecord.State.RUNNING, "2026-01-01T12:00:00Z", 1);
    try (Project project = Project.create(folder, Clock.systemUTC())) {
      RunRepository runs = project.runs();
      runs.save(some, List.of(epoch(1, 2)));
      runs.rename(FIRST, "the good one");
      runs.save(some, List.of(epoch(1, 2), epoch(2, 1)));
      assertThat(runs.all()).extracting(one -> one.record().name()).containsExactly("the good one");

      runs.delete(FIRST);
      runs.save(some, List.of(epoch(1, 2), epoch(2, 1), epoch(3, 1)));
      assertThat(runs.all()).isEmpty();
      assertThat(runs.find(FIRST)).isPresent();

      runs.restore(FIRST);
      assertThat(runs.all()).hasSize(1);
      assertThat(runs.epochs(FIRST)).hasSize(3);
    }
  }
}
