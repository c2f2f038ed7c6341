package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/**
 * Prints how far a job of the command line is, with its rate and the time left, no more often than
 * people read. Such a job is ended by ending the program.
 */
final class ProgressLine implements JobContext {
  private static final double SECONDS_BETWEEN = 2;
  private static final int MINUTE = 60;

  private final PrintWriter err;
  private final String unit;
  private final long start = System.nanoTime();
  private double lastPrinted;
  private long first = -1;

  /**
   * Creates the line.
   *
   * @param unit what is counted, for example {@code spectra}
   */
  ProgressLine(PrintWriter err, String unit) {
    this.err = err;
    this.unit = unit;
  }

  @Override
  public synchronized void report(Progress progress) {
    double now = (System.nanoTime() - start) / 1e9;
    if (first < 0) {
      // What interrupted work had done before tells nothing about the rate.
      first = progress.done();
    }
    if (now - lastPrinted >= SECONDS_BETWEEN) {
      lastPrinted = now;
      err.println(line(progress, (progress.done() - first) / now));
      err.flush();
    }
  }

  private String line(Progress progress, double rate) {
    long left = Math.max(0, progress.total() - progress.done());
    String time = rate > 0 && left > 0 ? ", " + time(left / rate) + " left" : "";
    return String.format(
        Locale.ROOT,
        "%,d of about %,d %s, %,.0f/s%s (%s)",
        progress.done(),
        progress.total(),
        unit,
        rate,
        time,
        progress.message());
  }

  private static String time(double seconds) {
    return seconds < MINUTE
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.0f min", seconds / MINUTE);
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public void awaitResume() {}
}
