package org.lymanscope.engine;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real spectra that tests read in place. Where they are absent a test is skipped with a message;
 * {@code LYMANSCOPE_REQUIRE_TEST_DATA=1} makes that a failure.
 */
public final class TestData {
  private TestData() {}

  /** A file or folder of the test data, by its path there, for example {@code desi/x.fits}. */
  public static Path path(String relative) {
    Path path = root().resolve(relative);
    if (!Files.exists(path)) {
      String message = "test data absent: " + path + " (set LYMANSCOPE_TEST_DATA)";
      if ("1".equals(System.getenv("LYMANSCOPE_REQUIRE_TEST_DATA"))) {
        fail(message);
      }
      assumeTrue(false, message);
    }
    return path;
  }

  private static Path root() {
    String fromEnvironment = System.getenv("LYMANSCOPE_TEST_DATA");
    return Path.of(
            fromEnvironment != null
                ? fromEnvironment
                : System.getProperty("lymanscope.test.data", "../../shared/data"))
        .toAbsolutePath()
        .normalize();
  }
}
