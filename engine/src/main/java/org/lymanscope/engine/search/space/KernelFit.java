package org.lymanscope.engine.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * Finds the kernel that makes measurements most likely. Few measurements say little about many
 * lengths, and the likeliest ones are then often absurd; so each length and the noise are given
 * broad normal expectations of their logarithms beforehand.
 */
final class KernelFit {
  private static final double LENGTH = 0.6;
  private static final double LENGTH_SPREAD = 1;
  private static final double SHORTEST = 0.05;
  private static final double LONGEST = 20;
  private static final double NOISE = 1e-3;
  private static final double NOISE_SPREAD = 2;
  private static final double LEAST_NOISE = 1e-6;
  private static final double MOST_NOISE = 1;

  private static final int ROUNDS = 50;
  private static final double IMPOSSIBLE = -1e12;

  private final List<List<Double>> places;
  private final List<Double> values;
  private final List<Integer> owners;
  private final int settings;

  KernelFit(List<List<Double>> places, List<Double> values, List<Integer> owners) {
    this.places = places;
    this.values = values;
    this.owners = owners;
    this.settings = 1 + owners.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The process with the kernel that fits best; the seed decides between equal ones. */
  GaussianProcess best(long seed) {
    int unknown = settings + 1;
    double[] start = filled(unknown, LENGTH, NOISE);
    CMAESOptimizer optimiser =
        new CMAESOptimizer(
            ROUNDS,
            Double.POSITIVE_INFINITY,
            true,
            0,
            0,
            new Well19937c(seed),
            false,
            new SimpleValueChecker(1e-6, 1e-4));
    double[] found =
        optimiser
            .optimize(
                new MaxEval(Integer.MAX_VALUE),
                new ObjectiveFunction(this::likelihood),
                GoalType.MAXIMIZE,
                new InitialGuess(start),
                new SimpleBounds(
                    filled(unknown, SHORTEST, LEAST_NOISE), filled(unknown, LONGEST, MOST_NOISE)),
                new CMAESOptimizer.Sigma(filled(unknown, Math.E, Math.E)),
                new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(unknown))))
            .getPoint();
    return process(found);
  }

  private static double[] filled(int count, double length, double noise) {
    double[] logarithms = new double[count];
    Arrays.fill(logarithms, StrictMath.log(length));
    logarithms[count - 1] = StrictMath.log(noise);
    return logarithms;
  }

  private GaussianProcess process(double[] logarithms) {
    List<Double> lengths = new ArrayList<>();
    for (int i = 0; i < settings; i++) {
      lengths.add(StrictMath.exp(logarithms[i]));
    }
    double noise = StrictMath.exp(logarithms[settings]);
    return new GaussianProcess(places, values, owners, new Kernel(lengths, noise));
  }

  private double likelihood(double[] logarithms) {
    double before = expected(logarithms[settings], NOISE, NOISE_SPREAD);
    for (int i = 0; i < settings; i++) {
      before += expected(logarithms[i], LENGTH, LENGTH_SPREAD);
    }
    try {
      return before + process(logarithms).logLikelihood();
    } catch (MathRuntimeException e) {
      return IMPOSSIBLE;
    }
  }

  private static double expected(double logarithm, double usual, double spread) {
    double far = (logarithm - StrictMath.log(usual)) / spread;
    return -0.5 * far * far;
  }
}
