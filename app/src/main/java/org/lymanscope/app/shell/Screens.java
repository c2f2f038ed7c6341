package org.lymanscope.app.shell;

import java.util.List;

/** Makes the screens of the window. */
final class Screens {
  private Screens() {}

  static Workspaces compose(Ground ground) {
    return new Workspaces(
        InspectComposition.compose(ground), List.of(ModelsWorkspace.compose(ground)));
  }
}
