package org.lymanscope.app.models;

import java.util.Locale;
import java.util.OptionalDouble;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.network.TorchState;
import org.lymanscope.engine.network.device.Gpu;
import org.lymanscope.engine.network.device.Processor;
import org.lymanscope.engine.network.libtorch.TorchDownload;

/** Devices and PyTorch in words, for the window and the command line. */
public final class DeviceWords {
  private static final double GIBIBYTE = 1L << 30;

  private DeviceWords() {}

  /** What the CPU is. */
  public static String name(Processor processor) {
    return Text.get("models.devices.cores", processor.name(), processor.cores());
  }

  /** What a GPU is, and by which driver. */
  public static String name(Gpu gpu) {
    String driver =
        gpu.driver().map(version -> Text.get("models.devices.driver", version)).orElse("");
    return gpu.name() + driver + (gpu.split() ? Text.get("models.devices.split") : "");
  }

  /** Which GPU it is. */
  public static String number(Gpu gpu) {
    return Text.get("models.devices.gpu", gpu.index());
  }

  /** Main memory in use and in all. */
  public static String memory(Processor processor) {
    return memory(processor.memoryUsed(), processor.memory());
  }

  /** A GPU's memory in use and in all, as far as it tells. */
  public static String memory(Gpu gpu) {
    if (gpu.memory().isEmpty()) {
      return Text.get("models.devices.untold");
    }
    long all = gpu.memory().getAsLong();
    return gpu.memoryUsed().isPresent()
        ? memory(gpu.memoryUsed().getAsLong(), all)
        : Text.get("models.devices.memoryInAll", gibibytes(all));
  }

  private static String memory(long used, long all) {
    return Text.get("models.devices.memoryUsed", gibibytes(used), gibibytes(all));
  }

  private static String gibibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / GIBIBYTE);
  }

  /** How busy a device is, as far as that is known. */
  public static String load(OptionalDouble load) {
    return load.isPresent()
        ? Text.get("models.devices.load", Math.round(100 * load.getAsDouble()))
        : Text.get("models.devices.untold");
  }

  /** Which PyTorch is loaded. */
  public static String torch(TorchState state) {
    return Text.get(
        state.own() ? "models.torch.loadedOwn" : "models.torch.loadedBundled",
        state.build().toString());
  }

  /** Whether it can use a GPU, or why not. */
  public static String onGpu(TorchState state) {
    return state.noGpu().orElse(Text.get("models.torch.gpu"));
  }

  /** What is offered for a GPU. */
  static String offer(DevicesViewModel.Offer offer) {
    if (offer.download().isEmpty()) {
      return Text.get("models.gpu.offer", offer.gpu(), offer.build());
    }
    TorchDownload.Plan plan = offer.download().get();
    return Text.get(
        "models.gpu.consent",
        offer.build(),
        plan.files().size(),
        plan.bytes().isPresent()
            ? Text.get("models.gpu.size", gigabytes(plan.bytes().getAsLong()))
            : Text.get("models.gpu.sizeUntold"),
        plan.files().get(0).getHost(),
        plan.folder());
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e9);
  }
}
