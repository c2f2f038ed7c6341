package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FallbackTest {
  private final List<String> warnings = new ArrayList<>();

  /** A device that computes a number of times, then fails as a GPU does. */
  private static final class Device implements Computation {
    private final float answer;
    private int left;
    private boolean closed;

    Device(float answer, int left) {
      this.answer = answer;
      this.left = left;
    }

    @Override
    public int outputSize() {
      return 1;
    }

    @Override
    public void run(float[] input, int first, int count, float[] output) {
      if (left-- == 0) {
        throw new EngineException("CUDA out of memory");
      }
      output[first] = answer;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void goesOnOnTheCpuWhenTheGpuFails() {
    Device gpu = new Device(1, 1);
    Device cpu = new Device(2, 100);
    Fallback both = new Fallback(gpu, Optional.of(() -> cpu), "GPU", warnings::add);
    float[] output = new float[2];

    both.run(new float[2], 0, 1, output);
    assertThat(both.deviceName()).isEqualTo("GPU");
    both.run(new float[2], 1, 1, output);

    assertThat(output).containsExactly(1, 2);
    assertThat(both.deviceName()).isEqualTo("CPU");
    assertThat(gpu.closed).isTrue();
    assertThat(warnings).containsExactly("The GPU failed; networks now run on the CPU.");
  }

  @Test
  void failsWhereThereIsNothingElse() {
    Fallback only = new Fallback(new Device(1, 0), Optional.empty(), "GPU", warnings::add);

    assertThatThrownBy(() -> only.run(new float[1], 0, 1, new float[1]))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("out of memory");
    assertThat(warnings).isEmpty();
  }

  @Test
  void aClosedModelAnswersNobody() {
    Fallback closed = new Fallback(new Device(1, 9), Optional.empty(), "CPU", warnings::add);
    closed.close();

    assertThatThrownBy(() -> closed.run(new float[1], 0, 1, new float[1]))
        .isInstanceOf(IllegalStateException.class);
  }
}
