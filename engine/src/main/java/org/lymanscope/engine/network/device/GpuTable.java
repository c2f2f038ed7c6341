package org.lymanscope.engine.network.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads what {@code nvidia-smi} prints about GPUs. A value that a GPU does not tell stands there as
 * {@code [N/A]}, {@code [Not Supported]} or another text in brackets.
 */
final class GpuTable {
  /** What is asked for, in this order; the name, which may hold a comma, is found between. */
  private static final List<String> COLUMNS =
      List.of(
          "index",
          "name",
          "memory.total",
          "memory.used",
          "utilization.gpu",
          "driver_version",
          "mig.mode.current");

  private static final int AFTER_NAME = COLUMNS.size() - 2;
  private static final int MEBIBYTE = 1 << 20;

  private GpuTable() {}

  /** The question. */
  static List<String> command(String program) {
    return List.of(
        program, "--query-gpu=" + String.join(",", COLUMNS), "--format=csv,noheader,nounits");
  }

  /** The GPUs in an answer; lines that tell of none are left out. */
  static List<Gpu> read(String answer) {
    return answer.lines().flatMap(line -> gpu(line).stream()).toList();
  }

  private static Optional<Gpu> gpu(String line) {
    List<String> cells =
        new ArrayList<>(Arrays.stream(line.split(",")).map(String::strip).toList());
    if (cells.size() < COLUMNS.size() || !cells.get(0).matches("\\d{1,4}")) {
      return Optional.empty();
    }
    List<String> name = cells.subList(1, cells.size() - AFTER_NAME);
    List<String> rest = cells.subList(cells.size() - AFTER_NAME, cells.size());
    return Optional.of(
        new Gpu(
            Integer.parseInt(cells.get(0)),
            String.join(", ", name),
            bytes(rest.get(0)),
            bytes(rest.get(1)),
            share(rest.get(2)),
            Optional.of(rest.get(3)).filter(driver -> driver.matches("[\\d.]+")),
            rest.get(4).equals("Enabled")));
  }

  private static OptionalLong bytes(String mebibytes) {
    return mebibytes.matches("\\d{1,9}")
        ? OptionalLong.of(Long.parseLong(mebibytes) * MEBIBYTE)
        : OptionalLong.empty();
  }

  private static OptionalDouble share(String percent) {
    return percent.matches("\\d{1,3}")
        ? OptionalDouble.of(Math.min(1, Integer.parseInt(percent) / 100.0))
        : OptionalDouble.empty();
  }
}
