package org.lymanscope.engine.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.job.JobContext;

class KilledBuildTest {
  /** Rows that the process has written when it is killed. */
  private static final int ENOUGH = 100;

  @TempDir Path folder;

  @Test
  void aKilledProcessLeavesNoHalfDatasetAndTheNextBuildCleansUp() throws IOException {
    Path big = folder.resolve("big");
    killDuringBuild(big);
    assertThat(big).doesNotExist();
    List<Path> left = folders();
    assertThat(left).hasSize(1);
    assertThat(left.get(0).resolve("spectra.npy")).isNotEmptyFile();
    assertThat(Dataset.is(left.get(0))).isFalse();

    DatasetRecipe small = Builds.recipe(Builds.SMALL, folder);
    DatasetReport report = Builds.build(small, folder.resolve("small"));
    assertThat(report.cleaned()).containsExactly(left.get(0).getFileName().toString());
    assertThat(folders()).containsExactly(report.folder());
    Dataset.open(report.folder()).verify(JobContext.NONE);
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static void killDuringBuild(Path out) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledBuild.class.getName(),
                out.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told = child.inputReader()) {
      long rows = 0;
      while (rows < ENOUGH) {
        String line = told.readLine();
        assertThat(line).as("the process ended by itself").isNotNull();
        rows = line.matches("\\d+") ? Long.parseLong(line) : rows;
      }
      child.toHandle().destroyForcibly();
    } finally {
      child.destroyForcibly();
      child.onExit().join();
    }
  }
}
