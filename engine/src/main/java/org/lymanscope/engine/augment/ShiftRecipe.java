package org.lymanscope.engine.augment;

import static org.lymanscope.engine.augment.AugmentationRecipe.text;

import org.lymanscope.engine.augment.ShiftRedshift.By;
import org.lymanscope.engine.augment.ShiftRedshift.Into;
import org.lymanscope.engine.augment.ShiftRedshift.Mean;
import org.lymanscope.engine.augment.ShiftRedshift.Noise;
import org.lymanscope.engine.augment.ShiftRedshift.Target;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/** A {@link ShiftRedshift} in a recipe. */
final class ShiftRecipe {
  private static final double HIGHEST = 20;

  private ShiftRecipe() {}

  static ShiftRedshift read(RecipeNode node) throws RecipeException {
    Noise noise = node.has("noise") ? node.get("noise").choice(Noise.class) : Noise.MOVED;
    return new ShiftRedshift(target(node), AugmentationRecipe.fill(node), noise);
  }

  private static Target target(RecipeNode node) throws RecipeException {
    if (node.has("by")) {
      node.only("by", "fill", "noise");
      return new By(node.get("by").range(-HIGHEST, HIGHEST));
    }
    if (node.has("into")) {
      node.only("into", "fill", "noise");
      return new Into(node.get("into").range(0, HIGHEST));
    }
    node.only("from", "to", "scatter", "fill", "noise");
    double scatter = node.has("scatter") ? node.get("scatter").number(0, HIGHEST) : 0;
    return new Mean(
        node.get("from").number(0, HIGHEST), node.get("to").number(0, HIGHEST), scatter);
  }

  static String write(ShiftRedshift shift) {
    return "{"
        + target(shift.target())
        + ", fill: "
        + text(shift.fill())
        + ", noise: "
        + text(shift.noise())
        + "}";
  }

  private static String target(Target target) {
    if (target instanceof By by) {
      return "by: " + text(by.difference());
    }
    if (target instanceof Into into) {
      return "into: " + text(into.redshifts());
    }
    Mean mean = (Mean) target;
    return "from: "
        + text(mean.from())
        + ", to: "
        + text(mean.to())
        + ", scatter: "
        + text(mean.scatter());
  }
}
