package org.lymanscope.app.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.lymanscope.engine.augment.AddNoise;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.Fill;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.augment.MaskWindow;
import org.lymanscope.engine.augment.Sequence;
import org.lymanscope.engine.augment.ShiftRedshift;
import org.lymanscope.engine.augment.SpectrumDraft;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.InputPreparation;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.random.NormalRun;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * How many spectra a second are augmented and brought to a network's 800 bins on all cores, and
 * which share of the memory's bandwidth that is. The spectra lie in memory outside of any cache, as
 * a mapped dataset does; each is read, shifted to a redshift drawn from 2 to 4 with its end filled,
 * given noise, masked at 5800 Å, re-binned and normalised. Reading the same memory alone, by the
 * same calls, gives the bandwidth.
 */
public final class AugmentBench {
  private static final int SPECTRA = 4096;
  private static final int TURNS = 7;
  private static final int BATCH = 64;

  private static final Augmentation CHAIN =
      new Sequence(
          List.of(
              ShiftRedshift.to(new ShiftRedshift.Into(new Range(2, 4))),
              new AddNoise(new Range(0.2, 1)),
              new MaskWindow(5800, 40, Fill.NOISE)));

  private final ExecutorService workers;
  private final int threads;
  private final PrintWriter out;
  private final double seconds;
  private final ThreadMXBean times = ManagementFactory.getThreadMXBean();

  /**
   * Creates the bench.
   *
   * @param workers runs {@code threads} tasks at once
   * @param seconds how long each turn takes
   */
  public AugmentBench(ExecutorService workers, int threads, PrintWriter out, double seconds) {
    this.workers = workers;
    this.threads = threads;
    this.out = out;
    this.seconds = seconds;
  }

  /** What a turn did: spectra, seconds on the wall, seconds of processor time of all threads. */
  private record Turn(long spectra, double wall, double processor) {
    double rate() {
      return spectra / wall;
    }

    double rateOfAFreeMachine(int threads) {
      return spectra / processor * threads;
    }
  }

  /** Does something with one spectrum of many, in a thread of its own. */
  private interface Work {
    void on(int spectrum, long epoch);
  }

  /** Makes the work of one thread. */
  private interface Maker {
    Work make(FloatBuffer memory);
  }

  /** Measures and prints. */
  public void run() throws InterruptedException {
    measure("DESI's three arms joined", joined());
    measure("DESI's three arms", arms());
  }

  private void measure(String name, PixelGrid grid) throws InterruptedException {
    FloatBuffer memory = spectra(grid);
    int row = 2 * grid.pixels();
    Maker reading =
        mine -> {
          float[] into = new float[row];
          return (spectrum, epoch) -> mine.get(spectrum * row, into);
        };
    Maker augmenting = mine -> new Augmenting(grid, mine, CHAIN);
    Maker plain = mine -> new Augmenting(grid, mine, Augmentation.none());
    turn(memory, augmenting);
    Turn[] augmented = new Turn[TURNS];
    Turn[] rebinned = new Turn[TURNS];
    Turn[] read = new Turn[TURNS];
    for (int i = 0; i < TURNS; i++) {
      augmented[i] = turn(memory, augmenting);
      rebinned[i] = turn(memory, plain);
      read[i] = turn(memory, reading);
    }
    double bytes = (double) row * Float.BYTES;
    print(
        "%s, %,d pixels to 800 bins, %d threads, median of %d turns of %.1f s",
        name, grid.pixels(), threads, TURNS, seconds);
    tell("  read, shift + noise + mask + re-bin", augmented, bytes);
    tell("  read, re-bin", rebinned, bytes);
    tell("  read", read, bytes);
    double share = median(augmented, true) / median(read, true);
    print("  %.1f %% of the memory bandwidth that reading reaches", 100 * share);
  }

  private void tell(String what, Turn[] turns, double bytes) {
    print(
        "%s: %,.0f spectra/s (%.1f GB/s); by processor time %,.0f",
        what, median(turns, false), median(turns, false) * bytes / 1e9, median(turns, true));
  }

  private double median(Turn[] turns, boolean free) {
    double[] rates =
        Arrays.stream(turns)
            .mapToDouble(turn -> free ? turn.rateOfAFreeMachine(threads) : turn.rate())
            .sorted()
            .toArray();
    return rates[rates.length / 2];
  }

  private Turn turn(FloatBuffer memory, Maker maker) throws InterruptedException {
    List<Callable<long[]>> tasks = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      tasks.add(() -> loop(maker.make(memory.duplicate()), thread));
    }
    long start = System.nanoTime();
    long spectra = 0;
    long processor = 0;
    for (Future<long[]> task : workers.invokeAll(tasks)) {
      try {
        spectra += task.get()[0];
        processor += task.get()[1];
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return new Turn(spectra, (System.nanoTime() - start) / 1e9, processor / 1e9);
  }

  private long[] loop(Work work, int thread) {
    long start = System.nanoTime();
    long began = times.getCurrentThreadCpuTime();
    long done = 0;
    while (System.nanoTime() - start < seconds * 1e9) {
      for (int i = 0; i < BATCH; i++) {
        long number = done * threads + thread;
        work.on((int) (number % SPECTRA), number / SPECTRA);
        done++;
      }
    }
    return new long[] {done, times.getCurrentThreadCpuTime() - began};
  }

  /** The way of a spectrum from memory into a batch. */
  private static final class Augmenting implements Work {
    private final FloatBuffer memory;
    private final Augmentation augmentation;
    private final SpectrumDraft draft;
    private final InputPreparation preparation =
        new InputPreparation(WavelengthGrid.Linear.LBG, List.of(InputChannel.FLUX));
    private final float[] batch = new float[BATCH * 800];

    Augmenting(PixelGrid grid, FloatBuffer memory, Augmentation augmentation) {
      this.memory = memory;
      this.augmentation = augmentation;
      this.draft = new SpectrumDraft(grid);
    }

    @Override
    public void on(int spectrum, long epoch) {
      int pixels = draft.grid().pixels();
      memory.get(2 * spectrum * pixels, draft.row().flux());
      memory.get((2 * spectrum + 1) * pixels, draft.row().ivar());
      draft.begin(new Label(SpectralClass.LBG, 3, 24));
      draft.augment(augmentation, Augmentation.stream(1, epoch, spectrum));
      preparation.rebinning().clear();
      draft.addTo(preparation.rebinning());
      preparation.finish(batch, spectrum % BATCH * 800);
    }
  }

  private static FloatBuffer spectra(PixelGrid grid) {
    int pixels = grid.pixels();
    FloatBuffer memory =
        ByteBuffer.allocateDirect(SPECTRA * 2 * pixels * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    float[] flux = new float[pixels];
    float[] ivar = new float[pixels];
    SplittableRandom random = new SplittableRandom(1);
    NormalRun normals = new NormalRun();
    for (int spectrum = 0; spectrum < SPECTRA; spectrum++) {
      normals.fill(random, flux, 0, pixels);
      for (int i = 0; i < pixels; i++) {
        ivar[i] = i % 100 == 0 ? 0 : 4;
        flux[i] = 0.5f + 0.5f * flux[i];
      }
      memory.put(2 * spectrum * pixels, flux);
      memory.put((2 * spectrum + 1) * pixels, ivar);
    }
    return memory;
  }

  private static PixelGrid joined() {
    return PixelGrid.of(List.of("joined"), List.of(wavelengths(3600, 7781)));
  }

  private static PixelGrid arms() {
    return PixelGrid.of(
        List.of("b", "r", "z"),
        List.of(wavelengths(3600, 2751), wavelengths(5760, 2326), wavelengths(7520, 2881)));
  }

  private static Samples wavelengths(double first, int size) {
    double[] wavelength = new double[size];
    for (int i = 0; i < size; i++) {
      wavelength[i] = (10 * first + 8 * i) / 10;
    }
    return Samples.adopt(wavelength);
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
