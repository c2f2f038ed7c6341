package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final Set<String> SUBCOMMANDS = Set.of("info", "tour");

  @Test
  void nothingOrFilesOpenTheWindow() {
    assertThat(wantsWindow()).isTrue();
    assertThat(wantsWindow("--smoke")).isTrue();
    assertThat(wantsWindow("src", "pom.xml")).isTrue();
    assertThat(wantsWindow("src", "no such file")).isFalse();
    assertThat(wantsWindow("--help")).isFalse();
    assertThat(wantsWindow("a\0b")).isFalse();
  }

  @Test
  void librariesAreUnpackedIntoTheCacheUnlessTheUserSaysOtherwise() {
    Properties properties = new Properties();
    Main.cacheIn(Path.of("own"), Map.of("DJL_CACHE_DIR", "theirs"), properties);
    assertThat(properties).isEmpty();
    Main.cacheIn(Path.of("own"), Map.of(), properties);
    assertThat(properties).containsEntry("DJL_CACHE_DIR", "own");
    Main.cacheIn(Path.of("other"), Map.of(), properties);
    assertThat(properties).containsEntry("DJL_CACHE_DIR", "own");
  }

  @Test
  void subcommandsWinOverFilesOfTheirName() {
    assertThat(Main.wantsWindow(List.of("src"), Set.of("src"))).isFalse();
    assertThat(Main.wantsWindow(List.of("./src"), Set.of("src"))).isTrue();
    assertThat(wantsWindow("info", "pom.xml")).isFalse();
  }

  @Test
  void withoutDisplaySaysWhatWorksWithoutOne() {
    assertThat(
            StartFailure.sentence(
                new IllegalStateException(
                    new UnsupportedOperationException("Unable to open DISPLAY"))))
        .contains("no display", "lymanscope info FILE", "lymanscope tour");
  }

  private static boolean wantsWindow(String... arguments) {
    return Main.wantsWindow(List.of(arguments), SUBCOMMANDS);
  }
}
