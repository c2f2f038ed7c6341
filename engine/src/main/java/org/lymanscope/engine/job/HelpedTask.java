package org.lymanscope.engine.job;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Work for other threads that whoever needs its result does itself if nobody has begun it: so it
 * gets done however busy the others are.
 */
public final class HelpedTask<T> extends FutureTask<T> {
  private HelpedTask(Callable<T> work) {
    super(work);
  }

  /** Hands work to the workers. */
  public static <T> HelpedTask<T> start(Callable<T> work, Executor workers) {
    HelpedTask<T> task = new HelpedTask<>(work);
    try {
      workers.execute(task);
    } catch (RejectedExecutionException e) {
      // They take no more work; then it is done when it is needed.
    }
    return task;
  }

  /** A result that is there already. */
  public static <T> HelpedTask<T> done(T value) {
    HelpedTask<T> task = new HelpedTask<>(() -> value);
    task.run();
    return task;
  }

  /**
   * The result, waiting for it or making it.
   *
   * @throws IOException as the work throws it
   */
  public T result() throws IOException {
    run();
    try {
      return get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      } else if (cause instanceof RuntimeException failure) {
        throw failure;
      } else if (cause instanceof Error failure) {
        throw failure;
      }
      throw new IOException(cause);
    }
  }

  /** Waits until it is over, doing it if nobody has begun it; whether there is a result. */
  public boolean ended() throws IOException {
    run();
    try {
      get();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      return false;
    }
  }
}
