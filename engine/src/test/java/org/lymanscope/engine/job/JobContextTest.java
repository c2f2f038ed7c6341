package org.lymanscope.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class JobContextTest {
  @Test
  void aCheckpointStopsACancelledJob() {
    assertThatExceptionOfType(JobCancelledException.class)
        .isThrownBy(() -> cancelled().checkpoint());
    JobContext.NONE.checkpoint();
  }

  @Test
  void progressOfUnknownLengthHasNoFraction() {
    assertThat(new Progress(3, 4, "").fraction()).isEqualTo(0.75);
    assertThat(new Progress(3, 0, "").fraction()).isNaN();
  }

  private static JobContext cancelled() {
    return new JobContext() {
      @Override
      public void report(Progress progress) {}

      @Override
      public boolean cancelled() {
        return true;
      }

      @Override
      public void awaitResume() {}
    };
  }
}
