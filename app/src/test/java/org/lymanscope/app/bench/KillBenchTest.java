package org.lymanscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
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
    assertThat(result.lines().get(0))
        .isEqualTo("20 kills, %d records acknowledged, 0 lost", result.acknowledged());
  }

  @Test
  void lostRecordsAreNoticed() throws IOException {
    KillBench.Result result =
        KillBench.run(1, folder.resolve("p"), HastyChild.class, new SplittableRandom(7));

    assertThat(result.acknowledged()).isPositive();
    assertThat(result.lost()).isEqualTo(result.acknowledged());
  }

  @Test
  void processThatEndsByItselfIsNoKill() {
    assertThatThrownBy(
            () ->
                KillBench.run(1, folder.resolve("p"), KillBenchTest.class, new SplittableRandom(7)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ended by itself");
  }

  @Test
  void onlyWholeLinesOfTheirKindCount() {
    UUID record = UUID.randomUUID();
    String line = Acknowledgements.line(record, 2_000_000);
    Acknowledgements acknowledged = new Acknowledgements();
    acknowledged.note(record + " 2000000");
    acknowledged.note("WARN " + line);
    acknowledged.note(line + " ms");
    acknowledged.note(line.substring(0, line.length() - 9));
    assertThat(acknowledged.count()).isZero();

    acknowledged.note(line);
    assertThat(acknowledged.count()).isEqualTo(1);
    assertThat(acknowledged.missingFrom(Set.of(record))).isZero();
    assertThat(acknowledged.missingFrom(Set.of())).isEqualTo(1);
    assertThat(acknowledged.milliseconds(0.5)).isEqualTo(2);
  }
}
