package org.lymanscope.engine.simulate;

import org.lymanscope.engine.random.Draw;

/** Which group each spectrum of a recipe belongs to: shuffled, as in a real survey. */
final class TargetOrder {
  private final int[] group;

  TargetOrder(SimulationRecipe recipe) {
    group = new int[recipe.size()];
    int at = 0;
    for (int g = 0; g < recipe.targets().size(); g++) {
      for (int i = 0; i < recipe.targets().get(g).count(); i++) {
        group[at++] = g;
      }
    }
    Draw.shuffle(Draw.stream(recipe.seed(), -1), group);
  }

  int group(int index) {
    return group[index];
  }
}
