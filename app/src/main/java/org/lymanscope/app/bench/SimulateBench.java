package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.simulate.ShippedRecipe;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.simulate.SpectrumBuffer;
import org.lymanscope.engine.simulate.write.SimulateJob;
import org.lymanscope.engine.simulate.write.SimulateReport;
import org.lymanscope.engine.simulate.write.SimulateRequest;

/**
 * Spectra per second of the simulator: the survey recipe in memory, and written to disk as coadds
 * in full resolution.
 */
public final class SimulateBench {
  private static final double NANO = 1e-9;
  private static final double MEGABYTE = 1e6;
  private static final int TURNS = 3;
  private static final int WARM_UP = 500;

  private final Executor workers;
  private final int threads;
  private final PrintWriter out;

  /**
   * Creates the bench.
   *
   * @param workers all threads but the calling one
   * @param threads how many work, the calling one among them
   */
  public SimulateBench(Executor workers, int threads, PrintWriter out) {
    this.workers = workers;
    this.threads = threads;
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @param folder where 2 GB may lie for a while; empty
   */
  public void run(Path folder) throws IOException {
    Recipe recipe = ShippedRecipe.SURVEY.read();
    Simulator simulator = Simulator.of(SimulationRecipe.of(recipe));
    inMemory(simulator, WARM_UP);
    print(
        "recipe %s, %,d spectra, %d threads; %d turns",
        ShippedRecipe.SURVEY.label(), simulator.size(), threads, TURNS);
    for (int turn = 0; turn < TURNS; turn++) {
      long start = System.nanoTime();
      inMemory(simulator, simulator.size());
      double memory = simulator.size() / ((System.nanoTime() - start) * NANO);
      start = System.nanoTime();
      SimulateRequest request = SimulateRequest.of(recipe.root(), folder, true);
      SimulateReport report =
          new SimulateJob(simulator, recipe, request, workers).run(JobContext.NONE);
      double seconds = (System.nanoTime() - start) * NANO;
      print(
          "in memory %,.0f spectra/s; written with resolution matrices %,.0f spectra/s, %,.0f MB/s",
          memory, report.spectra() / seconds, bytes(report) / MEGABYTE / seconds);
    }
  }

  private void inMemory(Simulator simulator, int count) throws IOException {
    List<HelpedTask<Integer>> tasks = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread;
      tasks.add(HelpedTask.start(() -> every(simulator, first, count), workers));
    }
    for (HelpedTask<Integer> task : tasks) {
      task.result();
    }
  }

  private int every(Simulator simulator, int first, int count) {
    SpectrumBuffer buffer = new SpectrumBuffer();
    for (int i = first; i < count; i += threads) {
      simulator.simulate(i, buffer);
    }
    return count;
  }

  private static long bytes(SimulateReport report) throws IOException {
    long bytes = 0;
    for (Path file : report.files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
