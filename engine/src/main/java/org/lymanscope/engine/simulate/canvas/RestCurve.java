package org.lymanscope.engine.simulate.canvas;

import java.util.function.DoubleUnaryOperator;
import org.lymanscope.engine.spectrum.Samples;

/**
 * A curve over rest wavelength that is put on a {@link Canvas}: kept on a grid with a step that is
 * a whole multiple of the canvas's, so that a redshift is a shift, and linear between. Immutable.
 */
public final class RestCurve {
  private final double first;
  private final int every;
  private final double[] values;

  private RestCurve(double first, int every, double[] values) {
    this.first = first;
    this.every = every;
    this.values = values;
  }

  /**
   * A function of rest wavelength (Å) between two ends.
   *
   * @param every one value for that many pixels of a canvas; what is smooth needs few
   */
  public static RestCurve of(double from, double to, int every, DoubleUnaryOperator function) {
    double step = every * Canvas.LOG_STEP;
    int n = (int) Math.ceil(StrictMath.log10(to / from) / step) + 1;
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = function.applyAsDouble(from * StrictMath.pow(10, i * step));
    }
    return new RestCurve(from, every, values);
  }

  /** A curve given by its values at some wavelengths (increasing), linear between them. */
  public static RestCurve through(Samples wavelength, Samples value, int every) {
    return of(
        wavelength.first(), wavelength.last(), every, at -> interpolated(wavelength, value, at));
  }

  private static double interpolated(Samples wavelength, Samples value, double at) {
    int above = Math.max(1, Math.min(wavelength.size() - 1, wavelength.firstAtLeast(at)));
    double start = wavelength.at(above - 1);
    double part = (at - start) / (wavelength.at(above) - start);
    double inside = Math.max(0, Math.min(1, part));
    return value.at(above - 1) + inside * (value.at(above) - value.at(above - 1));
  }

  /** Its first wavelength, Å. */
  double first() {
    return first;
  }

  /**
   * Multiplies by 1 − depth (1 − curve); the curve begins at {@code start} on the grid, end values
   * go on.
   */
  void multiply(double[] flux, double start, double depth) {
    double before = 1 - depth * (1 - values[0]);
    int from = clamp(Math.ceil(start));
    for (int i = 0; i < from; i++) {
      flux[i] *= before;
    }
    int to = clamp(Math.ceil(start + (values.length - 1.0) * every));
    for (int i = from; i < to; i++) {
      flux[i] *= 1 - depth * (1 - at((i - start) / every));
    }
    double after = 1 - depth * (1 - values[values.length - 1]);
    for (int i = to; i < Canvas.SIZE; i++) {
      flux[i] *= after;
    }
  }

  /** Adds; the curve begins at {@code start} on the grid, nothing beyond its ends. */
  void add(double[] flux, double start, double amount) {
    int to = clamp(Math.ceil(start + (values.length - 1.0) * every));
    for (int i = clamp(Math.ceil(start)); i < to; i++) {
      flux[i] += amount * at((i - start) / every);
    }
  }

  private double at(double place) {
    int below = Math.min((int) place, values.length - 2);
    double part = place - below;
    return values[below] + part * (values[below + 1] - values[below]);
  }

  private static int clamp(double pixel) {
    return (int) Math.max(0, Math.min(Canvas.SIZE, pixel));
  }
}
