package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import org.lymanscope.engine.classify.ClassifyJob;
import org.lymanscope.engine.classify.ClassifyRequest;
import org.lymanscope.engine.classify.ClassifyTimings;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.Torch;

/**
 * Spectra per second of every named network at several batch sizes, beside the same network in
 * Python's PyTorch as it comes, where that is installed. Both take turns, so that whatever else the
 * machine does meets both; the ratio is the median of the pairs.
 */
public final class InferenceBench {
  private static final int[] BATCHES = {1, 64, 1024};
  private static final int PAIRS = 5;
  private static final int PAIRS_OF_CATALOGUES = 3;
  private static final int ROWS = 2000;

  private final Torch torch;
  private final Executor workers;
  private final Clock clock;
  private final PrintWriter out;
  private final double seconds;

  /**
   * Creates the bench.
   *
   * @param workers reads and decodes beside the network, as for {@code classify}
   * @param seconds how long each of the measurements takes at least
   */
  public InferenceBench(
      Torch torch, Executor workers, Clock clock, PrintWriter out, double seconds) {
    this.torch = torch;
    this.workers = workers;
    this.clock = clock;
    this.out = out;
    this.seconds = seconds;
  }

  /**
   * Measures these networks and prints a line for each batch size, and one for the way from a file
   * to a catalogue.
   *
   * @param sample a small coadd, whose rows are repeated
   * @param folder where 200 MB may lie for a while; empty
   * @param peerThreads of Python's PyTorch; 0 leaves it as it comes
   */
  public void run(List<NamedNetwork> networks, Path sample, Path folder, int peerThreads)
      throws IOException {
    Path coadd = folder.resolve("coadd-bench.fits");
    TiledCoadd.write(sample, coadd, ROWS);
    print(
        "PyTorch %s on %s, %d threads; median of %d turns of %.1f s each",
        torch.version(), torch.deviceName(), torch.threads(), PAIRS, seconds);
    for (NamedNetwork network : networks) {
      try (LoadedModel model = torch.load(UntrainedModel.of(network.label(), network.spec()))) {
        Optional<TorchPeer> peer = TorchPeer.start(network.spec(), peerThreads);
        print(
            "%s, %,d parameters, beside %s",
            network.label(),
            network.spec().totalCount(),
            peer.map(TorchPeer::description).orElse("nothing: python3-torch is not installed"));
        try {
          for (int batch : BATCHES) {
            measure(model, peer, batch);
          }
        } finally {
          peer.ifPresent(TorchPeer::close);
        }
        endToEnd(model, coadd, folder.resolve("catalogue.fits"));
      }
    }
  }

  private void measure(LoadedModel model, Optional<TorchPeer> peer, int batch) throws IOException {
    double[] ours = new double[PAIRS];
    double[] theirs = new double[PAIRS];
    double[] ratios = new double[PAIRS];
    rate(model, batch, seconds / 2);
    for (int pair = 0; pair < PAIRS; pair++) {
      ours[pair] = rate(model, batch, seconds);
      if (peer.isPresent()) {
        theirs[pair] = peer.get().rate(batch, seconds);
        ratios[pair] = ours[pair] / theirs[pair];
      }
    }
    String compared =
        peer.isPresent()
            ? String.format(
                Locale.ROOT,
                ", Python %,.0f, ratio %.2f (%.2f to %.2f)",
                median(theirs),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow())
            : "";
    print("  batch %4d: %,.0f spectra/s%s", batch, median(ours), compared);
  }

  private void endToEnd(LoadedModel model, Path coadd, Path catalogue) throws IOException {
    double[] rates = new double[PAIRS_OF_CATALOGUES];
    double[] ratios = new double[PAIRS_OF_CATALOGUES];
    ClassifyTimings last = classify(model, coadd, catalogue);
    for (int pair = 0; pair < PAIRS_OF_CATALOGUES; pair++) {
      double alone = rate(model, ClassifyRequest.DEFAULT_BATCH, seconds);
      last = classify(model, coadd, catalogue);
      rates[pair] = last.rate();
      ratios[pair] = last.rate() / alone;
    }
    print(
        "  %,d spectra from a coadd on disk to a catalogue: %,.0f spectra/s, %.0f %% of the"
            + " network alone; reading %.0f %%, preparing %.0f %%, network %.0f %%, decoding"
            + " %.0f %%, writing %.0f %% of the work",
        ROWS,
        median(rates),
        100 * median(ratios),
        100 * last.share(last.reading()),
        100 * last.share(last.preparing()),
        100 * last.share(last.network()),
        100 * last.share(last.decoding()),
        100 * last.share(last.writing()));
  }

  private ClassifyTimings classify(LoadedModel model, Path coadd, Path catalogue)
      throws IOException {
    ClassifyRequest request =
        new ClassifyRequest(List.of(coadd), catalogue, ClassifyRequest.DEFAULT_BATCH, false, true);
    return new ClassifyJob(model, request, workers, clock, "bench").run(JobContext.NONE).timings();
  }

  private static double rate(LoadedModel model, int batch, double seconds) throws IOException {
    float[] input = noise(batch * model.card().spec().inputSize());
    float[] output = new float[batch * model.outputSize()];
    model.run(input, batch, output);
    long start = System.nanoTime();
    long done = 0;
    double passed = 0;
    while (done == 0 || passed < seconds) {
      model.run(input, batch, output);
      done += batch;
      passed = (System.nanoTime() - start) / 1e9;
    }
    return done / passed;
  }

  private static float[] noise(int size) {
    SplittableRandom random = new SplittableRandom(size);
    float[] input = new float[size];
    for (int i = 0; i < size; i++) {
      input[i] = (float) random.nextGaussian();
    }
    return input;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
