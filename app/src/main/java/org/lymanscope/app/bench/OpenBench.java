package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.survey.SpectrumFiles;

/**
 * Time and memory to open a DESI coadd of 5,000 targets (about 480 MB, not compressed), with the
 * file in the page cache: all identifiers and the first spectrum, and any further spectrum.
 */
public final class OpenBench {
  /** How many the large file has. */
  public static final int TARGETS = 5000;

  private static final int WARM_UPS = 20;
  private static final int OPENINGS = 20;
  private static final int READINGS = 2000;

  /** What else is measured on the large file. */
  @FunctionalInterface
  public interface Measurement {
    /** Measures and gives lines to print. */
    List<String> lines(Path coadd) throws IOException;
  }

  private final Path file;
  private final List<String> lines = new ArrayList<>();

  private OpenBench(Path file) {
    this.file = file;
  }

  /**
   * Makes the large file in {@code folder}, measures, and deletes it.
   *
   * @param sample a small coadd, whose rows are repeated
   * @param folder where 500 MB may lie for a while
   * @param further measures the large file in another way; gives further lines
   * @return lines to print
   * @throws IOException if the file cannot be written or read
   */
  public static List<String> run(Path sample, Path folder, Measurement further) throws IOException {
    Path large = Files.createTempFile(folder, "coadd-bench-", ".fits");
    try {
      TiledCoadd.write(sample, large, TARGETS);
      OpenBench bench = new OpenBench(large);
      bench.measure();
      bench.lines.addAll(AstropyBench.lines(large));
      bench.lines.addAll(further.lines(large));
      return bench.lines;
    } finally {
      Files.delete(large);
    }
  }

  private void measure() throws IOException {
    readThrough();
    add("coadd of %d targets, %.0f MB, in the page cache", TARGETS, Files.size(file) / 1e6);
    add("first opening in this process: %.1f ms", opening());
    for (int i = 0; i < WARM_UPS; i++) {
      opening();
    }
    double[] openings = new double[OPENINGS];
    for (int i = 0; i < OPENINGS; i++) {
      openings[i] = opening();
    }
    add(
        "all identifiers and the first spectrum: median %.1f ms, worst %.1f ms (aim: 100 ms)",
        quantile(openings, 0.5), quantile(openings, 1));
    readings();
  }

  private void readings() throws IOException {
    long before = usedMemory();
    try (SpectrumFile opened = SpectrumFiles.open(file)) {
      add("memory held by the opened file: %.1f MB", (usedMemory() - before) / 1e6);
      SplittableRandom random = new SplittableRandom(1);
      double[] times = new double[READINGS];
      for (int i = 0; i < READINGS; i++) {
        int row = random.nextInt(opened.entries().size());
        long start = System.nanoTime();
        opened.read(row);
        times[i] = (System.nanoTime() - start) / 1e6;
      }
      add(
          "any further spectrum: median %.3f ms, p95 %.3f ms (aim: 0.2 ms)",
          quantile(times, 0.5), quantile(times, 0.95));
    }
  }

  private double opening() throws IOException {
    long start = System.nanoTime();
    try (SpectrumFile opened = SpectrumFiles.open(file)) {
      opened.entries();
      opened.read(0);
      return (System.nanoTime() - start) / 1e6;
    }
  }

  private void readThrough() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static long usedMemory() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
