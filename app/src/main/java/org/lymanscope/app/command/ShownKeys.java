package org.lymanscope.app.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys that a menu shows but does not listen to: they go through the {@link KeyRouter}, because an
 * accelerator of JavaFX would also fire while the user types in a field.
 */
final class ShownKeys extends KeyCombination {
  private final String text;

  ShownKeys(String text) {
    this.text = text;
  }

  @Override
  public boolean match(KeyEvent event) {
    return false;
  }

  @Override
  public String getDisplayText() {
    return text;
  }

  @Override
  public String getName() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShownKeys shown && text.equals(shown.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
