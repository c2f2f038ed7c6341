package org.lymanscope.engine.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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

  private Torch(Device device, DeviceChoice choice, Lanes lanes, Consumer<String> warnings) {
    this.device = device;
    this.choice = choice;
    this.lanes = device.isGpu() ? new Lanes(Runnable::run, 1) : lanes;
    this.warnings = warnings;
  }

  /**
   * Loads PyTorch. Takes seconds the first time, as its libraries are unpacked then.
   *
   * @param pool where large batches find further threads, up to the number of cores; nothing else
   *     in it may wait for a batch
   * @param warnings takes a sentence for the user where a GPU cannot be used; from any thread
   * @throws NetworkException if it cannot be loaded, or the GPU that was asked for cannot be used
   */
  public static Torch start(DeviceChoice choice, Executor pool, Consumer<String> warnings)
      throws NetworkException {
    Engine engine = engine();
    Lanes lanes = new Lanes(pool, Runtime.getRuntime().availableProcessors());
    int gpus = choice == DeviceChoice.CPU ? 0 : gpus(engine);
    if (gpus == 0) {
      if (choice == DeviceChoice.GPU) {
        throw new NetworkException(
            "No GPU that PyTorch can use: this program comes with PyTorch "
                + engine.getVersion()
                + " for the CPU, and it sees no CUDA device.");
      }
      return new Torch(Device.cpu(), choice, lanes, warnings);
    }
    return onGpu(choice, lanes, warnings);
  }

  private static Torch onGpu(DeviceChoice choice, Lanes lanes, Consumer<String> warnings)
      throws NetworkException {
    try {
      tryOut(Device.gpu());
      return new Torch(Device.gpu(), choice, lanes, warnings);
    } catch (EngineException e) {
      String sentence = "The GPU does not work (" + firstLine(e) + ")";
      if (choice == DeviceChoice.GPU) {
        throw new NetworkException(sentence + ".", e);
      }
      LOG.warn("{}; using the CPU", sentence, e);
      warnings.accept(sentence + "; networks run on the CPU.");
      return new Torch(Device.cpu(), choice, lanes, warnings);
    }
  }

  /** {@code CPU} or {@code GPU}, for the status bar. */
  public String deviceName() {
    return device.isGpu() ? "GPU" : "CPU";
  }

  /** Version of PyTorch. */
  public String version() {
    return Engine.getEngine("PyTorch").getVersion();
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

  private static Engine engine() throws NetworkException {
    // DJL goes to the network by itself wherever versions do not match; nothing is sent unasked.
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
    Allocator.keepMemory();
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | LinkageError e) {
      throw new NetworkException(
          "PyTorch cannot be loaded on this machine ("
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "): "
              + firstLine(e),
          e);
    }
  }

  private static int gpus(Engine engine) {
    try {
      return engine.getGpuCount();
    } catch (EngineException | LinkageError e) {
      LOG.warn("cannot look for a GPU", e);
      return 0;
    }
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
