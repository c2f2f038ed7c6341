package org.lymanscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillBenchTest {
  private static final int KILLS = 20;

  @TempDir Path folder;

  @Test
  void killedProcessLosesNoAcknowledgedRecord() throws IOException {
    KillBench.Result result = KillBench.run(KILLS, folder.resolve("p"), new SplittableRandom(7));

    assertThat(result.acknowledged()).isGreaterThan(KILLS);
    assertThat(result.lost()).isZero();
    result.lines().forEach(line -> assertThat(line).isNotBlank());
  }
}
