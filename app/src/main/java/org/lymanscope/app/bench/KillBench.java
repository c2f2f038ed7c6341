package org.lymanscope.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.project.Project;

/**
 * Kills a process that classifies as fast as it can, again and again, and looks each time whether
 * every record that it had acknowledged is in the project, and the project whole.
 */
public final class KillBench {
  private static final int MOST_RECORDS = 60;

  private final Path project;
  private final Class<?> program;
  private final RandomGenerator random;
  private final Acknowledgements acknowledged = new Acknowledgements();
  private int lost;

  private KillBench(Path project, Class<?> program, RandomGenerator random) {
    this.project = project;
    this.program = program;
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
   * @param kills number of processes to kill
   * @param folder where the project is made; there must be none
   * @param random chooses when to kill
   * @throws IOException if a process ends by itself, or a killed project does not open again
   */
  public static Result run(int kills, Path folder, RandomGenerator random) throws IOException {
    return run(kills, folder, KillChild.class, random);
  }

  /** As above, with another program to kill. */
  static Result run(int kills, Path folder, Class<?> program, RandomGenerator random)
      throws IOException {
    KillBench bench = new KillBench(folder, program, random);
    for (int i = 0; i < kills; i++) {
      bench.kill();
      bench.check();
    }
    return bench.result(kills);
  }

  private void kill() throws IOException {
    Process child = start();
    try (BufferedReader output = child.inputReader()) {
      int last = acknowledged.count() + 1 + random.nextInt(MOST_RECORDS);
      while (acknowledged.count() < last) {
        acknowledged.note(next(output));
      }
      child.toHandle().destroyForcibly(); // the process itself would close its output, too
      output.lines().forEach(acknowledged::note);
    } finally {
      child.destroyForcibly();
      child.onExit().join();
    }
  }

  private Process start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (!Files.isExecutable(java)) {
      throw new IOException("The bench starts Java processes, but there is no " + java + ".");
    }
    return new ProcessBuilder(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            project.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String next(BufferedReader output) throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("The process that was to be killed ended by itself.");
    }
    return line;
  }

  private void check() throws IOException {
    try (Project reopened = Project.open(project, KillChild.CLOCK)) {
      Set<UUID> kept =
          reopened.classifications().recordsBy(KillChild.INSPECTOR).stream()
              .map(Classification::id)
              .collect(Collectors.toSet());
      lost = acknowledged.missingFrom(kept);
    }
  }

  private Result result(int kills) {
    return new Result(
        kills,
        acknowledged.count(),
        lost,
        acknowledged.milliseconds(0.5),
        acknowledged.milliseconds(0.95));
  }
}
