package org.lymanscope.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How busy a GPU is while something runs, as nvidia-smi tells it: the share of time in which any
 * kernel ran. What it prints waits in the pipe until it is asked for. To be closed.
 */
final class DeviceUtilisation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceUtilisation.class);
  private static final int MILLIS = 200;

  /** The driver's figure is of up to a second before. */
  private static final int OLD_FIGURES = 1000 / MILLIS;

  private final BufferedReader lines;
  private final Runnable end;
  private final int old;
  private double sum;
  private int figures;

  /**
   * Reads figures.
   *
   * @param lines a percentage each; others are passed over
   * @param old how many figures after a beginning are of the time before
   * @param end stops who writes them
   */
  DeviceUtilisation(Reader lines, int old, Runnable end) {
    this.lines = new BufferedReader(lines);
    this.old = old;
    this.end = end;
  }

  /** Of the GPU that PyTorch takes; where there is no nvidia-smi, nothing will be known. */
  static DeviceUtilisation ofGpu() {
    String visible = System.getenv().getOrDefault("CUDA_VISIBLE_DEVICES", "0");
    return start(
        List.of(
            "nvidia-smi",
            "--id=" + visible.replaceFirst(",.*", ""),
            "--query-gpu=utilization.gpu",
            "--format=csv,noheader,nounits",
            "--loop-ms=" + MILLIS));
  }

  /** Nothing is known, and nobody is asked. */
  static DeviceUtilisation unknown() {
    return new DeviceUtilisation(Reader.nullReader(), 0, () -> {});
  }

  /** Asks a program that prints a percentage on each line. */
  static DeviceUtilisation start(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new DeviceUtilisation(process.inputReader(), OLD_FIGURES, process::destroy);
    } catch (IOException absent) {
      LOG.debug("no {}", command.get(0), absent);
      return unknown();
    }
  }

  /** From now on figures count. */
  void begin() {
    arrived();
  }

  /** From now on they do not. */
  void end() {
    arrived().stream()
        .skip(old)
        .filter(line -> line.matches("\\d+"))
        .forEach(
            line -> {
              sum += Integer.parseInt(line);
              figures++;
            });
  }

  private List<String> arrived() {
    List<String> arrived = new ArrayList<>();
    try {
      while (lines.ready()) {
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        arrived.add(line.strip());
      }
    } catch (IOException e) {
      LOG.debug("no more figures", e);
    }
    return arrived;
  }

  /** Mean of all that counted, percent; empty where there was none. */
  OptionalDouble mean() {
    return figures == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / figures);
  }

  /** The mean in words: {@code 97 %} or {@code unknown}. */
  String words() {
    OptionalDouble mean = mean();
    return mean.isPresent() ? String.format(Locale.ROOT, "%.0f %%", mean.getAsDouble()) : "unknown";
  }

  @Override
  public void close() {
    end.run();
  }
}
