package org.lymanscope.engine.network.libtorch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.network.libtorch.LibraryNames.Library;

/**
 * Whether DJL can be given a folder of PyTorch, told without loading anything of it. What passes is
 * of the version that DJL's connection is for, whole, for this processor, and alone in its folder,
 * of which DJL loads everything.
 */
public final class TorchFolderCheck {
  /** PyTorch with all of CUDA beside it has about forty. */
  private static final int MOST_LIBRARIES = 150;

  private static final String OLD_ABI = "-precxx11";
  private static final String NEW_ABI_MARK = "__cxx11";

  private final JniStock stock;
  private final TorchEnvironment environment;
  private final LibraryNames names;
  private final TorchFolderSearch search;

  TorchFolderCheck(JniStock stock, TorchEnvironment environment) {
    this.stock = stock;
    this.environment = environment;
    this.names = stock.names();
    this.search = new TorchFolderSearch(names);
  }

  /**
   * For this program on this machine.
   *
   * @param environment what DJL is told besides
   * @throws TorchFolderException if the program was put together without DJL's connection
   */
  public static TorchFolderCheck ofThisProgram(TorchEnvironment environment)
      throws TorchFolderException {
    return new TorchFolderCheck(JniStock.ofThisProgram(), environment);
  }

  /** The build of PyTorch for GPUs that the program can load; empty on systems without one. */
  public Optional<TorchBuild> wantedForGpu() {
    return stock.shippedCuda();
  }

  /**
   * Checks a folder. Reads some hundred megabytes where only the libraries themselves tell which
   * version they are: not for the UI thread.
   *
   * @param given an environment of Python, its {@code site-packages}, the package {@code torch},
   *     its {@code lib}, or a libtorch as it is downloaded
   * @throws TorchFolderException if it cannot be loaded; the message says what is wrong with it
   */
  public TorchFolder check(Path given) throws TorchFolderException {
    try {
      return checked(given.toAbsolutePath().normalize());
    } catch (TorchFolderException e) {
      throw e;
    } catch (IOException e) {
      throw new TorchFolderException(given + " cannot be read (" + e + ").");
    }
  }

  private TorchFolder checked(Path given) throws IOException {
    if (!Files.exists(given)) {
      throw new TorchFolderException("There is no folder " + given + ".");
    }
    // DJL looks at the files of a folder, and does not follow a link to one.
    Path libraries = search.libraries(given).orElseThrow(() -> nothingIn(given)).toRealPath();
    for (Library library : List.of(Library.TORCH_CPU, Library.C10)) {
      mustHave(libraries, library, "PyTorch");
    }
    TorchBuild build =
        search
            .build(libraries, stock.shippedCuda().map(TorchBuild::flavour).orElse("cuda"))
            .orElseThrow(() -> unknown(libraries));
    String connection = connection(libraries, build);
    if (build.isCuda()) {
      mustHave(libraries, Library.TORCH_CUDA, "PyTorch " + build);
      mustHave(libraries, Library.C10_CUDA, "PyTorch " + build);
    }
    processor(libraries.resolve(names.of(Library.TORCH_CPU)));
    languageBinary(libraries.resolve(names.of(Library.C10)), connection);
    alone(libraries);
    return new TorchFolder(libraries, build, connection);
  }

  /** Under which flavour DJL has a connection to a build. */
  private String connection(Path libraries, TorchBuild build) throws TorchFolderException {
    String flavour = environment.flavour().orElse(build.flavour());
    String told = environment.version().orElse(build.version());
    if (!told.equals(build.version())) {
      throw new TorchFolderException(
          "PYTORCH_VERSION is "
              + told
              + ", but "
              + libraries
              + " holds PyTorch "
              + build
              + "; unset it, or set it to "
              + build.version()
              + ".");
    }
    if (!stock.connects(libraries, new TorchBuild(build.version(), flavour))) {
      throw new TorchFolderException(
          libraries + " holds PyTorch " + build + "; expected " + expected() + ".");
    }
    return flavour;
  }

  private String expected() {
    return stock
        .shippedCuda()
        .map(TorchBuild::toString)
        .orElse(new TorchBuild(stock.version(), TorchBuild.CPU).toString());
  }

  private TorchFolderException nothingIn(Path given) {
    return new TorchFolderException(
        given
            + " holds no PyTorch: expected "
            + names.of(Library.TORCH)
            + " in it, or in torch/lib of a Python environment.");
  }

  private TorchFolderException unknown(Path libraries) {
    return new TorchFolderException(
        "Which PyTorch "
            + libraries
            + " holds cannot be told: expected a version in "
            + libraries.resolveSibling("version.py")
            + " or build-version, found none.");
  }

  private void mustHave(Path libraries, Library library, String whose) throws TorchFolderException {
    if (!Files.isRegularFile(libraries.resolve(names.of(library)))) {
      throw new TorchFolderException(
          libraries + " is not whole: " + names.of(library) + " of " + whose + " is missing.");
    }
  }

  private void processor(Path library) throws IOException {
    if (names.equals(LibraryNames.MAC)) {
      return; // one file can be for several there, and there is no other choice of PyTorch
    }
    String found =
        LibraryFile.processor(library)
            .orElseThrow(
                () -> new TorchFolderException(library + " is no library of this system."));
    if (!found.equals(stock.processor())) {
      throw new TorchFolderException(
          library + " is for " + found + "; this program runs on " + stock.processor() + ".");
    }
  }

  /** C++ on Linux has two ways to write texts; both sides must have the same. */
  private void languageBinary(Path library, String connection) throws IOException {
    if (!names.equals(LibraryNames.LINUX)) {
      return;
    }
    boolean expected = !connection.endsWith(OLD_ABI);
    if (LibraryFile.contains(library, NEW_ABI_MARK) != expected) {
      throw new TorchFolderException(
          library
              + " was built with the "
              + (expected ? "old" : "new")
              + " C++ ABI; expected the "
              + (expected ? "new one (cxx11)." : "old one (pre-cxx11)."));
    }
  }

  private void alone(Path libraries) throws IOException {
    long found;
    try (Stream<Path> files = Files.walk(libraries)) {
      found =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(names.after()) || name.contains(names.after() + "."))
              .count();
    }
    if (found > MOST_LIBRARIES) {
      throw new TorchFolderException(
          libraries
              + " holds "
              + found
              + " libraries, which would all be loaded; expected those of PyTorch alone, as pip"
              + " installs them.");
    }
  }
}
