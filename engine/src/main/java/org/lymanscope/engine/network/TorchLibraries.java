package org.lymanscope.engine.network;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.network.libtorch.TorchBuild;
import org.lymanscope.engine.network.libtorch.TorchEnvironment;
import org.lymanscope.engine.network.libtorch.TorchFolder;
import org.lymanscope.engine.network.libtorch.TorchFolderCheck;
import org.lymanscope.engine.network.libtorch.TorchFolderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads PyTorch's libraries, once for the process: those that come with the program, or those of a
 * folder, if they are fit to be loaded.
 */
final class TorchLibraries {
  private static final Logger LOG = LoggerFactory.getLogger(TorchLibraries.class);

  private final Engine engine;
  private final Optional<TorchFolder> own;
  private final Optional<String> refused;

  private TorchLibraries(Engine engine, Optional<TorchFolder> own, Optional<String> refused) {
    this.engine = engine;
    this.own = own;
    this.refused = refused;
  }

  /**
   * Loads them, or finds them loaded; then another folder comes too late.
   *
   * @param wanted the user's PyTorch; DJL's own variables go before it
   * @throws NetworkException if nothing can be loaded
   */
  static synchronized TorchLibraries load(Optional<Path> wanted) throws NetworkException {
    // DJL goes to the network by itself wherever versions do not match; nothing is sent unasked.
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
    Allocator.keepMemory();
    TorchEnvironment environment = TorchEnvironment.ofProcess();
    Optional<TorchFolder> folder;
    try {
      folder = folder(environment, wanted);
    } catch (TorchFolderException e) {
      if (environment.folder().isPresent()) { // DJL would load it all the same
        throw new NetworkException(e.sentence(), e);
      }
      return new TorchLibraries(
          engine(Optional.empty()), Optional.empty(), Optional.of(e.sentence()));
    }
    folder.ifPresent(found -> found.properties().forEach(TorchLibraries::set));
    Engine engine = engine(folder);
    Path loaded = Path.of(LibUtils.getLibtorchPath());
    Optional<TorchFolder> own = folder.filter(found -> found.libraries().equals(loaded));
    return new TorchLibraries(
        engine,
        own,
        folder
            .filter(found -> own.isEmpty())
            .map(
                found ->
                    "The PyTorch of "
                        + found.libraries()
                        + " is used from the next start on"
                        + " (that of "
                        + loaded
                        + " is loaded already)."));
  }

  private static Optional<TorchFolder> folder(TorchEnvironment environment, Optional<Path> wanted)
      throws TorchFolderException {
    if (environment.libraryPath().isPresent()) {
      Path found = environment.folder().orElseThrow(environment::namesNothing);
      return Optional.of(checked(environment, found));
    }
    return wanted.isPresent() ? Optional.of(checked(environment, wanted.get())) : Optional.empty();
  }

  private static TorchFolder checked(TorchEnvironment environment, Path folder)
      throws TorchFolderException {
    TorchFolder found = TorchFolderCheck.ofThisProgram(environment).check(folder);
    if (found.build().isCuda() && !driver()) {
      throw new TorchFolderException(
          "There is no NVIDIA driver on this machine, so PyTorch "
              + found.build()
              + " in "
              + found.libraries()
              + " cannot be loaded.");
    }
    return found;
  }

  /** Whether the driver's own library is there, without which those for CUDA do not load. */
  private static boolean driver() {
    try {
      NativeLibrary.getInstance(Platform.isWindows() ? "nvcuda" : "libcuda.so.1");
      return true;
    } catch (UnsatisfiedLinkError e) {
      LOG.debug("no driver", e);
      return false;
    }
  }

  private static void set(String name, String value) {
    if (System.getenv(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static Engine engine(Optional<TorchFolder> folder) throws NetworkException {
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | LinkageError e) {
      throw new NetworkException(
          "PyTorch"
              + folder.map(found -> " " + found.build() + " in " + found.libraries()).orElse("")
              + " cannot be loaded on this machine ("
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "): "
              + Torch.firstLine(root(e)),
          e);
    }
  }

  /** DJL says in the outermost message only that it failed. */
  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** What is loaded. */
  TorchBuild build() {
    String flavour = engine.hasCapability("CUDA") ? "cuda" : TorchBuild.CPU;
    return own.map(TorchFolder::build).orElse(new TorchBuild(engine.getVersion(), flavour));
  }

  /**
   * Whether a GPU is worth a try. DJL's own count of GPUs is of no use: it stands on a CUDA runtime
   * of the system, while PyTorch brings its own.
   */
  boolean forCuda() {
    return build().isCuda();
  }

  /** This, for people. */
  TorchState state(Optional<String> noGpu) {
    return new TorchState(build(), Path.of(LibUtils.getLibtorchPath()), own.isPresent(), noGpu);
  }

  /** Why the folder that was wanted is not what was loaded, as a sentence. */
  Optional<String> refused() {
    return refused;
  }
}
