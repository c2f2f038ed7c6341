package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.settings.SettingsStore;
import org.lymanscope.app.settings.TorchSource;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.Torch;
import picocli.CommandLine.Option;

/** With which PyTorch and where networks run: options of every command that runs some. */
final class TorchChoice {
  private static final String BUNDLED = "bundled";

  @Option(names = "--device", description = "auto, cpu or gpu (default: auto).")
  private DeviceChoice device = DeviceChoice.AUTO;

  @Option(
      names = "--pytorch",
      paramLabel = "FOLDER",
      description =
          "PyTorch to run on, such as a Python environment that has it, or bundled: the one that"
              + " comes with the program (default: as chosen in the window). docs/gpu.md.")
  private @Nullable String wanted;

  /**
   * Loads PyTorch.
   *
   * @param pool as in {@link Torch#start}
   * @param warnings as in {@link Torch#start}; of a folder in the settings that cannot be used, too
   * @throws IOException if the PyTorch of the option, or the device, cannot be used
   */
  Torch start(Executor pool, Consumer<String> warnings) throws IOException {
    if (wanted == null) {
      return Torch.start(device, remembered(warnings), pool, warnings);
    }
    if (wanted.equals(BUNDLED)) {
      return Torch.start(device, pool, warnings);
    }
    Torch torch = Torch.start(device, Optional.of(Path.of(wanted)), pool, warnings);
    if (!torch.state().own()) { // who names one does not want another
      throw new NetworkException("--pytorch " + wanted + " cannot be used.");
    }
    return torch;
  }

  private static Optional<Path> remembered(Consumer<String> warnings) throws IOException {
    UserFolders folders = UserFolders.of(System.getenv(), System.getProperties());
    SettingsStore.Loaded loaded = new SettingsStore(folders.settingsFile()).load();
    loaded
        .keptAside()
        .ifPresent(file -> warnings.accept("The settings could not be read; they are in " + file));
    return TorchSource.of(loaded.settings());
  }
}
