package org.lymanscope.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lymanscope.engine.project.Records.full;
import static org.lymanscope.engine.project.Records.spectrum;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ObjectId;

class DecisionLogTest {
  private final MemoryClassifications records = new MemoryClassifications();

  @Test
  void undoAndRedoGoAcrossSpectraAndAfterRestart() {
    DecisionLog log = log(Runnable::run);
    Classification first = now(record(log, 1, "first"));
    record(log, 1, "second");
    record(log, 2, "other");

    assertThat(now(log.undo()).orElseThrow().decision()).isEqualTo(Decision.NONE);
    DecisionLog restarted = log(Runnable::run);
    Classification undone = now(restarted.undo()).orElseThrow();
    assertThat(undone.decision()).isEqualTo(first.decision());
    assertThat(undone.spectrum()).isEqualTo(spectrum(1));
    assertThat(undone.action()).isEqualTo(Action.UNDO);
    assertThat(now(restarted.redo()).orElseThrow().decision().comment()).isEqualTo("second");
    assertThat(now(restarted.redo()).orElseThrow().decision().comment()).isEqualTo("other");
    assertThat(now(restarted.redo())).isEmpty();
    assertThat(records.history(spectrum(1))).hasSize(4);
  }

  @Test
  void everyRecordSupersedesTheOneThatCounted() throws IOException {
    DecisionLog log = log(Runnable::run);
    record(log, 1, "a");
    record(log, 1, "b");
    log.undo();
    log.redo();
    log.undo();

    List<Classification> history = log.history(spectrum(1));
    assertThat(history.get(0).supersedes()).isEmpty();
    for (int i = 1; i < history.size(); i++) {
      assertThat(history.get(i).supersedes()).contains(history.get(i - 1).id());
    }
  }

  @Test
  void newDecisionEndsRedo() {
    DecisionLog log = log(Runnable::run);
    record(log, 1, "a");
    log.undo();
    record(log, 2, "b");

    assertThat(now(log.redo())).isEmpty();
    assertThat(now(log.undo())).isPresent();
    assertThat(now(log.undo())).isEmpty();
  }

  @Test
  void writesWhatWaitsTogether() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    DecisionLog log = log(waiting::add);
    CompletionStage<Classification> first = record(log, 1, "a");
    CompletionStage<Classification> second = record(log, 2, "b");
    assertThat(first.toCompletableFuture()).isNotDone();

    waiting.forEach(Runnable::run);

    assertThat(records.appends).isEqualTo(1);
    assertThat(now(second).decision().comment()).isEqualTo("b");
  }

  @Test
  void failureReachesTheCallerAndTheSameCallWorksLater() {
    DecisionLog log = log(Runnable::run);
    record(log, 1, "a");
    records.failing = true;
    CompletionStage<Classification> lost = record(log, 1, "b");
    assertThatThrownBy(() -> now(lost)).hasRootCauseMessage("cannot write");

    records.failing = false;
    assertThat(now(record(log, 1, "b")).supersedes())
        .isEqualTo(Optional.of(records.history(spectrum(1)).get(0).id()));
    assertThat(records.history(spectrum(1))).hasSize(2);
  }

  private DecisionLog log(Executor writer) {
    Clock noon = Clock.fixed(Records.NOON, ZoneOffset.UTC);
    return new QueuedDecisions(records, new Author("ann", "0.1.0"), noon, writer);
  }

  private static CompletionStage<Classification> record(DecisionLog log, int row, String comment) {
    return log.record(
        spectrum(row),
        ObjectId.ofRow(spectrum(row)),
        full(comment),
        Seen.SPECTRUM_ONLY,
        Duration.ofSeconds(1));
  }

  private static <T> T now(CompletionStage<T> stage) {
    assertThat(stage.toCompletableFuture()).isDone();
    return stage.toCompletableFuture().join();
  }
}
