package org.lymanscope.engine.simulate.igm;

import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.FastMath;
import org.lymanscope.engine.spectrum.Wavelengths;
import org.lymanscope.engine.template.Inoue14;

/**
 * What is left of the mean absorption of Inoue et al. 2014 when the mean of the single absorbers is
 * taken off: the many weak ones, and small differences (their table has no damping wings, other
 * profiles). So sightlines have exactly their mean on average. The depth of a line depends on the
 * observed wavelength alone; the redshift of the source only tells which lines absorb at all.
 */
final class SmoothPart {
  /** One row of the table for so many pixels of a canvas. */
  private static final int EVERY = 32;

  private static final int ROWS = Canvas.SIZE / EVERY + 2;
  private static final int LINES = Inoue14.lineCount();
  private static final int STEPS = 120;
  private static final double LARGEST = 3e22;

  /** The first lines, which do not overlap; those after them stand within so many pixels. */
  private static final int APART = 8;

  private static final int OVERLAP = 1200;

  /** Row by row: depth of the first 0, 1, … lines together. */
  private final double[] depth = new double[ROWS * (LINES + 1)];

  SmoothPart(LymanLine[] lines) {
    double[] ofForest = meanWidths(AbsorberKind.LAF, lines);
    double[] ofDamped = meanWidths(AbsorberKind.DLA, lines);
    for (int row = 0; row < ROWS; row++) {
      double observed = Canvas.START * StrictMath.pow(10, row * EVERY * Canvas.LOG_STEP);
      for (int j = 0; j < LINES; j++) {
        double z = observed / lines[j].wavelength() - 1;
        double single =
            (1 + z)
                * (AbsorberKind.LAF.density(z) * ofForest[j]
                    + AbsorberKind.DLA.density(z) * ofDamped[j]);
        int at = row * (LINES + 1) + j;
        depth[at + 1] = depth[at] + Inoue14.lineDepth(j, observed) - single;
      }
    }
  }

  /** Mean of equivalent width over wavelength of the single absorbers of a kind, line by line. */
  private static double[] meanWidths(AbsorberKind kind, LymanLine[] lines) {
    double step = StrictMath.log(LARGEST / AbsorberKind.LEAST) / STEPS;
    double[] sums = new double[LINES];
    for (int i = 0; i < STEPS; i++) {
      double n = AbsorberKind.LEAST * StrictMath.exp((i + 0.5) * step);
      double[] widths = widths(lines, n);
      for (int j = 0; j < LINES; j++) {
        sums[j] += kind.perLogN(n) * widths[j] * step;
      }
    }
    return sums;
  }

  /**
   * Equivalent width over wavelength that each line adds to those before it. Towards the limit they
   * overlap, and add less than each alone.
   */
  private static double[] widths(LymanLine[] lines, double column) {
    double[] widths = new double[LINES];
    double[] depths = new double[OVERLAP];
    double place = lines[LINES - 1].restPlace() - OVERLAP / 2.0;
    double before = 0;
    for (int j = 0; j < LINES; j++) {
      double central = lines[j].centralDepth(column);
      if (central < LymanLine.SHALLOW) {
        break;
      }
      if (j < APART) {
        widths[j] = lines[j].relativeWidth(central);
      } else {
        lines[j].add(depths, lines[j].restPlace() - place, central);
        double together = absorbed(depths);
        widths[j] = together - before;
        before = together;
      }
    }
    return widths;
  }

  private static double absorbed(double[] depths) {
    double sum = 0;
    for (double one : depths) {
      sum += 1 - FastMath.exp(-one);
    }
    return sum * Canvas.VELOCITY_STEP / Wavelengths.LIGHT_SPEED;
  }

  /** Adds to the depths of a sightline to a source at {@code z}. */
  void add(double[] depths, double z) {
    int lines = LINES;
    for (int i = 0; i < depths.length && Canvas.wavelength(i) < Inoue14.line(0) * (1 + z); i++) {
      while (Canvas.wavelength(i) >= Inoue14.line(lines - 1) * (1 + z)) {
        lines--;
      }
      int row = i / EVERY;
      double part = (double) (i - row * EVERY) / EVERY;
      int below = row * (LINES + 1) + lines;
      depths[i] += (1 - part) * depth[below] + part * depth[below + LINES + 1];
    }
  }
}
