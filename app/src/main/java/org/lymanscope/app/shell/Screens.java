package org.lymanscope.app.shell;

import java.util.List;
import java.util.function.Function;
import org.lymanscope.app.models.Machine;

/** Makes the screens of the window. */
final class Screens {
  private Screens() {}

  static Workspaces compose(Ground ground) {
    return compose(ground, runtime -> new ThisMachine(runtime, ground.folders().cache()));
  }

  /** As above, on another machine. */
  static Workspaces compose(Ground ground, Function<TorchRuntime, Machine> machine) {
    InspectWorkspace inspect = InspectComposition.compose(ground);
    ModelsWorkspace models = ModelsWorkspace.compose(ground, inspect, machine);
    inspect.onRule(models::keepRule);
    AugmentWorkspace augment = AugmentWorkspace.compose(ground, inspect);
    TrainWorkspace train = TrainWorkspace.compose(ground, inspect, models);
    return new Workspaces(inspect, List.of(models, augment, train));
  }
}
