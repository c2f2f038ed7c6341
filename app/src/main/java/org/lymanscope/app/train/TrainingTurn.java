package org.lymanscope.app.train;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobState;

/**
 * Whose turn it is to train: two trainings at once would only take the cores from each other, so
 * one training or one search may be under way in a window. UI thread only.
 */
public final class TrainingTurn {
  private final ReadOnlyObjectWrapper<Optional<JobHandle<?>>> job =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanBinding taken =
      Bindings.createBooleanBinding(() -> job.get().isPresent(), job);

  /** Whether something is under way. */
  public BooleanBinding taken() {
    return taken;
  }

  /** A job takes the turn; it is free again when the job has ended. */
  public void take(JobHandle<?> next) {
    job.set(Optional.of(next));
    next.stateProperty()
        .addListener(
            (observable, was, now) -> {
              if (now.finished()) {
                job.set(Optional.empty());
              }
            });
  }

  /** State of what is under way; empty if nothing is. */
  public Optional<JobState<?>> state() {
    return job.get().map(some -> some.stateProperty().get());
  }

  /** Lets what is under way wait, or go on. */
  public void pause() {
    job.get()
        .ifPresent(
            some -> {
              if (some.paused()) {
                some.resume();
              } else {
                some.pause();
              }
            });
  }

  /** Stops what is under way; every step that it did is kept. */
  public void stop() {
    job.get().ifPresent(JobHandle::cancel);
  }

  /** Stops what is under way; completed once its last step is on disk. */
  public CompletionStage<?> close() {
    Optional<JobHandle<?>> last = job.get();
    if (last.isEmpty()) {
      return CompletableFuture.completedStage(true);
    }
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    last.get()
        .stateProperty()
        .addListener(
            (observable, was, now) -> {
              if (now.finished()) {
                ended.complete(true);
              }
            });
    last.get().cancel();
    return ended;
  }
}
