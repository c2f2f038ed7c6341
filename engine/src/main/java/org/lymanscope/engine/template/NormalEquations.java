package org.lymanscope.engine.template;

/** Small linear least squares. */
final class NormalEquations {
  /** A pivot smaller than this part of its diagonal says nothing new: its coefficient is 0. */
  private static final double SINGULAR = 1e-12;

  private NormalEquations() {}

  /**
   * Solves A x = b by Cholesky's way without roots (LDLᵀ).
   *
   * @param system upper triangle of the symmetric, positive semi-definite A (n × n), and b as its
   *     last column; changed
   * @return x; 0 for unknowns that the others already determine
   */
  static double[] solve(double[][] system) {
    int n = system.length;
    double[] diagonal = new double[n];
    for (int k = 0; k < n; k++) {
      diagonal[k] = system[k][k];
    }
    for (int k = 0; k < n; k++) {
      if (isUsable(system, k, diagonal)) {
        eliminate(system, k);
      }
    }
    double[] x = new double[n];
    for (int k = n - 1; k >= 0; k--) {
      if (isUsable(system, k, diagonal)) {
        double rest = system[k][n];
        for (int l = k + 1; l < n; l++) {
          rest -= system[k][l] * x[l];
        }
        x[k] = rest / system[k][k];
      }
    }
    return x;
  }

  private static boolean isUsable(double[][] system, int k, double[] diagonal) {
    return system[k][k] > SINGULAR * diagonal[k];
  }

  private static void eliminate(double[][] system, int k) {
    int n = system.length;
    for (int row = k + 1; row < n; row++) {
      double factor = system[k][row] / system[k][k];
      for (int column = row; column <= n; column++) {
        system[row][column] -= factor * system[k][column];
      }
    }
  }
}
