package org.lymanscope.engine.network;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lymanscope.engine.model.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PyTorch, loaded once for the program, and the device that networks run on. Thread-safe. */
public final class Torch {
  private static final Logger LOG = LoggerFactory.getLogger(Torch.class);

  private final Device device;
  private final DeviceChoice choice;
  private final Lanes lanes;
  private final Consumer<String> warnings;
  private final TorchState state;

  private Torch(
      Device device,
      DeviceChoice choice,
      Executor pool,
      Consumer<String> warnings,
      TorchState state) {
    this.device = device;
    this.choice = choice;
    this.lanes =
        device.isGpu()
            ? new Lanes(Runnable::run, 1)
            : new Lanes(pool, Runtime.getRuntime().availableProcessors());
    this.warnings = warnings;
    this.state = state;
  }

  /**
   * Loads the PyTorch that comes with the program, or that which DJL's own variables name. Takes
   * seconds the first time, as its libraries are unpacked then.
   *
   * @param pool where large batches find further threads, up to the number of cores; nothing else
   *     in it may wait for a batch
   * @param warnings takes a sentence for the user where a GPU cannot be used; from any thread
   * @throws NetworkException if it cannot be loaded, or the GPU that was asked for cannot be used
   */
  public static Torch start(DeviceChoice choice, Executor pool, Consumer<String> warnings)
      throws NetworkException {
    return start(choice, Optional.empty(), pool, warnings);
  }

  /**
   * As above, with the user's own PyTorch if its folder is given. It is checked before it is
   * loaded; one that does not fit is a warning, or a failure if a GPU was asked for. The first
   * start decides for the whole process.
   *
   * @param folder as {@link org.lymanscope.engine.network.libtorch.TorchFolderCheck#check} takes it
   */
  public static Torch start(
      DeviceChoice choice, Optional<Path> folder, Executor pool, Consumer<String> warnings)
      throws NetworkException {
    TorchLibraries libraries = TorchLibraries.load(folder);
    if (libraries.refused().isPresent()) {
      if (choice == DeviceChoice.GPU) {
        throw new NetworkException(libraries.refused().get());
      }
      LOG.warn("{}", libraries.refused().get());
      warnings.accept(libraries.refused().get());
    }
    Optional<EngineException> failure = failureOfGpu(choice, libraries);
    Optional<String> noGpu = noGpu(choice, libraries, failure);
    if (choice == DeviceChoice.GPU && noGpu.isPresent()) {
      throw failure
          .map(e -> new NetworkException(noGpu.get(), e))
          .orElseGet(() -> new NetworkException(noGpu.get()));
    }
    if (failure.isPresent()) {
      LOG.warn("using the CPU", failure.get());
      warnings.accept(noGpu.orElseThrow() + " Networks run on the CPU.");
    }
    Device device = noGpu.isPresent() ? Device.cpu() : Device.gpu();
    return new Torch(device, choice, pool, warnings, libraries.state(noGpu));
  }

  /**
   * What came of computing something on the GPU; empty if it worked, or there is nothing to try.
   */
  private static Optional<EngineException> failureOfGpu(
      DeviceChoice choice, TorchLibraries libraries) {
    if (choice == DeviceChoice.CPU || !libraries.forCuda()) {
      return Optional.empty();
    }
    try {
      tryOut(Device.gpu());
      return Optional.empty();
    } catch (EngineException e) {
      return Optional.of(e);
    }
  }

  private static Optional<String> noGpu(
      DeviceChoice choice, TorchLibraries libraries, Optional<EngineException> failure) {
    if (!libraries.forCuda()) {
      return Optional.of(
          "No GPU that PyTorch can use: PyTorch " + libraries.build() + " is for the CPU.");
    }
    if (choice == DeviceChoice.CPU) {
      return Optional.of("The CPU was chosen.");
    }
    return failure.map(e -> "The GPU does not work (" + firstLine(e) + ").");
  }

  /** {@code CPU} or {@code GPU}, for the status bar. */
  public String deviceName() {
    return device.isGpu() ? "GPU" : "CPU";
  }

  /** Whether networks run on the CPU. */
  public boolean onCpu() {
    return !device.isGpu();
  }

  /** Version of PyTorch. */
  public String version() {
    return state.build().version();
  }

  /** What is loaded, and whether it can use a GPU. */
  public TorchState state() {
    return state;
  }

  /** How many threads compute at once. */
  public int threads() {
    return lanes.most();
  }

  /**
   * Makes a model ready to answer; it is to be closed. If a GPU that was chosen automatically fails
   * later, the model goes on on the CPU, and a warning tells.
   *
   * @throws NetworkException if there is not enough memory
   */
  public LoadedModel load(Model model) throws NetworkException {
    try {
      boolean mayFallBack = device.isGpu() && choice == DeviceChoice.AUTO;
      Optional<Supplier<Computation>> spare =
          mayFallBack ? Optional.of(() -> runner(model, Device.cpu())) : Optional.empty();
      return new LoadedModel(
          model.card(), new Fallback(runner(model, device), spare, deviceName(), warnings), lanes);
    } catch (EngineException e) {
      throw new NetworkException(
          "The model " + model.card().name() + " cannot be loaded: " + firstLine(e), e);
    }
  }

  /** Tells the user something, in a sentence; from any thread. */
  public void warn(String sentence) {
    warnings.accept(sentence);
  }

  /** Keeps arrays on the device; to be closed. For the packages below this one. */
  public NDManager newManager() {
    return NDManager.newBaseManager(device, "PyTorch");
  }

  private static Computation runner(Model model, Device device) {
    return new NetworkRunner(model, NDManager.newBaseManager(device, "PyTorch"));
  }

  private static void tryOut(Device device) {
    try (NDManager manager = NDManager.newBaseManager(device, "PyTorch");
        NDArray ones = manager.ones(new Shape(8, 8))) {
      ones.matMul(ones).sum().getFloat();
    }
  }

  /** What failed, without the stack of C++ that PyTorch puts behind it. */
  public static String firstLine(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
