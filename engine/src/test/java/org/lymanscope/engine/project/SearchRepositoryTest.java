package org.lymanscope.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.run.SearchRunRecord;

class SearchRepositoryTest {
  private static final UUID FIRST = new UUID(1, 2);
  private static final UUID SECOND = new UUID(3, 4);

  @TempDir private Path folder;

  private static SearchRun run(
      UUID id, RunRecord.State state, String startedAt, List<RunTrial> trials) {
    SearchRunRecord record =
        new SearchRunRecord(
            id,
            "tiny",
            state,
            Long.MIN_VALUE,
            3,
            new RunRecord.Data("/data/d", "d", "0123456789abcdef", 64, 24),
            new RunRecord.Machine("test 1", "2.7.1", "17", "Linux amd64", "CPU", 1),
            startedAt);
    return new SearchRun(
        record, "name: tiny\n", "name: t\n", trials, Path.of("/searches/s").toAbsolutePath());
  }

  private static RunTrial trial(int number, RunTrial.State state, Double... values) {
    return new RunTrial(
        number,
        state,
        List.of(
            new RunTrial.Setting("rate", 0.1 + 0.2, "0.3"),
            new RunTrial.Setting("offset", 1, "linear")),
        List.of(values),
        1.5,
        state == RunTrial.State.STOPPED ? "below the median" : "");
  }

  @Test
  void keepsSearchesAndEveryTrialAcrossSessions() throws IOException {
    RunTrial one = trial(1, RunTrial.State.FINISHED, 0.25, 1e-300);
    RunTrial two = trial(2, RunTrial.State.STOPPED, Double.NEGATIVE_INFINITY);
    SearchRun ended =
        run(FIRST, RunRecord.State.FINISHED, "2026-01-01T13:00:00Z", List.of(one, two));
    SearchRun later = run(SECOND, RunRecord.State.CANCELLED, "2026-01-02T12:00:00Z", List.of());
    try (Project project = Project.create(folder, Clock.systemUTC())) {
      SearchRepository searches = project.searches();
      String begun = "2026-01-01T12:00:00Z";
      RunTrial first = trial(1, RunTrial.State.RUNNING);
      searches.save(run(FIRST, RunRecord.State.RUNNING, begun, List.of(first)));
      RunTrial second = trial(2, RunTrial.State.RUNNING);
      searches.save(run(FIRST, RunRecord.State.RUNNING, begun, List.of(one, second)));
      searches.save(later);
      searches.save(ended);
    }
    try (Project project = Project.open(folder, Clock.systemUTC())) {
      assertThat(project.searches().all()).containsExactly(later, ended);
      assertThat(project.searches().find(FIRST)).contains(ended);
      assertThat(project.searches().find(new UUID(5, 6))).isEmpty();
    }
  }

  @Test
  void aTrialThatEndedIsLeftAsItIsAndADeletedSearchComesBack() throws IOException {
    RunTrial one = trial(1, RunTrial.State.FINISHED, 0.25);
    SearchRun some = run(FIRST, RunRecord.State.RUNNING, "2026-01-01T12:00:00Z", List.of(one));
    try (Project project = Project.create(folder, Clock.systemUTC())) {
      SearchRepository searches = project.searches();
      searches.save(some);
      RunTrial other = trial(1, RunTrial.State.FAILED);
      searches.save(run(FIRST, RunRecord.State.RUNNING, "2026-01-01T12:00:00Z", List.of(other)));
      assertThat(searches.all()).containsExactly(some);

      searches.delete(FIRST);
      searches.save(some);
      assertThat(searches.all()).isEmpty();
      assertThat(searches.find(FIRST)).contains(some);
      searches.restore(FIRST);
      assertThat(searches.all()).containsExactly(some);
    }
  }
}
