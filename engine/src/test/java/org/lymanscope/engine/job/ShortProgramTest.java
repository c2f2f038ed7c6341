package org.lymanscope.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS) // asks a shell
class ShortProgramTest {
  @Test
  void givesBothStreamsAndTheExitCode() throws IOException {
    assertThat(ask("echo well; echo ill >&2; exit 3", Duration.ofSeconds(60)))
        .hasValue(new ShortProgram.Answer(3, "well\nill\n"));
  }

  @Test
  void waitsNoLongerThanItIsToldTo() throws IOException {
    assertThat(ask("exec sleep 600", Duration.ofMillis(50))).isEmpty();
  }

  @Test
  void failsWhereThereIsNoSuchProgram() {
    assertThatThrownBy(() -> ShortProgram.ask(List.of("/nowhere/program"), Duration.ofSeconds(1)))
        .isInstanceOf(IOException.class);
  }

  private static Optional<ShortProgram.Answer> ask(String script, Duration patience)
      throws IOException {
    return ShortProgram.ask(List.of("/bin/sh", "-c", script), patience);
  }
}
