package org.lymanscope.engine.project;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Decisions wait in a queue; the writer takes all that wait and commits them together, so that fast
 * typing costs one disk flush for several records. After a failure the state is read from the
 * database again, which alone knows what got through.
 */
final class QueuedDecisions implements DecisionLog {
  private static final int BATCH = 256;

  private final ClassificationRepository records;
  private final Author author;
  private final Clock clock;
  private final Executor writer;
  private final Queue<Request> queue = new ConcurrentLinkedQueue<>();
  private final Object writing = new Object();
  private @Nullable Ledger ledger;

  QueuedDecisions(ClassificationRepository records, Author author, Clock clock, Executor writer) {
    this.records = records;
    this.author = author;
    this.clock = clock;
    this.writer = writer;
  }

  private record Request(
      Function<Ledger, Optional<Classification>> next,
      CompletableFuture<Optional<Classification>> answer) {}

  @Override
  public CompletionStage<Classification> record(
      SpectrumId spectrum, ObjectId object, Decision decision, Seen seen, Duration timeSpent) {
    Instant now = clock.instant();
    Ledger.Step step = new Ledger.Step(spectrum, object, seen, Decision.NONE, decision);
    return submit(known -> Optional.of(next(known, step, Action.DECIDE, now, timeSpent)))
        .thenApply(Optional::orElseThrow);
  }

  @Override
  public CompletionStage<Optional<Classification>> undo() {
    Instant now = clock.instant();
    return submit(
        known -> known.undoable().map(step -> next(known, step, Action.UNDO, now, Duration.ZERO)));
  }

  @Override
  public CompletionStage<Optional<Classification>> redo() {
    Instant now = clock.instant();
    return submit(
        known -> known.redoable().map(step -> next(known, step, Action.REDO, now, Duration.ZERO)));
  }

  @Override
  public List<Classification> history(SpectrumId spectrum) throws IOException {
    return records.history(spectrum);
  }

  @Override
  public Author author() {
    return author;
  }

  @Override
  public void refresh() {
    synchronized (writing) {
      ledger = null;
    }
  }

  private Classification next(
      Ledger known, Ledger.Step step, Action action, Instant now, Duration timeSpent) {
    return new Classification(
        UUID.randomUUID(),
        step.spectrum(),
        step.object(),
        author.inspector(),
        now,
        action,
        action == Action.UNDO ? step.before() : step.after(),
        step.seen(),
        known.current(step.spectrum()).map(Classification::id),
        timeSpent,
        author.programVersion());
  }

  private CompletableFuture<Optional<Classification>> submit(
      Function<Ledger, Optional<Classification>> next) {
    Request request = new Request(next, new CompletableFuture<>());
    queue.add(request);
    try {
      writer.execute(this::writeWaiting);
    } catch (RejectedExecutionException e) {
      // A batch that is being written may hold it already, and will answer.
      if (queue.remove(request)) {
        request.answer().completeExceptionally(new IOException("The project is closed.", e));
      }
    }
    return request.answer();
  }

  private void writeWaiting() {
    synchronized (writing) {
      List<Request> batch = new ArrayList<>();
      for (Request next = queue.poll(); next != null; next = queue.poll()) {
        batch.add(next);
        if (batch.size() == BATCH) {
          write(batch);
          batch.clear();
        }
      }
      if (!batch.isEmpty()) {
        write(batch);
      }
    }
  }

  private void write(List<Request> batch) {
    List<Optional<Classification>> answers = new ArrayList<>();
    Throwable failure = new IllegalStateException("the writer stopped");
    try {
      Ledger known = ledger == null ? load() : ledger;
      ledger = null;
      for (Request request : batch) {
        Optional<Classification> answer = request.next().apply(known);
        answer.ifPresent(known::add);
        answers.add(answer);
      }
      records.appendAll(answers.stream().flatMap(Optional::stream).toList());
      ledger = known;
    } catch (IOException e) {
      failure = e;
    } finally {
      answer(batch, answers, failure);
    }
  }

  private void answer(
      List<Request> batch, List<Optional<Classification>> answers, Throwable failure) {
    for (int i = 0; i < batch.size(); i++) {
      if (ledger == null) {
        batch.get(i).answer().completeExceptionally(failure);
      } else {
        batch.get(i).answer().complete(answers.get(i));
      }
    }
  }

  private Ledger load() throws IOException {
    Ledger loaded = new Ledger();
    records.recordsBy(author.inspector()).forEach(loaded::add);
    return loaded;
  }
}
