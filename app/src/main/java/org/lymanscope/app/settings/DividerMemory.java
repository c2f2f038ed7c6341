package org.lymanscope.app.settings;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.scene.control.SplitPane;

/** Keeps the dividers of a split pane where the user left them, also over a restart. */
public final class DividerMemory {
  private static final String FOLLOWED = "org.lymanscope.dividers";

  private DividerMemory() {}

  /**
   * Puts the dividers where they were and remembers every move. May be called again when the items
   * of the pane have changed; each divider is followed once.
   *
   * @param pane with all its items in place
   * @param name stable name of the pane, such as {@code inspect.panels}
   */
  public static void attach(SplitPane pane, String name, LiveSettings settings) {
    Object followed = pane.getProperties().put(FOLLOWED, Set.copyOf(pane.getDividers()));
    for (int i = 0; i < pane.getDividers().size(); i++) {
      SplitPane.Divider divider = pane.getDividers().get(i);
      String key = "divider." + name + "." + i;
      position(settings.get().value(key, "")).ifPresent(divider::setPosition);
      if (!(followed instanceof Set<?> before && before.contains(divider))) {
        divider
            .positionProperty()
            .addListener((observable, was, now) -> remember(settings, key, now.doubleValue()));
      }
    }
  }

  private static OptionalDouble position(String text) {
    return text.matches("0\\.\\d+")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  private static void remember(LiveSettings settings, String key, double position) {
    String text = String.format(Locale.ROOT, "%.4f", position);
    settings.update(now -> now.withValue(key, text));
  }
}
