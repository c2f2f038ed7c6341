package org.lymanscope.engine.search;

import org.lymanscope.engine.search.space.BayesSampler;
import org.lymanscope.engine.search.space.GridSampler;
import org.lymanscope.engine.search.space.RandomSampler;
import org.lymanscope.engine.search.space.Sampler;
import org.lymanscope.engine.search.space.SearchSpace;

/** How a search looks for good settings. */
public sealed interface SearchMethod {
  /** What says where to look. */
  Sampler sampler(SearchSpace space, long seed);

  /**
   * Where most improvement is to be expected.
   *
   * @param first how many trials are spread evenly before, at least 2
   */
  record Bayes(int first) implements SearchMethod {
    @Override
    public Sampler sampler(SearchSpace space, long seed) {
      return new BayesSampler(space, first, seed);
    }
  }

  /** Anywhere. */
  record Random() implements SearchMethod {
    @Override
    public Sampler sampler(SearchSpace space, long seed) {
      return new RandomSampler(space, seed);
    }
  }

  /**
   * On the points of a grid.
   *
   * @param steps how many values of a number, at least 1
   */
  record Grid(int steps) implements SearchMethod {
    @Override
    public Sampler sampler(SearchSpace space, long seed) {
      return new GridSampler(space, steps, seed);
    }
  }
}
