package org.lymanscope.engine.network.libtorch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lymanscope.engine.network.libtorch.LibraryNames.Library;

/** Finds PyTorch's libraries in what a user calls the folder of it, and which build they are. */
final class TorchFolderSearch {
  private static final String IN_PACKAGES = "torch/lib";

  /** Stands in libtorch_cpu before the version, for files in the format ONNX. */
  private static final String BEFORE_VERSION = "GraphEncoder\0";

  private static final Pattern VERSION =
      Pattern.compile("(\\d+\\.\\d+\\.\\d+\\w*)\0.*", Pattern.DOTALL);

  private final LibraryNames names;

  TorchFolderSearch(LibraryNames names) {
    this.names = names;
  }

  /**
   * The folder with the libraries: the given one, or one in it where that is an environment of
   * Python or conda, its {@code site-packages}, the package {@code torch}, or an unpacked libtorch.
   */
  Optional<Path> libraries(Path given) throws IOException {
    Path folder = Files.isRegularFile(given) ? given.resolveSibling("") : given;
    List<Path> places = new ArrayList<>();
    places.add(folder);
    places.add(folder.resolve(IN_PACKAGES));
    places.addAll(environments(folder));
    places.add(folder.resolve("libtorch/lib"));
    places.add(folder.resolve("lib"));
    return places.stream()
        .filter(place -> Files.isRegularFile(place.resolve(names.of(Library.TORCH))))
        .findFirst();
  }

  private static List<Path> environments(Path folder) throws IOException {
    List<Path> places = new ArrayList<>();
    for (String lib : List.of("lib", "lib64")) {
      if (Files.isDirectory(folder.resolve(lib))) {
        try (DirectoryStream<Path> pythons =
            Files.newDirectoryStream(folder.resolve(lib), "python3*")) {
          pythons.forEach(
              python -> {
                places.add(python.resolve("site-packages").resolve(IN_PACKAGES));
                places.add(python.resolve("dist-packages").resolve(IN_PACKAGES));
              });
        }
      }
    }
    Collections.sort(places);
    places.add(folder.resolve("Lib/site-packages").resolve(IN_PACKAGES));
    return places;
  }

  /**
   * The build of the libraries in a folder.
   *
   * @param likely the flavour of libraries for CUDA that do not tell theirs
   */
  Optional<TorchBuild> build(Path libraries, String likely) throws IOException {
    Optional<TorchBuild> python =
        read(libraries.resolveSibling("version.py")).flatMap(TorchBuild::ofPython);
    if (python.isPresent()) {
      return python;
    }
    for (Path file :
        List.of(libraries.resolveSibling("build-version"), libraries.resolve("build-version"))) {
      Optional<String> text = read(file).map(String::strip).filter(line -> !line.isEmpty());
      if (text.isPresent()) {
        return text.map(TorchBuild::of);
      }
    }
    String flavour =
        Files.exists(libraries.resolve(names.of(Library.TORCH_CUDA))) ? likely : TorchBuild.CPU;
    return LibraryFile.find(
            libraries.resolve(names.of(Library.TORCH_CPU)),
            BEFORE_VERSION,
            TorchFolderSearch::version)
        .map(version -> new TorchBuild(version, flavour));
  }

  private static Optional<String> version(String after) {
    Matcher matcher = VERSION.matcher(after);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> read(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
