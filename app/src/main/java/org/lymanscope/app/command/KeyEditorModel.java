package org.lymanscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lymanscope.app.text.Text;

/** What the key editor does: takes pressed keys for a command, tells conflicts, assigns. */
public final class KeyEditorModel {
  private final KeyMap keys;
  private final ReadOnlyObjectWrapper<List<KeyStroke>> pressed =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Creates the model over the keys in use. */
  public KeyEditorModel(KeyMap keys) {
    this.keys = keys;
  }

  /** The strokes pressed so far, at most two. */
  public ReadOnlyObjectProperty<List<KeyStroke>> pressedProperty() {
    return pressed.getReadOnlyProperty();
  }

  /** Takes a stroke; after two, begins anew. */
  public void press(KeyStroke stroke) {
    List<KeyStroke> next =
        pressed.get().size() < 2 ? new ArrayList<>(pressed.get()) : new ArrayList<>();
    next.add(stroke);
    pressed.set(List.copyOf(next));
  }

  /** Forgets the strokes. */
  public void clear() {
    pressed.set(List.of());
  }

  /** What to say about the pressed strokes for this command; empty while nothing is pressed. */
  public String sentence(Command command) {
    if (pressed.get().isEmpty()) {
      return "";
    }
    KeySequence wanted = new KeySequence(pressed.get());
    String others =
        keys.conflicts(command, wanted).stream()
            .map(conflict -> "“" + conflict.first().title() + "” (" + conflict.keys() + ")")
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? Text.get("command.editor.free", wanted)
        : Text.get("command.editor.taken", wanted, others);
  }

  /** Gives the command the pressed strokes beside its others; takes them from whoever has them. */
  public void assign(Command command) {
    if (pressed.get().isEmpty()) {
      return;
    }
    KeySequence wanted = new KeySequence(pressed.get());
    for (KeyMap.Conflict conflict : keys.conflicts(command, wanted)) {
      List<KeySequence> left = new ArrayList<>(keys.keys(conflict.first()));
      left.remove(conflict.keys());
      keys.remap(conflict.first(), left);
    }
    List<KeySequence> mine = new ArrayList<>(keys.keys(command));
    if (!mine.contains(wanted)) {
      mine.add(wanted);
    }
    keys.remap(command, mine);
    clear();
  }

  /** Takes all keys from a command. */
  public void removeKeys(Command command) {
    keys.remap(command, List.of());
  }

  /** Gives a command its default keys again. */
  public void reset(Command command) {
    keys.reset(command);
  }

  /** Gives every command its default keys again. */
  public void resetAll() {
    keys.resetAll();
  }
}
