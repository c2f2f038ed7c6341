package org.lymanscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.settings.SettingsStore;

class KeyMapTest {
  private final SimpleBooleanProperty waits = new SimpleBooleanProperty(false);
  private final Command next = command("file.open", "n", "PageDown");
  private final Command previous = command("file.openFolder", "b");
  private final Command galaxy = command("file.quit", "c g");
  private final Command line = command("help.keys", "n").forFeature(waits);
  private final Commands commands = new Commands(List.of(next, previous, galaxy, line));
  private final KeyMap keys = new KeyMap(commands);

  @Test
  void keysAreReadAndWrittenAlike() {
    for (String text :
        List.of("N", "?", "Ctrl+Shift+P", "Alt+1", "PageDown", "F11", "C G", "Alt++", "*", "Esc")) {
      assertThat(KeySequence.parse(text)).hasToString(text);
    }
    assertThat(KeySequence.parse("c g")).isEqualTo(KeySequence.parse("C G"));
    assertThatThrownBy(() -> KeySequence.parse("Hyper+X")).hasMessageContaining("Hyper+X");
    assertThatThrownBy(() -> KeySequence.parse("a b c")).hasMessageContaining("strokes");
  }

  @Test
  void defaultsHaveNoConflict() {
    assertThat(keys.conflicts()).isEmpty();
    assertThat(keys.keyText(next)).isEqualTo("N, PageDown");
  }

  @Test
  void waitingFeatureGoesFirst() {
    assertThat(find("n")).isEqualTo("file.open");
    waits.set(true);
    assertThat(find("n")).isEqualTo("help.keys");
  }

  @Test
  void sameKeyAndPrefixAreConflicts() {
    assertThat(keys.conflicts(previous, KeySequence.parse("n")))
        .extracting(conflict -> conflict.first().id())
        .containsExactly("file.open");
    assertThat(keys.conflicts(previous, KeySequence.parse("c")))
        .extracting(conflict -> conflict.first().id())
        .containsExactly("file.quit");

    keys.remap(previous, List.of(KeySequence.parse("c")));
    assertThat(keys.conflicts()).hasSize(1);
  }

  @Test
  void assigningTakesTheKeyFromItsOwner() {
    KeyEditorModel editor = new KeyEditorModel(keys);
    editor.press(KeyStroke.parse("n"));
    assertThat(editor.sentence(previous)).contains(next.title());

    editor.assign(previous);

    assertThat(keys.keyText(previous)).isEqualTo("B, N");
    assertThat(keys.keyText(next)).isEqualTo("PageDown");
    assertThat(keys.conflicts()).isEmpty();
    assertThat(find("n")).isEqualTo("file.openFolder");
    editor.resetAll();
    assertThat(keys.changedProperty().get()).isEmpty();
  }

  @Test
  void restoresWhatStillExists() {
    keys.restore(Map.of("file.open", List.of("x", "no key at all"), "gone.command", List.of("y")));

    assertThat(keys.keyText(next)).isEqualTo("X");
    assertThat(keys.changedProperty().get()).containsOnlyKeys("file.open");
  }

  @Test
  void disabledCommandsHaveNoKeys() {
    SimpleBooleanProperty enabled = new SimpleBooleanProperty(false);
    Command some = command("file.open", "x").when(enabled);
    KeyMap map = new KeyMap(new Commands(List.of(some)));

    assertThat(map.find(List.of(KeyStroke.parse("x")))).isEmpty();
    enabled.set(true);
    assertThat(map.find(List.of(KeyStroke.parse("x")))).contains(some);
  }

  @Test
  void paletteFindsByInitialsAndRanksWords() {
    List<Command> found = CommandPalette.matches(commands.all(), "os");
    assertThat(found.get(0)).isEqualTo(next); // Open spectra…
    assertThat(CommandPalette.matches(commands.all(), "quit")).containsExactly(galaxy);
    assertThat(CommandPalette.matches(commands.all(), "zzz")).isEmpty();
    assertThat(CommandPalette.matches(commands.all(), ""))
        .containsExactlyInAnyOrderElementsOf(commands.all());
  }

  @Test
  void paletteShowsWhatCannotRunLast() {
    Command off = command("file.open", "x").when(new SimpleBooleanProperty(false));
    Command on = command("file.openFolder", "y");

    assertThat(CommandPalette.matches(List.of(off, on), "open")).containsExactly(on, off);
  }

  @Test
  void paletteBeginsWithWhatWasUsedLastAndNeverWithQuit() {
    LiveSettings settings =
        new LiveSettings(
            Settings.NONE, new SettingsStore(Path.of("unused")), work -> {}, thrown -> {});
    RecentCommands recent = new RecentCommands(settings, Set.of("file.quit"));
    Command quit = command("file.quit");
    Command open = command("file.open");
    Command folder = command("file.openFolder");
    List<Command> all = List.of(quit, open, folder);

    assertThat(recent.first(all)).containsExactly(open, folder, quit);
    recent.used(folder);
    recent.used(quit);
    assertThat(recent.first(all)).containsExactly(folder, open, quit);
    assertThat(recent.first(List.of(quit, open, folder.when(new SimpleBooleanProperty(false)))))
        .first()
        .isEqualTo(open);
  }

  @Test
  void sectionsFillColumnsOfTheSameHeightInOrder() {
    List<List<Integer>> sections =
        List.of(List.of(1, 2, 3), List.of(4), IntStream.range(5, 45).boxed().toList());

    for (int count = 1; count <= 5; count++) {
      var columns = BalancedColumns.of(sections, count);
      assertThat(columns).hasSizeLessThanOrEqualTo(count);
      assertThat(columns.stream().flatMap(List::stream).flatMap(List::stream))
          .containsExactlyElementsOf(IntStream.range(1, 45).boxed().toList());
      int all = 44 + 2 * (sections.size() + count);
      assertThat(columns)
          .allMatch(
              column -> column.stream().mapToInt(List::size).sum() <= all / columns.size() + 2);
    }
  }

  private String find(String key) {
    return keys.find(List.of(KeyStroke.parse(key))).orElseThrow().id();
  }

  private static Command command(String id, String... keys) {
    return Command.of(id, Category.FILE, () -> {}, keys);
  }
}
