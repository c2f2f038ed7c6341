package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.model.file.TensorFile;

/** Real processes, ended by SIGKILL in the midst of an epoch and of writing a checkpoint. */
class KilledTrainingTest {
  private static final int ROWS = 64;
  private static final int BATCH = 8;

  /** Spectra between kills: each is in the midst of an epoch. */
  private static final int APART = 40;

  private static final int MOST_KILLS = 6;

  @TempDir Path folder;

  @Test
  void whatWasKilledEndsWithTheSameBits() throws IOException {
    Path data = MadeDataset.write(folder.resolve("data"), ROWS, 24);
    Path whole = folder.resolve("whole");
    Trainings.run(Trainings.request(KilledTraining.RECIPE, data, whole));

    Path killed = folder.resolve("killed");
    TrainingFolder files = new TrainingFolder(killed);
    long kept = 0;
    boolean halfWritten = false;
    for (int kill = 1; kill <= MOST_KILLS && !(halfWritten && kill > 2); kill++) {
      long enough = kill * APART - 12L;
      long begun = kill(data, killed, enough);
      assertThat(begun).as("all but the step under way was kept").isGreaterThanOrEqualTo(kept);
      kept = enough - BATCH;
      halfWritten |= !halves(killed).isEmpty();
    }
    assertThat(halfWritten).as("killed while it wrote a checkpoint").isTrue();

    Trainings.run(Trainings.request(KilledTraining.RECIPE, data, killed));
    assertThat(halves(killed)).isEmpty();
    assertThat(killed.resolve(ModelFolder.WEIGHTS))
        .hasSameBinaryContentAs(whole.resolve(ModelFolder.WEIGHTS));
    assertThat(killed.resolve(ModelFolder.CARD))
        .hasSameTextualContentAs(whole.resolve(ModelFolder.CARD));
    assertSameNumbers(files.checkpoint(), new TrainingFolder(whole).checkpoint());
    assertThat(withoutTimes(files.epochs()))
        .isEqualTo(withoutTimes(new TrainingFolder(whole).epochs()));
  }

  /**
   * Kills a training once so many spectra are done and it is writing a checkpoint.
   *
   * @return after how many spectra it had gone on
   */
  private static long kill(Path data, Path out, long enough) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTraining.class.getName(),
                data.toString(),
                out.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told = child.inputReader()) {
      long begun = -1;
      long done = -1;
      while (done < enough) {
        String line = told.readLine();
        assertThat(line).as("the process ended by itself").isNotNull();
        if (line.matches("\\d+")) {
          done = Long.parseLong(line);
          begun = begun < 0 ? done : begun;
        }
      }
      while (halves(out).isEmpty()) {
        assertThat(child.isAlive()).as("the process ended by itself").isTrue();
      }
      child.toHandle().destroyForcibly();
      return begun;
    } finally {
      child.destroyForcibly();
      child.onExit().join();
    }
  }

  /** Checkpoints that were begun. */
  private static List<Path> halves(Path out) throws IOException {
    List<Path> halves = new ArrayList<>();
    Path training = out.resolve(TrainingFolder.TRAINING);
    try (DirectoryStream<Path> found = Files.newDirectoryStream(training, ".last*.part")) {
      found.forEach(halves::add);
    }
    return halves;
  }

  private static void assertSameNumbers(Path one, Path other) throws IOException {
    TensorFile.Content a = TensorFile.read(one);
    TensorFile.Content b = TensorFile.read(other);
    assertThat(a.arrays()).hasSameSizeAs(b.arrays());
    a.arrays()
        .forEach((name, numbers) -> assertThat(b.arrays().get(name)).as(name).isEqualTo(numbers));
    assertThat(a.words().get("optimiser_steps")).isEqualTo(b.words().get("optimiser_steps"));
  }

  private static List<List<String>> withoutTimes(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    int seconds = Arrays.asList(lines.get(0).split(",")).indexOf("seconds");
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
      cells.remove(seconds);
      rows.add(cells);
    }
    return rows;
  }
}
