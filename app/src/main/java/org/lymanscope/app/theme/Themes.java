package org.lymanscope.app.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The theme in use, and the scenes that wear it. UI thread only. */
public final class Themes {
  private final ReadOnlyObjectWrapper<Theme> theme;
  private final List<Scene> scenes = new ArrayList<>();

  /** Creates the choice. */
  public Themes(Theme initial) {
    this.theme = new ReadOnlyObjectWrapper<>(initial);
  }

  /** The theme now; charts listen to it. */
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** Dresses a scene now and at every change, for as long as the program runs. */
  public void dress(Scene scene) {
    scenes.add(scene);
    theme.get().apply(scene);
  }

  /** Changes to another theme; the one in use is not put on again, which would style every node. */
  public void choose(Theme next) {
    if (next == theme.get()) {
      return;
    }
    theme.set(next);
    scenes.forEach(next::apply);
    // JavaFX gives a popup its owner's style sheets when it opens and never again.
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof PopupWindow popup) {
        applyTo(popup, next);
      }
    }
  }

  private void applyTo(PopupWindow popup, Theme next) {
    Scene ground = rootScene(popup);
    if (ground != null && scenes.contains(ground)) {
      // Colours that a popup's styles name are looked up in its owner, which has to know them by
      // then.
      ground.getRoot().applyCss();
      next.apply(popup.getScene());
    }
  }

  private static @Nullable Scene rootScene(PopupWindow popup) {
    Window owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow inner) {
      owner = inner.getOwnerWindow();
    }
    return owner == null ? null : owner.getScene();
  }
}
