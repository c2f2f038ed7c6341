package org.lymanscope.app.plot;

import java.awt.Color;

/** The palette's colours for nodes of the scene. */
final class FxColors {
  private FxColors() {}

  static javafx.scene.paint.Color of(Color color) {
    return javafx.scene.paint.Color.rgb(
        color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
  }
}
