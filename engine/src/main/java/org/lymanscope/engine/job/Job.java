package org.lymanscope.engine.job;

/**
 * Work that takes long enough to need progress and a cancel button. Knows nothing of threads or
 * windows.
 *
 * @param <T> what it produces
 */
@FunctionalInterface
public interface Job<T> {
  /**
   * Does the work on the calling thread.
   *
   * @throws JobCancelledException soon after the context is cancelled
   * @throws Exception any failure; the caller decides how to show it
   */
  T run(JobContext context) throws Exception;
}
