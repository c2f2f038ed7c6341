package org.lymanscope.app.job;

import org.lymanscope.engine.job.Progress;

/**
 * Where a job is in its life: queued, running (or paused), stopping, and one of three ends.
 *
 * @param <T> the job's result
 */
public sealed interface JobState<T> {
  /** Waits for a free worker. */
  record Queued<T>() implements JobState<T> {}

  /**
   * Works.
   *
   * @param progress the newest one it told
   * @param paused whether someone asked it to wait; it then holds at its next checkpoint
   */
  record Running<T>(Progress progress, boolean paused) implements JobState<T> {}

  /** Was asked to stop and has not stopped yet. */
  record Stopping<T>() implements JobState<T> {}

  /**
   * Did its work.
   *
   * @param result what it produced
   */
  record Succeeded<T>(T result) implements JobState<T> {}

  /**
   * Ended by an error.
   *
   * @param cause what was thrown
   */
  record Failed<T>(Throwable cause) implements JobState<T> {}

  /** Stopped because it was asked to. */
  record Cancelled<T>() implements JobState<T> {}

  /** Whether it has ended, one way or another. */
  default boolean finished() {
    return this instanceof Succeeded || this instanceof Failed || this instanceof Cancelled;
  }

  /** Whether progress may still change it: queued or running. */
  default boolean live() {
    return this instanceof Queued || this instanceof Running;
  }
}
