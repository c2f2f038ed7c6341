package org.lymanscope.app.inspect;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.PredictionRepository;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/** Records in memory that can be slow or fail. */
final class MemoryRecords implements Records {
  final List<Classification> all = new ArrayList<>();
  private final Deque<Classification> done = new ArrayDeque<>();
  private final Deque<Classification> undone = new ArrayDeque<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final String inspector;
  private final Clock clock;
  final MemoryPredictions predictions = new MemoryPredictions();
  boolean slow;
  boolean full;

  MemoryRecords(String inspector, Clock clock) {
    this.inspector = inspector;
    this.clock = clock;
  }

  /** Lets what waits reach the disk. */
  void flush() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  /** Somebody else's decision. */
  void add(String other, int number, Decision decision) {
    SpectrumId id = MadeSpectra.id(number);
    all.add(made(other, id, Action.DECIDE, decision, Seen.SPECTRUM_ONLY));
  }

  Classification last() {
    return all.get(all.size() - 1);
  }

  @Override
  public String inspector() {
    return inspector;
  }

  @Override
  public List<Classification> current() {
    Map<String, Classification> newest = new LinkedHashMap<>();
    all.forEach(record -> newest.put(record.spectrum() + record.inspector(), record));
    return List.copyOf(newest.values());
  }

  @Override
  public List<Classification> history(SpectrumId spectrum) {
    return all.stream().filter(record -> record.spectrum().equals(spectrum)).toList();
  }

  @Override
  public CompletionStage<Classification> record(
      Target target, Decision decision, Seen seen, Duration timeSpent) {
    CompletableFuture<Classification> stage = new CompletableFuture<>();
    waiting.add(
        () -> {
          if (full) {
            stage.completeExceptionally(new IOException("The disk is full."));
          } else {
            Classification record = made(inspector, target.id(), Action.DECIDE, decision, seen);
            all.add(record);
            done.push(record);
            stage.complete(record);
          }
        });
    if (!slow) {
      flush();
    }
    return stage;
  }

  @Override
  public PredictionRepository predictions() {
    return predictions;
  }

  @Override
  public CompletionStage<Optional<Classification>> undo() {
    if (done.isEmpty()) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    Classification taken = done.pop();
    undone.push(taken);
    Decision before =
        done.stream()
            .filter(record -> record.spectrum().equals(taken.spectrum()))
            .findFirst()
            .map(Classification::decision)
            .orElse(Decision.NONE);
    Classification record =
        made(inspector, taken.spectrum(), Action.UNDO, before, Seen.SPECTRUM_ONLY);
    all.add(record);
    return CompletableFuture.completedStage(Optional.of(record));
  }

  @Override
  public CompletionStage<Optional<Classification>> redo() {
    if (undone.isEmpty()) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    Classification back = undone.pop();
    done.push(back);
    Classification record =
        made(inspector, back.spectrum(), Action.REDO, back.decision(), back.seen());
    all.add(record);
    return CompletableFuture.completedStage(Optional.of(record));
  }

  private Classification made(
      String who, SpectrumId id, Action action, Decision decision, Seen seen) {
    return new Classification(
        UUID.randomUUID(),
        id,
        ObjectId.ofRow(id),
        who,
        clock.instant(),
        action,
        decision,
        seen,
        Optional.empty(),
        Duration.ZERO,
        "test");
  }
}
