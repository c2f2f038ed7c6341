package org.lymanscope.engine.template;

/**
 * {@link Inoue14} by table, for curves that follow a slider. The depth of a line depends on the
 * observed wavelength alone; the redshift only tells which lines absorb at all. So one table of
 * sums over the first lines serves every redshift; outside it the formula is used. Right to 2·10⁻⁴
 * in transmission.
 */
final class InoueTable {
  private static final double LOG_START = StrictMath.log10(1216);
  private static final double LOG_STEP = 5e-4;
  private static final int ROWS = 2050;
  private static final int LINES = Inoue14.lineCount();

  /** Row by row: depth of the first 0, 1, … 39 lines together. */
  private static final double[] DEPTH = table();

  private InoueTable() {}

  private static double[] table() {
    double[] depth = new double[ROWS * (LINES + 1)];
    for (int row = 0; row < ROWS; row++) {
      double observed = StrictMath.pow(10, LOG_START + row * LOG_STEP);
      for (int j = 0; j < LINES; j++) {
        int at = row * (LINES + 1) + j;
        depth[at + 1] = depth[at] + Inoue14.lineDepth(j, observed);
      }
    }
    return depth;
  }

  /** Multiplies {@code flux} on the increasing observed grid {@code wave} by the transmission. */
  static void attenuate(double[] wave, double z, double[] flux) {
    int lines = LINES;
    for (int i = 0; i < flux.length && wave[i] < Inoue14.line(0) * (1 + z); i++) {
      while (wave[i] >= Inoue14.line(lines - 1) * (1 + z)) {
        lines--;
      }
      flux[i] *= StrictMath.exp(-lineDepth(wave[i], z, lines) - Inoue14.continuum(wave[i], z));
    }
  }

  private static double lineDepth(double observed, double z, int lines) {
    double at = (StrictMath.log10(observed) - LOG_START) / LOG_STEP;
    int row = (int) Math.floor(at);
    if (row < 0 || row >= ROWS - 1) {
      return Inoue14.opticalDepth(observed, z) - Inoue14.continuum(observed, z);
    }
    double part = at - row;
    int below = row * (LINES + 1) + lines;
    return (1 - part) * DEPTH[below] + part * DEPTH[below + LINES + 1];
  }
}
