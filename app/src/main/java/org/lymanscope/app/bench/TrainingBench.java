package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.lymanscope.engine.model.Initialisation;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.train.LineBatch;
import org.lymanscope.engine.network.train.LossSettings;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.network.train.OptimiserState;
import org.lymanscope.engine.network.train.TrainableNetwork;
import org.lymanscope.engine.network.train.TrainingSettings;
import org.lymanscope.engine.network.train.UploadedBatch;

/**
 * Spectra per second that a network learns from, beside the same network, loss and optimiser in
 * Python's PyTorch as it comes, where that is installed. Both take turns, so that whatever else the
 * machine does meets both; the ratio is the median of the pairs.
 */
public final class TrainingBench {
  private static final int PAIRS = 5;
  private static final double RATE = 1e-3;
  private static final double NORM_MOMENTUM = 0.99;

  private final Torch torch;
  private final int threads;
  private final PrintWriter out;
  private final double seconds;

  /**
   * Creates the bench.
   *
   * @param threads of both
   * @param seconds how long each turn takes at least
   */
  public TrainingBench(Torch torch, int threads, PrintWriter out, double seconds) {
    this.torch = torch;
    this.threads = threads;
    this.out = out;
    this.seconds = seconds;
  }

  /** Measures a network and prints a line. */
  public void run(String name, LineFinderSpec spec, int batch) throws IOException {
    LineBatch noise = noise(spec, batch);
    double[] ours = new double[PAIRS];
    double[] theirs = new double[PAIRS];
    double[] ratios = new double[PAIRS];
    Optional<TorchPeer> peer = TorchPeer.training(spec, threads);
    try (TrainableNetwork network = network(spec)) {
      rate(network, noise);
      for (int pair = 0; pair < PAIRS; pair++) {
        ours[pair] = rate(network, noise);
        if (peer.isPresent()) {
          theirs[pair] = peer.get().rate(batch, seconds);
          ratios[pair] = ours[pair] / theirs[pair];
        }
      }
    } finally {
      peer.ifPresent(TorchPeer::close);
    }
    String beside =
        peer.map(
                one ->
                    String.format(
                        Locale.ROOT,
                        ", %s %,.0f, ratio %.2f",
                        one.description(),
                        median(theirs),
                        median(ratios)))
            .orElse(", beside nothing: python3-torch is not installed");
    print(name, batch, median(ours), beside);
  }

  private void print(String name, int batch, double rate, String beside) {
    out.printf(
        Locale.ROOT,
        "%s, batch %d, PyTorch %s on the %s, %d threads: %,.0f spectra/s, %.0f ms a step%s%n",
        name,
        batch,
        torch.version(),
        torch.deviceName(),
        threads,
        rate,
        1e3 * batch / rate,
        beside);
    out.flush();
  }

  private TrainableNetwork network(LineFinderSpec spec) throws IOException {
    LossSettings loss =
        new LossSettings(
            LossSettings.Normalisation.SPECTRUM, 1, Collections.nCopies(spec.heads().size(), 1.0));
    return TrainableNetwork.of(
        torch,
        spec,
        Initialisation.glorot(spec, new SplittableRandom(1)),
        new TrainingSettings(loss, OptimiserSettings.ADAM, NORM_MOMENTUM, Set.of(), threads),
        OptimiserState.NEW);
  }

  private double rate(TrainableNetwork network, LineBatch noise) throws IOException {
    long start = System.nanoTime();
    long done = 0;
    double passed = 0;
    while (done == 0 || passed < seconds) {
      try (UploadedBatch batch = network.upload(noise)) {
        network.step(batch, RATE, done);
      }
      network.takeLosses();
      done += noise.size();
      passed = (System.nanoTime() - start) / 1e9;
    }
    return done / passed;
  }

  private static LineBatch noise(LineFinderSpec spec, int size) {
    SplittableRandom random = new SplittableRandom(size);
    LineBatch batch = new LineBatch(spec, size);
    batch.clear(size);
    for (int i = 0; i < batch.inputStart(size); i++) {
      batch.input()[i] = (float) random.nextGaussian();
    }
    for (int s = 0; s < size; s++) {
      for (int head = 0; head < spec.heads().size(); head++) {
        batch.setLine(s, head, random.nextInt(spec.boxes()), random.nextDouble());
      }
    }
    return batch;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
