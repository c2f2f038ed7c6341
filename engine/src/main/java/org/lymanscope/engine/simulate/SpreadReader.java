package org.lymanscope.engine.simulate;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/** Reads a {@link Spread} that is written as a map. */
final class SpreadReader {
  /** More values than this are a mistake in the step. */
  private static final int MOST_STEPS = 10_000;

  private SpreadReader() {}

  static Spread read(RecipeNode node, double from, double to) throws RecipeException {
    node.only("values", "from", "to", "step", "mean", "sigma", "slope");
    if (node.has("values")) {
      node.only("values");
      List<Double> values = new ArrayList<>();
      for (RecipeNode item : node.get("values").items()) {
        values.add(item.number(from, to));
      }
      if (values.isEmpty()) {
        throw node.get("values").wrong("at least one number");
      }
      return new Spread.Values(values);
    }
    double low = node.get("from").number(from, to);
    Range range = new Range(low, node.get("to").number(low, to));
    if (node.has("step")) {
      return steps(node.only("from", "to", "step"), range);
    }
    if (node.has("slope")) {
      node.only("from", "to", "slope");
      return new Spread.Counts(range, node.get("slope").number(-2, 2));
    }
    return node.has("mean") || node.has("sigma")
        ? normal(node.only("from", "to", "mean", "sigma"), range)
        : new Spread.Even(range);
  }

  private static Spread normal(RecipeNode node, Range range) throws RecipeException {
    double sigma = node.get("sigma").number(1e-9, 1e9);
    double mean = node.get("mean").number(range.from() - 5 * sigma, range.to() + 5 * sigma);
    return new Spread.Normal(mean, sigma, range);
  }

  private static Spread steps(RecipeNode node, Range range) throws RecipeException {
    double step = node.get("step").number(range.width() / MOST_STEPS, Double.MAX_VALUE);
    List<Double> values = new ArrayList<>();
    // A thousandth of a step more, so that the last value is not lost to rounding.
    for (int i = 0; range.from() + i * step <= range.to() + step / 1000; i++) {
      values.add(range.from() + i * step);
    }
    return new Spread.Values(values);
  }
}
