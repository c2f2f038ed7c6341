package org.lymanscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeviceUtilisationTest {
  @Test
  void onlyFiguresOfTheTimeThatCountsAreAveraged() throws IOException {
    AtomicBoolean ended = new AtomicBoolean();
    PipedReader lines = new PipedReader();
    try (PipedWriter program = new PipedWriter(lines);
        DeviceUtilisation utilisation = new DeviceUtilisation(lines, 1, () -> ended.set(true))) {
      program.write("7\n");
      utilisation.begin();
      program.write("8\n");
      utilisation.end();
      assertThat(utilisation.words()).isEqualTo("unknown");

      utilisation.begin();
      program.write("9\n 40 \n[N/A]\n61\n");
      utilisation.end();
      program.write("99\n");
      utilisation.begin();

      assertThat(utilisation.mean()).hasValue(50.5);
      assertThat(ended).isFalse();
    }
    assertThat(ended).isTrue();
  }

  @Test
  void aProgramIsAskedAgainAndAgain() throws InterruptedException {
    List<String> command = List.of("sh", "-c", "while echo 50; do sleep 0.01; done");
    try (DeviceUtilisation utilisation = DeviceUtilisation.start(command)) {
      utilisation.begin();
      while (utilisation.mean().isEmpty()) {
        Thread.sleep(100);
        utilisation.end();
      }

      assertThat(utilisation.words()).isEqualTo("50 %");
    }
  }

  @Test
  void withoutTheProgramNothingIsKnown() {
    try (DeviceUtilisation utilisation = DeviceUtilisation.start(List.of("no-such-program"))) {
      utilisation.begin();
      utilisation.end();

      assertThat(utilisation.words()).isEqualTo("unknown");
    }
  }
}
