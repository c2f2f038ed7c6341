package org.lymanscope.engine.network.libtorch;

import java.nio.file.Path;
import java.util.Map;

/**
 * A folder of PyTorch's libraries that was found fit to be loaded.
 *
 * @param libraries the folder in which {@code libtorch.so} itself lies
 * @param build what it holds
 * @param connection the flavour under which DJL finds its connection, as a rule the build's
 */
public record TorchFolder(Path libraries, TorchBuild build, String connection) {
  /** What Python alone needs; it would be loaded with the rest, before what it stands on. */
  private static final String PYTHONS_OWN = "libshm.so,shm.dll";

  /** The system properties that make DJL load this folder, if set before it loads anything. */
  public Map<String, String> properties() {
    return Map.of(
        TorchEnvironment.LIBRARY_PATH,
        libraries.toString(),
        TorchEnvironment.VERSION,
        build.version(),
        TorchEnvironment.FLAVOUR,
        connection,
        "PYTORCH_LIBRARY_EXCLUSION",
        PYTHONS_OWN);
  }
}
