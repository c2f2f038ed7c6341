package org.lymanscope.engine.network.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // nvidia-smi is played by shell scripts
class DeviceProbeTest {
  @TempDir Path folder;

  @Test
  void tellsTheProcessorAndTheGpus() throws IOException {
    Path smi = script("echo '0, NVIDIA L4, 23034, 1, 5, 550.1, Disabled'");

    Devices devices = DeviceProbe.asking(smi).look();

    assertThat(devices.gpus()).extracting(Gpu::name).containsExactly("NVIDIA L4");
    assertThat(devices.noGpus()).isEmpty();
    Processor processor = devices.processor();
    assertThat(processor.name()).isNotBlank();
    assertThat(processor.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(processor.memoryUsed()).isBetween(1L, processor.memory());
    processor.load().ifPresent(load -> assertThat(load).isBetween(0.0, 1.0));
  }

  @Test
  void asksForTheColumnsThatItReads() throws IOException {
    Path smi = script("echo \"0, $1 $2, 1, 1, 1, 1.0, Disabled\"");

    assertThat(DeviceProbe.asking(smi).look().gpus().get(0).name().replace(", ", ","))
        .isEqualTo(
            "--query-gpu=index,name,memory.total,memory.used,utilization.gpu,driver_version,"
                + "mig.mode.current --format=csv,noheader,nounits");
  }

  @Test
  void saysWhyThereAreNoGpus() throws IOException {
    assertThat(DeviceProbe.asking(folder.resolve("nvidia-smi")).look().noGpus())
        .hasValue("No NVIDIA driver is installed: there is no program nvidia-smi.");
    assertThat(DeviceProbe.asking(script("echo; echo 'Driver mismatch.'; exit 9")).look().noGpus())
        .hasValue("nvidia-smi lists no GPU: Driver mismatch.");
    assertThat(DeviceProbe.asking(script("echo 'No devices were found'")).look().noGpus())
        .hasValue("nvidia-smi lists no GPU: No devices were found");
  }

  @Test
  void findsTheProcessorsNameWhereLinuxTellsIt() throws IOException {
    Path some = folder.resolve("cpuinfo");
    Files.writeString(
        some, "processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\nmodel name\t: other\n");
    Path none = Files.writeString(folder.resolve("arm"), "processor\t: 0\nCPU part\t: 0xd40\n");

    assertThat(DeviceProbe.modelName(some)).hasValue("Some CPU @ 2 GHz");
    assertThat(DeviceProbe.modelName(none)).isEmpty();
  }

  private Path script(String lines) throws IOException {
    Path script = Files.createTempFile(folder, "nvidia-smi", "");
    Files.writeString(script, "#!/bin/sh\n" + lines + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }
}
