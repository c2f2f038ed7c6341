package org.lymanscope.engine.network.libtorch;

import ai.djl.util.ClassLoaderUtils;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lymanscope.engine.network.libtorch.LibraryNames.Library;

/**
 * DJL's connections from Java to PyTorch that are at hand. Each is for one version of PyTorch: with
 * another it loads, and ends the program at the first call. DJL takes the first of: one beside
 * PyTorch's libraries, one in its cache, the one that comes with the program ({@code
 * ai.djl.pytorch.jni.LibUtils}, DJL 0.35.1).
 *
 * @param version of PyTorch that the one which comes with the program is for
 * @param djl version of DJL
 * @param classifier system and processor in DJL's words, such as {@code linux-x86_64}
 * @param cache where DJL keeps one for each build, in {@code 2.7.1-cu128-linux-x86_64}
 * @param names how libraries are called
 * @param shipped whether the program comes with a file of this name
 */
record JniStock(
    String version,
    String djl,
    String classifier,
    Path cache,
    LibraryNames names,
    Predicate<String> shipped) {
  private static final String PROPERTIES = "jnilib/pytorch.properties";
  private static final int OLDEST_CUDA = 100;
  private static final int NEWEST_CUDA = 199;

  /**
   * What DJL would find in this process.
   *
   * @throws TorchFolderException if the program was put together without a connection
   */
  static JniStock ofThisProgram() throws TorchFolderException {
    Platform platform = Platform.fromSystem("pytorch");
    String djl = platform.getApiVersion();
    return new JniStock(
        shippedVersion(djl),
        djl,
        platform.getClassifier(),
        Utils.getEngineCacheDir("pytorch"),
        LibraryNames.of(System.getProperty("os.name")),
        JniStock::isShipped);
  }

  private static String shippedVersion(String djl) throws TorchFolderException {
    Properties properties = new Properties();
    try (InputStream in = ClassLoaderUtils.getResourceAsStream(PROPERTIES)) {
      properties.load(in);
    } catch (IOException e) {
      throw new TorchFolderException(
          "DJL's connection to PyTorch is missing in this program (" + PROPERTIES + ").");
    }
    String both = properties.getProperty("jni_version", "");
    int end = both.indexOf("-" + djl);
    return end < 0 ? both : both.substring(0, end);
  }

  private static boolean isShipped(String name) {
    try {
      URL url = ClassLoaderUtils.getResource(name);
      return url != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** The processor in {@link #classifier}. */
  String processor() {
    return classifier.substring(classifier.indexOf('-') + 1);
  }

  /** The build for CUDA that comes with the program's connection; empty on systems without. */
  Optional<TorchBuild> shippedCuda() {
    return IntStream.rangeClosed(OLDEST_CUDA, NEWEST_CUDA)
        .mapToObj(number -> new TorchBuild(version, "cu" + number))
        .filter(this::ships)
        .findFirst();
  }

  /** Whether there is a connection for a build whose libraries lie in a folder. */
  boolean connects(Path libraries, TorchBuild build) {
    String file = names.of(Library.JNI);
    Path own = cache.resolve(build.version() + "-" + build.flavour() + "-" + classifier);
    return Files.isRegularFile(libraries.resolve(djl + "-" + file))
        || Files.isRegularFile(libraries.resolve(file))
        || Files.isRegularFile(own.resolve(djl + "-" + file))
        || ships(build);
  }

  private boolean ships(TorchBuild build) {
    return build.version().equals(version)
        && shipped.test(
            "jnilib/" + classifier + "/" + build.flavour() + "/" + names.of(Library.JNI));
  }
}
