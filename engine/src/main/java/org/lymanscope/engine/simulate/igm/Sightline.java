package org.lymanscope.engine.simulate.igm;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.FastMath;
import org.lymanscope.engine.spectrum.Wavelengths;
import org.lymanscope.engine.template.Inoue14;

/**
 * A sightline with absorbers of its own, drawn from the distribution of Inoue et al. 2014; on
 * average over many it absorbs as their mean. Each absorber shows in the whole Lyman series and in
 * the Lyman continuum. Reused for one sightline after another; not thread-safe.
 */
public final class Sightline {
  private static final LymanLine[] LINES = lines();
  private static final SmoothPart SMOOTH = new SmoothPart(LINES);

  /** Cross section of hydrogen at the Lyman limit, cm². */
  private static final double CROSS_SECTION = 6.3e-18;

  /** Absorbers below {@link AbsorberKind#LEAST} add so much to the Lyman continuum. */
  private static final double WEAK_CONTINUUM = 1.04;

  /** Lyman continua of less depth at the limit are painted on a coarse grid. */
  private static final double FINE_CONTINUUM = 0.1;

  private static final int COARSE = 32;

  /** Lines so far off the canvas, in pixels, do not reach it any more. */
  private static final double MARGIN = 2500;

  /** Pixels of a canvas in a step of 1 in ln λ. */
  private static final double PIXELS_PER_LOG = 1 / (Canvas.LOG_STEP * StrictMath.log(10));

  /** λ³ from one pixel to the next, and over a coarse one. */
  private static final double CUBE_STEP = StrictMath.exp(3 / PIXELS_PER_LOG);

  private static final double COARSE_CUBE_STEP = StrictMath.exp(3 * COARSE / PIXELS_PER_LOG);

  private static final double LIMIT_PLACE = Canvas.place(Inoue14.LIMIT);

  private final double[] depth = new double[Canvas.SIZE];
  private final double[] coarse = new double[Canvas.SIZE / COARSE + 2];

  private static LymanLine[] lines() {
    LymanLine[] lines = new LymanLine[Inoue14.lineCount()];
    for (int j = 0; j < lines.length; j++) {
      lines[j] = new LymanLine(j);
    }
    return lines;
  }

  /** Draws a sightline to the redshift of the canvas and puts it in front of what is there. */
  public void attenuate(Canvas canvas, RandomGenerator random) {
    double z = canvas.z();
    int end = canvas.pixel(Wavelengths.LYMAN_ALPHA);
    if (end == 0) {
      return;
    }
    Arrays.fill(depth, 0);
    Arrays.fill(coarse, 0);
    double nearest = Canvas.START / Wavelengths.LYMAN_ALPHA - 1;
    AbsorberKind.LAF.draw(nearest, z, random, this::add);
    AbsorberKind.DLA.draw(nearest, z, random, this::add);
    SMOOTH.add(depth, z);
    spreadCoarse(canvas.pixel(Inoue14.LIMIT));
    double[] flux = canvas.flux();
    for (int i = 0; i < Canvas.SIZE; i++) {
      // Damping wings reach beyond Lyα.
      if (depth[i] != 0) {
        flux[i] *= FastMath.exp(-depth[i]);
      }
    }
  }

  private void add(double logShift, double logColumn) {
    double shift = logShift * PIXELS_PER_LOG;
    double column = FastMath.exp(logColumn);
    for (LymanLine line : LINES) {
      double central = line.centralDepth(column);
      double place = line.restPlace() + shift;
      if (central < LymanLine.SHALLOW || place < -MARGIN) {
        break;
      }
      line.add(depth, place, central);
    }
    double limit = LIMIT_PLACE + shift;
    if (limit > 0) {
      addContinuum(limit, column * CROSS_SECTION);
    }
  }

  /** Adds a Lyman continuum, ∝ λ³ up to its limit. */
  private void addContinuum(double limit, double atLimit) {
    boolean fine = atLimit >= FINE_CONTINUUM;
    double[] grid = fine ? depth : coarse;
    double pixels = fine ? 1 : COARSE;
    double ratio = fine ? CUBE_STEP : COARSE_CUBE_STEP;
    int to = (int) Math.min(grid.length, Math.ceil(limit / pixels));
    double value = atLimit * FastMath.exp(-3 * limit / PIXELS_PER_LOG);
    for (int i = 0; i < to; i++) {
      grid[i] += value;
      value *= ratio;
    }
  }

  private void spreadCoarse(int end) {
    for (int i = 0; i < end; i++) {
      int below = i / COARSE;
      double part = (double) (i - below * COARSE) / COARSE;
      depth[i] += WEAK_CONTINUUM * ((1 - part) * coarse[below] + part * coarse[below + 1]);
    }
  }
}
