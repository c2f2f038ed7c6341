package org.lymanscope.app.command;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableMap;

/** Ties the disabled state of a menu item or button to its command. */
final class Enabling {
  private static final String HELD = "org.lymanscope.disabled";

  private Enabling() {}

  /**
   * Binds a disabled property.
   *
   * @param holder the properties of the same item: JavaFX itself holds bindings weakly
   */
  static void bind(
      BooleanProperty disabled, ObservableMap<Object, Object> holder, Command command) {
    BooleanBinding notEnabled =
        Bindings.createBooleanBinding(() -> !command.enabled().get(), command.enabled());
    holder.put(HELD, notEnabled);
    disabled.bind(notEnabled);
  }
}
