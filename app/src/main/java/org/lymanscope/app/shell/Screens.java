package org.lymanscope.app.shell;

import java.util.List;

/** Makes the screens of the window. */
final class Screens {
  private Screens() {}

  static Workspaces compose(Ground ground) {
    InspectWorkspace inspect = InspectComposition.compose(ground);
    ModelsWorkspace models = ModelsWorkspace.compose(ground, inspect);
    inspect.onRule(models::keepRule);
    AugmentWorkspace augment = AugmentWorkspace.compose(ground, inspect);
    TrainWorkspace train = TrainWorkspace.compose(ground, inspect, models);
    return new Workspaces(inspect, List.of(models, augment, train));
  }
}
