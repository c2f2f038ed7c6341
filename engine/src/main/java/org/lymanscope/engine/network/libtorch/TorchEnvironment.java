package org.lymanscope.engine.network.libtorch;

import ai.djl.util.Utils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lymanscope.engine.network.libtorch.LibraryNames.Library;

/**
 * What the user tells DJL by its own variables, past this program's settings. DJL prefers them to
 * system properties of the same names, so they cannot be overruled.
 *
 * @param libraryPath {@code PYTORCH_LIBRARY_PATH}: folders, or files in them
 * @param version {@code PYTORCH_VERSION}
 * @param flavour {@code PYTORCH_FLAVOR}
 */
public record TorchEnvironment(
    Optional<String> libraryPath, Optional<String> version, Optional<String> flavour) {
  static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";
  static final String VERSION = "PYTORCH_VERSION";
  static final String FLAVOUR = "PYTORCH_FLAVOR";

  /** Nothing told. */
  public static final TorchEnvironment NONE =
      new TorchEnvironment(Optional.empty(), Optional.empty(), Optional.empty());

  /** The environment variables. */
  public static TorchEnvironment ofVariables() {
    return of(System::getenv);
  }

  /** As DJL sees it now: the variables, and the system properties where they are not set. */
  public static TorchEnvironment ofProcess() {
    return of(Utils::getEnvOrSystemProperty);
  }

  private static TorchEnvironment of(Function<String, String> values) {
    return new TorchEnvironment(
        value(values, LIBRARY_PATH), value(values, VERSION), value(values, FLAVOUR));
  }

  private static Optional<String> value(Function<String, String> values, String name) {
    return Optional.ofNullable(values.apply(name)).filter(text -> !text.isEmpty());
  }

  /** The folder of libraries that DJL would take; empty if nothing told is one. */
  public Optional<Path> folder() {
    String library = LibraryNames.of(System.getProperty("os.name")).of(Library.TORCH);
    return libraryPath.stream()
        .flatMap(text -> Stream.of(text.split(Pattern.quote(System.getProperty("path.separator")))))
        .map(Path::of)
        .map(path -> path.endsWith(library) ? path.toAbsolutePath().getParent() : path)
        .filter(path -> Files.isRegularFile(path.resolve(library)))
        .findFirst();
  }

  /** That there is no PyTorch where it was told. */
  public TorchFolderException namesNothing() {
    return new TorchFolderException(
        "PYTORCH_LIBRARY_PATH is "
            + libraryPath.orElse("empty")
            + ", where there is no PyTorch; it takes the folder in which its libraries are.");
  }
}
