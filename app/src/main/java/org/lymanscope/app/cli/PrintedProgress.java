package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/** A job's progress as a line every few seconds, with its rate and the time left. */
final class PrintedProgress implements JobContext {
  private static final double SECONDS_BETWEEN = 5;
  private static final double NANO = 1e-9;

  private final PrintWriter out;
  private final LongSupplier nanoseconds;
  private final long start;
  private long firstDone = -1;
  private long last;

  /**
   * Starts now.
   *
   * @param nanoseconds a clock whose beginning does not matter
   */
  PrintedProgress(PrintWriter out, LongSupplier nanoseconds) {
    this.out = out;
    this.nanoseconds = nanoseconds;
    this.start = nanoseconds.getAsLong();
    this.last = start;
  }

  @Override
  public void report(Progress progress) {
    if (firstDone < 0) {
      firstDone = progress.done();
      if (firstDone > 0) {
        print(String.format(Locale.ROOT, "Going on after %,d spectra.", firstDone));
      }
    }
    long now = nanoseconds.getAsLong();
    if ((now - last) * NANO >= SECONDS_BETWEEN) {
      last = now;
      print(line(progress, (now - start) * NANO));
    }
  }

  private String line(Progress progress, double seconds) {
    double rate = (progress.done() - firstDone) / seconds;
    long left = Math.max(0, progress.total() - progress.done());
    String end =
        rate > 0 && progress.total() > 0
            ? String.format(
                Locale.ROOT, " of about %,d, %s left", progress.total(), time(left / rate))
            : "";
    return String.format(
        Locale.ROOT, "%,d spectra%s, %,.0f/s (%s)", progress.done(), end, rate, progress.message());
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public void awaitResume() {}
}
