package org.lymanscope.engine.simulate;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/** How a number (redshift, magnitude, exposure time) is spread over the spectra of a recipe. */
public sealed interface Spread {
  /** Draws one. */
  double draw(RandomGenerator random);

  /** The least and the largest that can be drawn. */
  Range range();

  /** Evenly between two ends. */
  record Even(Range range) implements Spread {
    @Override
    public double draw(RandomGenerator random) {
      return range.at(random.nextDouble());
    }
  }

  /** One of some values, each as often as the others. */
  record Values(List<Double> values) implements Spread {
    public Values {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("no values");
      }
    }

    @Override
    public double draw(RandomGenerator random) {
      return values.get(random.nextInt(values.size()));
    }

    @Override
    public Range range() {
      double low = values.stream().mapToDouble(one -> one).min().orElseThrow();
      return new Range(low, values.stream().mapToDouble(one -> one).max().orElseThrow());
    }
  }

  /**
   * Normal, without what lies outside of the range.
   *
   * @param sigma standard deviation before the ends are cut off, above 0
   * @param range not farther than 5 σ from the mean
   */
  record Normal(double mean, double sigma, Range range) implements Spread {
    public Normal {
      if (!(sigma > 0) || range.from() > mean + 5 * sigma || range.to() < mean - 5 * sigma) {
        throw new IllegalArgumentException(mean + " ± " + sigma + " in " + range);
      }
    }

    @Override
    public double draw(RandomGenerator random) {
      while (true) {
        double value = Draw.normal(random, mean, sigma);
        if (range.contains(value)) {
          return value;
        }
      }
    }
  }

  /**
   * As counts of objects by magnitude: their number in a step of magnitude grows as 10^(slope · m).
   *
   * @param slope per magnitude; 0 is even
   */
  record Counts(Range range, double slope) implements Spread {
    @Override
    public double draw(RandomGenerator random) {
      double rate = slope * StrictMath.log(10);
      double whole = rate * range.width();
      if (Math.abs(whole) < 1e-6) {
        return range.at(random.nextDouble());
      }
      // The inverse of the cumulative distribution, from the end where there are most.
      double part = StrictMath.log1p(random.nextDouble() * StrictMath.expm1(whole)) / whole;
      return range.at(part);
    }
  }

  /**
   * Reads one: {@code [from, to]} or a single number; or a map with {@code values}, with {@code
   * from}, {@code to} and {@code step}, with {@code mean}, {@code sigma}, {@code from} and {@code
   * to}, or with {@code from}, {@code to} and {@code slope}.
   *
   * @param from least value allowed
   * @param to largest value allowed
   */
  static Spread of(RecipeNode node, double from, double to) throws RecipeException {
    return node.isMap() ? SpreadReader.read(node, from, to) : new Even(node.range(from, to));
  }
}
