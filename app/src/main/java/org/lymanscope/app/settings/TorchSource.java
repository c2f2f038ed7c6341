package org.lymanscope.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where PyTorch comes from, as the settings remember it: from a folder, or with the program. The
 * window and the command line read it alike.
 */
public final class TorchSource {
  private static final String FOLDER = "pytorch.folder";

  private TorchSource() {}

  /** The folder; empty for the PyTorch that comes with the program. */
  public static Optional<Path> of(Settings settings) {
    return Optional.of(settings.value(FOLDER, "")).filter(text -> !text.isEmpty()).map(Path::of);
  }

  /** These settings with another folder, or with none. */
  public static Settings set(Settings settings, Optional<Path> folder) {
    return settings.withValue(FOLDER, folder.map(Path::toString).orElse(""));
  }
}
