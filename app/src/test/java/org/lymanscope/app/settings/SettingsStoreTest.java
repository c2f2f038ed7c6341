package org.lymanscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
  private static final Settings FULL =
      Settings.NONE
          .withTheme("DARK")
          .withWindow(new WindowPlace(10, 20, 1280, 800, true))
          .withRecentProject("/a")
          .withRecentProject("/b")
          .withKeys(Map.of("inspect.next", List.of("N", "C G")))
          .withValue("inspect.smoothing", "2.5");

  @TempDir private Path folder;

  @Test
  void comesBackAsItWas() throws IOException {
    SettingsStore store = new SettingsStore(folder.resolve("new/settings.json"));

    store.save(FULL);

    assertThat(store.load().settings()).isEqualTo(FULL);
    assertThat(store.load().keptAside()).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void nothingThereIsNothingRemembered() throws IOException {
    SettingsStore.Loaded loaded = new SettingsStore(folder.resolve("settings.json")).load();

    assertThat(loaded.settings()).isEqualTo(Settings.NONE);
    assertThat(loaded.keptAside()).isEmpty();
  }

  @Test
  void brokenFileIsKeptAside() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"theme\": \"DA");

    SettingsStore.Loaded loaded = new SettingsStore(file).load();

    assertThat(loaded.settings()).isEqualTo(Settings.NONE);
    assertThat(loaded.keptAside()).contains(folder.resolve("settings.json.broken"));
    assertThat(loaded.keptAside().orElseThrow()).hasContent("{\"theme\": \"DA");
    assertThat(file).doesNotExist();
  }

  @Test
  void otherVersionsOfTheFileAreRead() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"theme\": \"LIGHT\", \"fromTheFuture\": [1]}");

    assertThat(new SettingsStore(file).load().settings())
        .isEqualTo(Settings.NONE.withTheme("LIGHT"));
  }

  @Test
  void recentProjectsAreTheNewestTen() {
    Settings settings = Settings.NONE;
    for (int i = 0; i < 12; i++) {
      settings = settings.withRecentProject("/p" + i);
    }
    settings = settings.withRecentProject("/p5");

    assertThat(settings.recentProjects())
        .hasSize(10)
        .startsWith("/p5", "/p11")
        .doesNotHaveDuplicates();
  }

  @Test
  void manyChangesAreWrittenOnce() throws IOException {
    Path file = folder.resolve("settings.json");
    Deque<Runnable> writer = new ArrayDeque<>();
    SettingsStore store = new SettingsStore(file);
    LiveSettings live = new LiveSettings(Settings.NONE, store, writer::add, e -> {});

    live.update(now -> now.withValue("a", "1"));
    live.update(now -> now.withValue("a", "2"));
    live.update(now -> now.withValue("a", "2"));

    assertThat(writer).hasSize(1);
    writer.remove().run();
    assertThat(store.load().settings().value("a", "")).isEqualTo("2");
  }

  @Test
  void foldersFollowTheSystem() {
    Map<String, String> none = Map.of();
    assertThat(UserFolders.of(none, Map.of("os.name", "Linux", "user.home", "/home/ann")))
        .isEqualTo(
            new UserFolders(
                Path.of("/home/ann/.config/lymanscope"),
                Path.of("/home/ann/.local/share/lymanscope"),
                Path.of("/home/ann/.local/state/lymanscope/logs"),
                Path.of("/home/ann/.cache/lymanscope")));
    assertThat(
            UserFolders.of(
                    Map.of("XDG_CONFIG_HOME", "/x"),
                    Map.of("os.name", "Linux", "user.home", "/home/ann"))
                .settingsFile())
        .isEqualTo(Path.of("/x/lymanscope/settings.json"));
    assertThat(UserFolders.of(none, Map.of("lymanscope.home", "/own")).models())
        .isEqualTo(Path.of("/own/data/models"));
    assertThat(
            UserFolders.of(
                    Map.of("HOME", "/elsewhere"),
                    Map.of("os.name", "Linux", "user.home", "/home/ann"))
                .data())
        .isEqualTo(Path.of("/elsewhere/.local/share/lymanscope"));
    assertThat(
            UserFolders.of(
                Map.of("XDG_CACHE_HOME", "/c", "XDG_DATA_HOME", "/d"),
                Map.of("os.name", "Linux", "user.home", "/home/ann")))
        .extracting(UserFolders::cache, UserFolders::models)
        .containsExactly(Path.of("/c/lymanscope"), Path.of("/d/lymanscope/models"));
    assertThat(UserFolders.of(none, Map.of("lymanscope.home", "/own")).logs())
        .isEqualTo(Path.of("/own/logs"));
    assertThat(
            UserFolders.of(none, Map.of("os.name", "Mac OS X", "user.home", "/Users/ann")).logs())
        .isEqualTo(Path.of("/Users/ann/Library/Logs/Lymanscope"));
    assertThat(
            UserFolders.of(
                    Map.of("APPDATA", "/roaming"),
                    Map.of("os.name", "Windows 11", "user.home", "/home"))
                .config())
        .isEqualTo(Path.of("/roaming/lymanscope"));
  }
}
