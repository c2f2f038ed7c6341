package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingPace;
import org.lymanscope.engine.train.TrainingPace.Pace;
import org.lymanscope.engine.train.TrainingPace.Source;

/** Whether the memory of the program grows while a network learns. */
public final class TrainingMemoryBench {
  /** The tenth of them in which the program gets its memory has one at least. */
  public static final int FEWEST_STEPS = 10;

  private static final double MEGABYTE = 1e6;

  private final Torch torch;
  private final Executor workers;
  private final PrintWriter out;

  /**
   * Creates the bench.
   *
   * @param workers make batches, as for {@code train}
   */
  public TrainingMemoryBench(Torch torch, Executor workers, PrintWriter out) {
    this.torch = torch;
    this.workers = workers;
    this.out = out;
  }

  /**
   * Learns, and prints the memory after a tenth of the steps and at the end.
   *
   * @param name of the network
   * @param request what is trained; its folder is not touched
   * @param steps at least {@link #FEWEST_STEPS}
   */
  public void run(String name, TrainRequest request, int steps) throws IOException {
    int tenth = steps / 10;
    try (TrainingPace pace = TrainingPace.of(request, torch, workers)) {
      pace.learn(Source.AUGMENTED, tenth);
      OptionalLong before = ResidentMemory.now();
      Pace rest = pace.learn(Source.AUGMENTED, steps - tenth);
      OptionalLong after = ResidentMemory.now();
      print(
          "%s, batch %d, PyTorch %s on the %s; %,.0f spectra/s",
          name, request.recipe().batch(), torch.version(), torch.deviceName(), rest.rate());
      if (before.isEmpty() || after.isEmpty()) {
        print("  this system does not tell how much memory a program has");
        return;
      }
      print(
          "  memory %,.0f MB after %,d steps, %,.0f MB after %,d: %+,.1f MB",
          before.getAsLong() / MEGABYTE,
          tenth,
          after.getAsLong() / MEGABYTE,
          steps,
          (after.getAsLong() - before.getAsLong()) / MEGABYTE);
    }
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
