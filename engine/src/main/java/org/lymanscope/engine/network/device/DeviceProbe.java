package org.lymanscope.engine.network.device;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lymanscope.engine.job.ShortProgram;

/** Looks what a machine can compute with. Thread-safe. */
public final class DeviceProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

  private final String nvidiaSmi;
  private final String processorName;
  private final OperatingSystemMXBean system;

  private DeviceProbe(String nvidiaSmi) {
    this.nvidiaSmi = nvidiaSmi;
    this.processorName = processorName(System.getProperty("os.name"));
    this.system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    system.getCpuLoad(); // the next answer is the load since this one
  }

  /** For this machine. Asks the system for the processor's name: not for the UI thread. */
  public static DeviceProbe ofThisMachine() {
    return new DeviceProbe("nvidia-smi");
  }

  /** As above, where GPUs are asked for by another program. */
  static DeviceProbe asking(Path program) {
    return new DeviceProbe(program.toString());
  }

  /** The devices now. Takes up to a second or so where there are GPUs: not for the UI thread. */
  public Devices look() {
    Optional<ShortProgram.Answer> answer;
    try {
      answer = ShortProgram.ask(GpuTable.command(nvidiaSmi), PATIENCE);
    } catch (IOException e) {
      return without("No NVIDIA driver is installed: there is no program nvidia-smi.");
    }
    if (answer.isEmpty()) {
      return without("nvidia-smi did not answer within " + PATIENCE.toSeconds() + " s.");
    }
    List<Gpu> gpus = answer.get().exitCode() == 0 ? GpuTable.read(answer.get().text()) : List.of();
    return gpus.isEmpty()
        ? without("nvidia-smi lists no GPU: " + firstLine(answer.get().text()))
        : new Devices(processor(), gpus, Optional.empty());
  }

  private Devices without(String reason) {
    return new Devices(processor(), List.of(), Optional.of(reason));
  }

  private static String firstLine(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("—");
  }

  private Processor processor() {
    double load = system.getCpuLoad();
    long memory = system.getTotalMemorySize();
    return new Processor(
        processorName,
        Runtime.getRuntime().availableProcessors(),
        memory,
        memory - system.getFreeMemorySize(),
        load >= 0 ? OptionalDouble.of(load) : OptionalDouble.empty());
  }

  private static String processorName(String systemName) {
    String name = systemName.toLowerCase(Locale.ROOT);
    Optional<String> found;
    if (name.contains("mac")) {
      found = answer(List.of("sysctl", "-n", "machdep.cpu.brand_string"));
    } else if (name.contains("win")) {
      found = Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER"));
    } else {
      found = modelName(LINUX_PROCESSORS);
    }
    return found.orElse(System.getProperty("os.arch"));
  }

  /** The first processor's name; some kinds tell none. */
  static Optional<String> modelName(Path processors) {
    try (Stream<String> lines = Files.lines(processors)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> answer(List<String> command) {
    try {
      return ShortProgram.ask(command, PATIENCE)
          .filter(answer -> answer.exitCode() == 0)
          .map(answer -> answer.text().strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
