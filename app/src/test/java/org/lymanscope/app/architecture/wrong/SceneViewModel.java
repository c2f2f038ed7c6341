package org.lymanscope.app.architecture.wrong;

import javafx.scene.Group;

/** Breaks A6. */
public final class SceneViewModel {
  final Group group = new Group();
}
