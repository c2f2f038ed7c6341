package org.lymanscope.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The two appearances of the window. */
public enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet()),
  DARK(new PrimerDark().getUserAgentStylesheet());

  private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");

  private final String userAgentStylesheet;

  Theme(String userAgentStylesheet) {
    this.userAgentStylesheet = userAgentStylesheet;
  }

  /** Whether text is lighter than its ground. */
  public boolean dark() {
    return this == DARK;
  }

  /** The other one. */
  public Theme other() {
    return dark() ? LIGHT : DARK;
  }

  /** Dresses a scene: the AtlantaFX theme below, our own style sheets above. */
  public void apply(Scene scene) {
    scene.setUserAgentStylesheet(userAgentStylesheet);
    scene.getStylesheets().setAll(sheet("base"), sheet(name().toLowerCase(Locale.ROOT)));
    scene.getRoot().pseudoClassStateChanged(DARK_CLASS, dark());
  }

  private static String sheet(String name) {
    return String.valueOf(Theme.class.getResource("/org/lymanscope/ui/" + name + ".css"));
  }
}
