package org.lymanscope.engine.network;

/**
 * Four outputs of a filter with five taps by 8 multiplications instead of 20: Winograd's minimal
 * filtering F(4, 5), <i>y</i> = Aᵀ[(G g) ⊙ (Bᵀ d)] with <i>g</i> the taps and <i>d</i> eight inputs
 * (Winograd 1980; Lavin &amp; Gray 2016, arXiv:1509.09308, §4.1). Made from polynomials that go
 * through the points 0, ±1, ±2, ±½ and infinity (Toom and Cook); more points lose digits in single
 * precision.
 */
final class WinogradTransforms {
  /** Outputs of one tile. */
  static final int OUTPUTS = 4;

  /** Taps of the filter. */
  static final int TAPS = 5;

  /** Inputs of one tile, and multiplications. */
  static final int POINTS = OUTPUTS + TAPS - 1;

  private static final double[] FINITE = {0, 1, -1, 2, -2, 0.5, -0.5};

  private WinogradTransforms() {}

  /**
   * Bᵀ, shape (points, inputs). Rows are scaled so that their largest number is 1, which keeps the
   * products alike; {@link #taps} makes up for it.
   */
  static double[][] inputs() {
    double[][] rows = new double[POINTS][];
    for (int i = 0; i < POINTS; i++) {
      double[] row = new double[POINTS];
      double[] product = product(i);
      for (int j = 0; j < product.length; j++) {
        row[j] = product[j] / largest(product);
      }
      rows[i] = row;
    }
    return rows;
  }

  /** G, shape (points, taps). */
  static double[][] taps() {
    double[][] rows = new double[POINTS][TAPS];
    for (int i = 0; i < FINITE.length; i++) {
      double norm = largest(product(i));
      for (int j = 0; j < FINITE.length; j++) {
        norm /= j == i ? 1 : FINITE[i] - FINITE[j];
      }
      for (int k = 0; k < TAPS; k++) {
        rows[i][k] = Math.pow(FINITE[i], k) * norm;
      }
    }
    rows[FINITE.length][TAPS - 1] = largest(product(FINITE.length));
    return rows;
  }

  /** Aᵀ, shape (outputs, points). */
  static double[][] outputs() {
    double[][] rows = new double[OUTPUTS][POINTS];
    for (int j = 0; j < OUTPUTS; j++) {
      for (int i = 0; i < FINITE.length; i++) {
        rows[j][i] = Math.pow(FINITE[i], j);
      }
    }
    rows[OUTPUTS - 1][FINITE.length] = 1;
    return rows;
  }

  /** Coefficients of Π(x − point) over all finite points but one; none is left out at the end. */
  private static double[] product(int leftOut) {
    double[] coefficients = {1};
    for (int j = 0; j < FINITE.length; j++) {
      if (j != leftOut) {
        double[] next = new double[coefficients.length + 1];
        for (int i = 0; i < coefficients.length; i++) {
          next[i + 1] += coefficients[i];
          next[i] -= FINITE[j] * coefficients[i];
        }
        coefficients = next;
      }
    }
    return coefficients;
  }

  private static double largest(double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }
}
