package org.lymanscope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.lymanscope.app.text.Text;

/**
 * One thing the user can do, however it is asked for: menu, key, button, palette.
 *
 * @param id stable name, such as {@code inspect.next}; also the key of its title in the bundle, and
 *     its name in the user's remapped keys
 * @param category menu and section of the key help
 * @param keys default keys, any number; see {@link KeySequence#parse}
 * @param scope when the keys are live
 * @param enabled whether it can be done now; held strongly
 * @param toggle the switch it flips, for check marks; empty if it is no toggle
 * @param action does it, on the UI thread, in well under 16 ms
 */
public record Command(
    String id,
    Category category,
    List<KeySequence> keys,
    KeyScope scope,
    ObservableBooleanValue enabled,
    Optional<BooleanProperty> toggle,
    Runnable action) {
  public Command {
    keys = List.copyOf(keys);
  }

  /**
   * A command that is always enabled.
   *
   * @param keys default keys as text, such as {@code "n"}, {@code "PageDown"}, {@code "Shift+R"},
   *     {@code "c g"}
   */
  public static Command of(String id, Category category, Runnable action, String... keys) {
    return new Command(
        id,
        category,
        Stream.of(keys).map(KeySequence::parse).toList(),
        KeyScope.NORMAL,
        new SimpleBooleanProperty(true),
        Optional.empty(),
        action);
  }

  /** A command that flips a switch. */
  public static Command toggling(
      String id, Category category, BooleanProperty property, String... keys) {
    Command plain = of(id, category, () -> property.set(!property.get()), keys);
    return new Command(
        id,
        category,
        plain.keys,
        KeyScope.NORMAL,
        plain.enabled,
        Optional.of(property),
        plain.action);
  }

  /** This command, enabled only while {@code condition} is true. */
  public Command when(ObservableBooleanValue condition) {
    return new Command(id, category, keys, scope, condition, toggle, action);
  }

  /** This command, for a clicked feature that waits for its name. */
  public Command forFeature(ObservableBooleanValue featureWaits) {
    return new Command(id, category, keys, KeyScope.FEATURE, featureWaits, toggle, action);
  }

  /** This command, for the Models workspace; its keys may mean something else elsewhere. */
  public Command forModels() {
    return new Command(id, category, keys, KeyScope.MODELS, enabled, toggle, action);
  }

  /** This command, for the Augment workspace; its keys may mean something else elsewhere. */
  public Command forAugment() {
    return new Command(id, category, keys, KeyScope.AUGMENT, enabled, toggle, action);
  }

  /** This command, for the Train workspace; its keys may mean something else elsewhere. */
  public Command forTrain() {
    return new Command(id, category, keys, KeyScope.TRAIN, enabled, toggle, action);
  }

  /** Title for people. */
  public String title() {
    return Text.get(id);
  }

  /** Does it, if it is enabled. */
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
