package org.lymanscope.engine.search.space;

import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * What is to be expected of places between those that were measured (Rasmussen and Williams 2006,
 * §2.2). The mean is that of the measurements; the variance of the process is the one that makes
 * them most likely, which has a closed form for a given kernel.
 */
final class GaussianProcess {
  /** Smallest pivot of the decomposition. */
  private static final double SINGULAR = 1e-12;

  private final List<List<Double>> places;
  private final List<Integer> owners;
  private final Kernel kernel;
  private final DecompositionSolver solver;
  private final RealVector weights;
  private final double mean;
  private final double variance;
  private final double logDeterminant;

  /**
   * What is expected somewhere.
   *
   * @param mean of the value there, noise apart
   * @param sigma its standard deviation
   */
  record Expectation(double mean, double sigma) {}

  /**
   * Takes measurements in.
   *
   * @param places coordinates of each
   * @param values of each, finite
   * @param owners for each coordinate the number of its setting
   * @throws MathRuntimeException if two places are so alike that rounding decides
   */
  GaussianProcess(
      List<List<Double>> places, List<Double> values, List<Integer> owners, Kernel kernel) {
    this.places = List.copyOf(places);
    this.owners = List.copyOf(owners);
    this.kernel = kernel;
    int count = places.size();
    CholeskyDecomposition factors = new CholeskyDecomposition(correlations(), 1e-9, SINGULAR);
    this.solver = factors.getSolver();
    this.mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    RealVector residuals = new ArrayRealVector(count);
    for (int i = 0; i < count; i++) {
      residuals.setEntry(i, values.get(i) - mean);
    }
    this.weights = solver.solve(residuals);
    // Values that are all the same leave some doubt still.
    this.variance = Math.max(residuals.dotProduct(weights) / count, 1e-12);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 2 * StrictMath.log(factors.getL().getEntry(i, i));
    }
    this.logDeterminant = sum;
  }

  private RealMatrix correlations() {
    int count = places.size();
    RealMatrix matrix = new Array2DRowRealMatrix(count, count);
    for (int i = 0; i < count; i++) {
      matrix.setEntry(i, i, 1 + kernel.noise());
      for (int j = 0; j < i; j++) {
        double alike = kernel.between(places.get(i), places.get(j), owners);
        matrix.setEntry(i, j, alike);
        matrix.setEntry(j, i, alike);
      }
    }
    return matrix;
  }

  /** What is expected at a place. */
  Expectation at(List<Double> place) {
    RealVector alike = new ArrayRealVector(places.size());
    for (int i = 0; i < places.size(); i++) {
      alike.setEntry(i, kernel.between(place, places.get(i), owners));
    }
    double known = alike.dotProduct(solver.solve(alike));
    return new Expectation(
        mean + alike.dotProduct(weights), Math.sqrt(variance * Math.max(0, 1 - known)));
  }

  /** Logarithm of how likely the measurements are, with mean and variance as they fit best. */
  double logLikelihood() {
    int count = places.size();
    return -0.5 * (count * (1 + StrictMath.log(2 * Math.PI * variance)) + logDeterminant);
  }
}
