package org.lymanscope.engine.job;

/** What a running job may do to the outside: report progress, and ask whether to pause or stop. */
public interface JobContext {
  /** Ignores progress and never stops a job; for tests and short work on the command line. */
  JobContext NONE =
      new JobContext() {
        @Override
        public void report(Progress progress) {}

        @Override
        public boolean cancelled() {
          return false;
        }

        @Override
        public void awaitResume() {}
      };

  /** Reports progress. Cheap; call it per batch or per file, from the job's own thread. */
  void report(Progress progress);

  /** True once someone asked the job to stop. */
  boolean cancelled();

  /** Returns at once unless someone paused the job; then when it is resumed or cancelled. */
  void awaitResume();

  /**
   * Waits while paused, then stops if cancelled. Call it at every loop head, where everything that
   * must survive is consistent; a pass of the loop should take well under a second.
   */
  default void checkpoint() {
    awaitResume();
    if (cancelled()) {
      throw new JobCancelledException();
    }
  }
}
