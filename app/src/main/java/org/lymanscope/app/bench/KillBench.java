package org.lymanscope.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.project.Project;

/**
 * Kills a process that classifies as fast as it can, again and again, and looks each time whether
 * every record that it had acknowledged is in the project, and the project whole.
 */
public final class KillBench {
  private static final int MOST_RECORDS = 60;

  private final Path project;
  private final RandomGenerator random;
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private final List<Long> nanoseconds = new ArrayList<>();
  private int lost;

  private KillBench(Path project, RandomGenerator random) {
    this.project = project;
    this.random = random;
  }

  /**
   * What came of it.
   *
   * @param kills number of processes killed
   * @param acknowledged number of records acknowledged before
   * @param lost number of those that were gone after
   * @param p50 median time from decision to acknowledgement, milliseconds
   * @param p95 its 95th percentile, milliseconds
   */
  public record Result(int kills, int acknowledged, int lost, double p50, double p95) {
    /** Lines to print. */
    public List<String> lines() {
      return List.of(
          kills + " kills, " + acknowledged + " records acknowledged, " + lost + " lost",
          String.format(
              Locale.ROOT, "decision to acknowledgement: p50 %.1f ms, p95 %.1f ms", p50, p95));
    }
  }

  /**
   * Runs it.
   *
   * @param folder where the project is made; there must be none
   * @param random chooses when to kill
   * @throws IOException if a killed project does not open again
   */
  public static Result run(int kills, Path folder, RandomGenerator random) throws IOException {
    KillBench bench = new KillBench(folder, random);
    for (int i = 0; i < kills; i++) {
      bench.kill();
      bench.check();
    }
    return bench.result(kills);
  }

  private void kill() throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                KillChild.class.getName(),
                project.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader acknowledgements = child.inputReader()) {
      int last = acknowledged.size() + 1 + random.nextInt(MOST_RECORDS);
      String line = acknowledgements.readLine();
      while (line != null && acknowledged.size() < last) {
        note(line);
        line = acknowledgements.readLine();
      }
      note(line);
      child.toHandle().destroyForcibly(); // the process itself would close its output, too
      acknowledgements.lines().forEach(this::note);
    }
    child.onExit().join();
  }

  /** The last line may be torn, and other libraries may print too. */
  private void note(@Nullable String line) {
    if (line != null && line.matches("[0-9a-f-]{36} \\d+")) {
      String[] words = line.split(" ", 2);
      acknowledged.add(words[0]);
      nanoseconds.add(Long.parseLong(words[1]));
    }
  }

  private void check() throws IOException {
    try (Project reopened = Project.open(project, Clock.systemUTC())) {
      Set<String> kept =
          reopened.classifications().recordsBy("child").stream()
              .map(record -> record.id().toString())
              .collect(Collectors.toSet());
      lost = (int) acknowledged.stream().filter(id -> !kept.contains(id)).count();
    }
  }

  private Result result(int kills) {
    double[] sorted = nanoseconds.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
    return new Result(
        kills, acknowledged.size(), lost, quantile(sorted, 0.5), quantile(sorted, 0.95));
  }

  private static double quantile(double[] sorted, double part) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))];
  }
}
