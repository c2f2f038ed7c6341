package org.lymanscope.app.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

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

  /** Changes to another theme. */
  public void choose(Theme next) {
    theme.set(next);
    scenes.forEach(next::apply);
  }
}
