package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TorchTest {
  @Test
  void runsOnTheCpuWhereThereIsNoGpu() throws IOException {
    Torch torch = TestModels.torch();

    assertThat(torch.deviceName()).isEqualTo("CPU");
    assertThat(torch.onCpu()).isTrue();
    assertThat(torch.version()).startsWith("2.7.1");
  }

  @Test
  void saysSoWhereAGpuIsAskedForAndThereIsNone() throws IOException {
    TestModels.torch();
    assumeTrue(Engine.getEngine("PyTorch").getGpuCount() == 0, "this machine has a GPU");

    assertThatThrownBy(() -> Torch.start(DeviceChoice.GPU, Runnable::run, warning -> {}))
        .isInstanceOf(NetworkException.class)
        .hasMessageStartingWith("No GPU that PyTorch can use");
  }
}
