package org.lymanscope.engine.classify;

import java.nio.file.Path;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/** Tells how many spectra are done, and of how many: an estimate until the last file is open. */
final class ClassifyProgress {
  private final JobContext context;
  private final int candidates;
  private int looked;
  private long expected;
  private long done;
  private String file = "";

  /** Starts where the work stands. */
  ClassifyProgress(JobContext context, int candidates, ResumePoint from) {
    this.context = context;
    this.candidates = candidates;
    this.done = from.rows();
    boolean inTheMiddle = from.unfinished().isPresent();
    this.looked = inTheMiddle ? from.next() - 1 : from.next();
    this.expected = from.rows() - (inTheMiddle ? from.rowsOfUnfinished() : 0);
    report();
  }

  JobContext context() {
    return context;
  }

  /** A file was opened. */
  void began(String path, int rows) {
    file = String.valueOf(Path.of(path).getFileName());
    expected += rows;
    passed();
  }

  /** A file was looked at. */
  void passed() {
    looked++;
    report();
  }

  /** Spectra were done. */
  void rows(int count) {
    done += count;
    report();
  }

  private void report() {
    long total = looked == 0 ? 0 : Math.round((double) expected / looked * candidates);
    String where =
        candidates > 1 ? "file " + Math.max(1, looked) + " of " + candidates + ", " + file : file;
    context.report(new Progress(done, total, where));
  }
}
