package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.network.Allocator;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingPace;
import org.lymanscope.engine.train.TrainingPace.Pace;
import org.lymanscope.engine.train.TrainingPace.Source;

/**
 * Spectra per second that a network learns from, beside the same network, loss and optimiser in
 * Python's PyTorch, where that is installed, and with batches from a dataset as training has them.
 * All take turns, so that whatever else the machine does meets all of them; a ratio is the median
 * of those of the turns.
 */
public final class TrainingBench {
  private static final int TURNS = 5;

  /** A turn of a single step would be as long as that step happens to be. */
  private static final int FEWEST_STEPS = 3;

  private final Torch torch;
  private final Executor workers;
  private final PrintWriter out;
  private final double seconds;

  /**
   * Creates the bench.
   *
   * @param workers make batches, as for {@code train}
   * @param seconds how long each turn takes, about
   */
  public TrainingBench(Torch torch, Executor workers, PrintWriter out, double seconds) {
    this.torch = torch;
    this.workers = workers;
    this.out = out;
    this.seconds = seconds;
  }

  /** Python beside us, and what it reached in each turn. */
  private record Rival(TorchPeer peer, String words, List<Double> rates) {}

  /** Ours in each turn, by source of batches. */
  private record Ours(
      List<Double> device, List<Double> dataset, List<Double> augmented, List<Double> waiting) {
    Ours() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Measures and prints.
   *
   * @param name of the network
   * @param request what is trained; its folder is not touched
   */
  public void run(String name, TrainRequest request) throws IOException {
    Ours ours = new Ours();
    List<Rival> rivals = rivals(request);
    try (TrainingPace pace = TrainingPace.of(request, torch, workers);
        DeviceUtilisation utilisation =
            onGpu() ? DeviceUtilisation.ofGpu() : DeviceUtilisation.unknown()) {
      int steps = stepsOfATurn(pace);
      for (int turn = 0; turn < TURNS; turn++) {
        ours.device().add(pace.learn(Source.DEVICE, steps).rate());
        for (Rival rival : rivals) {
          rival.rates().add(rival.peer().rate(request.recipe().batch(), seconds));
        }
        ours.dataset().add(pace.learn(Source.DATASET, steps).rate());
        utilisation.begin();
        Pace augmented = pace.learn(Source.AUGMENTED, steps);
        utilisation.end();
        ours.augmented().add(augmented.rate());
        ours.waiting().add(augmented.waiting() / augmented.seconds());
      }
      print(
          "%s, batch %d, PyTorch %s on the %s%s; median of %d turns of %s",
          name,
          request.recipe().batch(),
          torch.version(),
          torch.deviceName(),
          onGpu() ? "" : ", " + count(request.threads(), "thread"),
          TURNS,
          count(steps, "step"));
      tell(ours, rivals, request.recipe().batch());
      if (onGpu()) {
        print("  the GPU is busy in %s of the time with augmented batches", utilisation.words());
      }
    } finally {
      rivals.forEach(rival -> rival.peer().close());
    }
  }

  private void tell(Ours ours, List<Rival> rivals, int batch) {
    double rate = median(ours.device());
    print(
        "  batch on the device         %,9.0f spectra/s, %.4g ms a step", rate, 1e3 * batch / rate);
    for (Rival rival : rivals) {
      print(
          "  ratio %.2f to              %,9.0f spectra/s of Python's %s%s",
          median(quotients(ours.device(), rival.rates())),
          median(rival.rates()),
          rival.peer().description(),
          rival.words());
    }
    if (rivals.isEmpty()) {
      print("  no Python with PyTorch for this device to compare with");
    }
    print(
        "  batches from a dataset      %,9.0f spectra/s; they cost %.1f %% of the time",
        median(ours.dataset()), percentLost(ours.dataset(), ours.device()));
    print(
        "  augmented as in the recipe  %,9.0f spectra/s; augmentation costs %.1f %%, dataset and"
            + " augmentation %.1f %%; waiting for batches to be made %.1f %%",
        median(ours.augmented()),
        percentLost(ours.augmented(), ours.dataset()),
        percentLost(ours.augmented(), ours.device()),
        100 * median(ours.waiting()));
  }

  private static double percentLost(List<Double> slower, List<Double> faster) {
    return 100 * (1 - median(quotients(slower, faster)));
  }

  private static List<Double> quotients(List<Double> above, List<Double> below) {
    List<Double> quotients = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      quotients.add(above.get(i) / below.get(i));
    }
    return quotients;
  }

  private List<Rival> rivals(TrainRequest request) throws IOException {
    List<Rival> rivals = new ArrayList<>();
    if (!(request.recipe().network() instanceof LineFinderSpec spec)) {
      return rivals; // Python's script trains line finders
    }
    if (onGpu()) {
      add(rivals, spec, new TorchPeer.Setting(0, Map.of(), true, request.readEvery()), "");
    } else {
      add(rivals, spec, TorchPeer.Setting.cpu(0), " as it comes");
      add(rivals, spec, TorchPeer.Setting.cpu(request.threads()), "");
      Map<String, String> variables = Allocator.variables();
      if (!variables.isEmpty()) {
        add(
            rivals,
            spec,
            new TorchPeer.Setting(request.threads(), variables, false, 1),
            " and our settings of the allocator");
      }
    }
    return rivals;
  }

  private static void add(
      List<Rival> rivals, LineFinderSpec spec, TorchPeer.Setting setting, String words)
      throws IOException {
    Optional<TorchPeer> peer = TorchPeer.training(spec, setting);
    peer.ifPresent(one -> rivals.add(new Rival(one, words, new ArrayList<>())));
  }

  private int stepsOfATurn(TrainingPace pace) throws IOException {
    // The first are slow: PyTorch gets its memory, Java compiles.
    pace.learn(Source.DEVICE, 1);
    int steps = 1;
    Pace some = pace.learn(Source.DEVICE, steps);
    while (some.seconds() < seconds / 2) {
      steps = (int) Math.min(8.0 * steps, Math.ceil(steps * seconds / some.seconds()));
      some = pace.learn(Source.DEVICE, steps);
    }
    return (int) Math.max(FEWEST_STEPS, Math.round(steps * seconds / some.seconds()));
  }

  private boolean onGpu() {
    return torch.deviceName().equals("GPU");
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
