package org.lymanscope.app.architecture.wrong;

/** Breaks A8. */
public final class KnowsPlatform {
  void hop() {
    javafx.application.Platform.runLater(() -> {});
  }
}
