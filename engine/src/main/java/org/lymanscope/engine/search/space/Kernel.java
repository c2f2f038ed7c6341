package org.lymanscope.engine.search.space;

import java.util.List;

/**
 * How alike the values at two places are: Matérn's function of ν = 5/2 (Rasmussen and Williams
 * 2006, eq. 4.17) with a length for each setting, and noise between two measurements of one place.
 *
 * @param lengths in coordinates, one for each setting, above 0
 * @param noise variance of the noise over that of the values, above 0
 */
record Kernel(List<Double> lengths, double noise) {
  Kernel {
    lengths = List.copyOf(lengths);
  }

  /**
   * Correlation of the values at two places, without noise.
   *
   * @param owners for each coordinate the number of its setting
   */
  double between(List<Double> one, List<Double> other, List<Integer> owners) {
    double squares = 0;
    for (int i = 0; i < one.size(); i++) {
      double far = (one.get(i) - other.get(i)) / lengths.get(owners.get(i));
      squares += far * far;
    }
    double r = Math.sqrt(5 * squares);
    return (1 + r + r * r / 3) * StrictMath.exp(-r);
  }
}
