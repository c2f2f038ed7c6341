package org.lymanscope.engine.network.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GpuTableTest {
  private static final long MIB = 1 << 20;

  @Test
  void readsOneGpu() {
    List<Gpu> gpus =
        GpuTable.read("0, NVIDIA H100 80GB HBM3, 81559, 4, 37, 580.159.04, Disabled\n");

    assertThat(gpus)
        .containsExactly(
            new Gpu(
                0,
                "NVIDIA H100 80GB HBM3",
                OptionalLong.of(81559 * MIB),
                OptionalLong.of(4 * MIB),
                OptionalDouble.of(0.37),
                Optional.of("580.159.04"),
                false));
  }

  @Test
  void readsSeveralOnLinesOfWindows() {
    List<Gpu> gpus =
        GpuTable.read(
            "0, Tesla T4, 15360, 0, 0, 535.54, [N/A]\r\n1, Tesla T4, 15360, 9, 100, 535.54, [N/A]");

    assertThat(gpus).extracting(Gpu::index).containsExactly(0, 1);
    assertThat(gpus.get(1).load()).hasValue(1);
    assertThat(gpus.get(1).driver()).hasValue("535.54");
  }

  @Test
  void leavesEmptyWhatAGpuDoesNotTell() {
    Gpu gpu =
        GpuTable.read(
                "0, Quadro K620, [Not Supported], [Unknown Error], [N/A], [N/A], [Not Supported]")
            .get(0);

    assertThat(gpu.name()).isEqualTo("Quadro K620");
    assertThat(gpu.memory()).isEmpty();
    assertThat(gpu.memoryUsed()).isEmpty();
    assertThat(gpu.load()).isEmpty();
    assertThat(gpu.driver()).isEmpty();
    assertThat(gpu.split()).isFalse();
  }

  @Test
  void tellsASplitGpuWhoseLoadIsNotKnownThen() {
    Gpu gpu =
        GpuTable.read("2, NVIDIA A100-SXM4-40GB, 40960, 812, [N/A], 550.54.15, Enabled").get(0);

    assertThat(gpu.split()).isTrue();
    assertThat(gpu.load()).isEmpty();
    assertThat(gpu.memoryUsed()).hasValue(812 * MIB);
  }

  @Test
  void keepsANameWithACommaWhole() {
    Gpu gpu = GpuTable.read("0, Board, second edition, 8192, 1, 2, 560.1, Disabled").get(0);

    assertThat(gpu.name()).isEqualTo("Board, second edition");
    assertThat(gpu.memory()).hasValue(8192 * MIB);
  }

  @Test
  void leavesOutWhatIsNoGpu() {
    assertThat(GpuTable.read("No devices were found\n")).isEmpty();
    assertThat(
            GpuTable.read(
                "Unable to determine the device handle for GPU 0000:65:00.0: Unknown Error,"
                    + " a, b, c, d, e, f"))
        .isEmpty();
    assertThat(GpuTable.read("")).isEmpty();
  }
}
