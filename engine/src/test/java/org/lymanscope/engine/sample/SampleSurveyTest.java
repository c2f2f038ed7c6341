package org.lymanscope.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSurveyTest {
  private static final Path SHIPPED = Path.of("../sample-data");

  @Test
  void sameSeedGivesTheShippedBytes(@TempDir Path folder) throws IOException {
    List<Path> files = SampleSurvey.write(folder, SampleSurvey.DEFAULT_SEED);
    assertThat(files).hasSize(5);
    for (Path file : files) {
      assertThat(file).hasSameBinaryContentAs(SHIPPED.resolve(file.getFileName()));
    }
  }

  @Test
  void otherSeedGivesOtherBytes(@TempDir Path folder) throws IOException {
    List<Path> files = SampleSurvey.write(folder, 1);
    for (Path file : files) {
      assertThat(Files.mismatch(file, SHIPPED.resolve(file.getFileName()))).isNotEqualTo(-1);
    }
  }

  @Test
  void sampleIsSmall() throws IOException {
    long total = 0;
    try (var files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        total += Files.size(file);
      }
    }
    assertThat(total).isBetween(4_000_000L, 6_000_000L);
  }
}
