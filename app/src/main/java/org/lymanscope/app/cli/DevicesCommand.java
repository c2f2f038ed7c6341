package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lymanscope.app.models.DeviceWords;
import org.lymanscope.engine.network.TorchState;
import org.lymanscope.engine.network.device.DeviceProbe;
import org.lymanscope.engine.network.device.Devices;
import org.lymanscope.engine.network.device.Gpu;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lymanscope devices}: what networks can run on. */
@Command(
    name = "devices",
    description = "List the processors that networks could run on, and which PyTorch is loaded.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:no PyTorch, or not the device, can be used", "2:wrong usage"})
public final class DevicesCommand implements Callable<Integer> {
  @Mixin private final TorchChoice torch = new TorchChoice();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    print(DeviceProbe.ofThisMachine().look(), out);
    out.flush(); // PyTorch takes a while, or fails
    TorchState state = torch.start(Runnable::run, spec.commandLine().getErr()::println).state();
    out.println(DeviceWords.torch(state));
    out.println(DeviceWords.onGpu(state));
    out.println(state.libraries());
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /** Without the load of the CPU, which since the start is this program's own. */
  private static void print(Devices devices, PrintWriter out) {
    out.println(
        String.join(
            "\t",
            "CPU",
            DeviceWords.name(devices.processor()),
            DeviceWords.memory(devices.processor())));
    for (Gpu gpu : devices.gpus()) {
      out.println(
          String.join(
              "\t",
              DeviceWords.number(gpu),
              DeviceWords.name(gpu),
              DeviceWords.memory(gpu),
              DeviceWords.load(gpu.load())));
    }
    devices.noGpus().ifPresent(out::println);
  }
}
