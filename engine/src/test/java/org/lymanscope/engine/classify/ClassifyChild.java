package org.lymanscope.engine.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/**
 * A process that classifies until some spectra are done, says so, and then waits in the middle of
 * its work until it is killed.
 */
public final class ClassifyChild {
  private static final long ENOUGH = 24;

  private ClassifyChild() {}

  /** Arguments: the catalogue, then the inputs. */
  public static void main(String[] args) throws IOException {
    List<Path> inputs = List.of(args).stream().skip(1).map(Path::of).toList();
    ClassifyRequest request = Classifying.small(inputs, Path.of(args[0]), false);
    Classifying.run(
        request,
        new JobContext() {
          @Override
          public void report(Progress progress) {
            if (progress.done() >= ENOUGH) {
              System.out.println("in the middle");
              waitForever();
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }

          @Override
          public void awaitResume() {}
        });
  }

  private static void waitForever() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes.
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
