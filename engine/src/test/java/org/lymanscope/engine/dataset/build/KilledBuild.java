package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.nio.file.Path;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/** Builds a dataset and tells each step, until it is killed. */
final class KilledBuild {
  private KilledBuild() {}

  /** Builds in the folder that is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    String many = Builds.SMALL.replace("copies: 3", "copies: 2000");
    DatasetRecipe recipe = Builds.recipe(many, out.resolveSibling(""));
    Builds.build(recipe, out, Runnable::run, new Telling());
  }

  private static final class Telling implements JobContext {
    @Override
    public void report(Progress progress) {
      System.out.println(progress.total() > 0 ? progress.done() : 0);
    }

    @Override
    public boolean cancelled() {
      return false;
    }

    @Override
    public void awaitResume() {}
  }
}
