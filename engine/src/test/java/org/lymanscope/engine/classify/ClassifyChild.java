package org.lymanscope.engine.classify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/**
 * Classifies a folder and prints a long line for each step: a pipe holds few of them, so that it
 * cannot get far ahead of whoever reads them and kills it.
 */
final class ClassifyChild implements JobContext {
  static final String PREFIX = "classified";

  private static final int LENGTH = 4000;

  private final PrintStream out;

  private ClassifyChild(PrintStream out) {
    this.out = out;
  }

  /** Arguments: the folder and the catalogue. */
  public static void main(String[] arguments) throws IOException {
    ClassifyRequest request =
        new ClassifyRequest(
            List.of(Path.of(arguments[0])),
            Path.of(arguments[1]),
            Classifications.BATCH,
            false,
            false);
    Classifications.run(
        Classifications.untrained(), request, Runnable::run, new ClassifyChild(System.out));
  }

  @Override
  public void report(Progress progress) {
    if (progress.done() > 0) {
      out.println(PREFIX + " " + progress.done() + " ".repeat(LENGTH));
      out.flush();
    }
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public void awaitResume() {}
}
