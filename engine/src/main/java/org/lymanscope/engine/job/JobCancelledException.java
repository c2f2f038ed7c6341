package org.lymanscope.engine.job;

/** Someone asked a job to stop. Not an error, never logged as one. */
public final class JobCancelledException extends RuntimeException {
  /** Creates the exception. */
  public JobCancelledException() {
    super("cancelled");
  }
}
