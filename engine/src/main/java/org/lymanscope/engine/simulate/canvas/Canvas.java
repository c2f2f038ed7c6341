package org.lymanscope.engine.simulate.canvas;

import java.util.Arrays;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * A noiseless spectrum in the making, on a fixed grid of observed wavelengths that is even in their
 * logarithm: a pixel is {@value #VELOCITY_STEP} km/s wide everywhere, so that a power law is a
 * geometric series and a line of given velocity width has the same shape wherever it stands. Covers
 * DESI with a margin for its resolution. Wavelengths of lines and continua are given in the rest
 * frame, in vacuum, Å; flux is per wavelength, in any unit. Reused for one spectrum after another;
 * not thread-safe.
 */
public final class Canvas {
  /** Number of pixels. */
  public static final int SIZE = 17_560;

  /** First wavelength, Å. */
  public static final double START = 3585;

  /** Step in log₁₀ λ. */
  public static final double LOG_STEP = 2.5e-5;

  /** Width of a pixel, km/s. */
  public static final double VELOCITY_STEP = 17.257;

  private static final double EXACT_VELOCITY_STEP =
      Wavelengths.LIGHT_SPEED * LOG_STEP * StrictMath.log(10);

  /** Gaussians end here, in σ. */
  private static final double REACH = 6;

  /** A Gaussian absorption line is never deeper than this; it gets wider instead. */
  private static final double DEEPEST = 0.97;

  private static final double LOG_START = StrictMath.log10(START);
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final double[] WAVE = wavelengths();

  private final double[] flux = new double[SIZE];
  private double z;

  private static double[] wavelengths() {
    double[] wave = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      wave[i] = START * StrictMath.pow(10, i * LOG_STEP);
    }
    return wave;
  }

  /** Observed wavelength of a pixel, Å. */
  public static double wavelength(int pixel) {
    return WAVE[pixel];
  }

  /** Place of an observed wavelength on the grid; may lie outside, and between pixels. */
  public static double place(double observed) {
    return (StrictMath.log10(observed) - LOG_START) / LOG_STEP;
  }

  /** The flux itself, shape ({@link #SIZE}): what is written here is on the canvas. */
  public double[] flux() {
    return flux;
  }

  /** Redshift of what is painted. */
  public double z() {
    return z;
  }

  /** Begins a spectrum: nothing but zeros. */
  public void begin(double redshift) {
    z = redshift;
    Arrays.fill(flux, 0);
  }

  /** First pixel at or redward of a rest wavelength, between 0 and {@link #SIZE}. */
  public int pixel(double rest) {
    return (int) Math.max(0, Math.min(SIZE, Math.ceil(place(rest * (1 + z)))));
  }

  // --- Continua -----------------------------------------------------------------------------

  /**
   * Paints (λ/pivot)^slope from one rest wavelength to another, over what is there; the first may
   * be 0, the second infinite.
   */
  public void powerLaw(double slope, double pivot, double from, double to) {
    int first = from > 0 ? pixel(from) : 0;
    int last = to < Double.POSITIVE_INFINITY ? pixel(to) : SIZE;
    double value = StrictMath.pow(WAVE[Math.min(first, SIZE - 1)] / (1 + z) / pivot, slope);
    double ratio = StrictMath.pow(10, slope * LOG_STEP);
    for (int i = first; i < last; i++) {
      flux[i] = value;
      value *= ratio;
    }
  }

  /** Paints {@code value} (λ/pivot)^slope over everything blueward of the pivot. */
  public void farPowerLaw(double slope, double pivot, double value) {
    int end = pixel(pivot);
    powerLaw(slope, pivot, 0, pivot);
    for (int i = 0; i < end; i++) {
      flux[i] *= value;
    }
  }

  /** Multiplies by a curve over the rest wavelength; beyond its ends by its end values. */
  public void times(RestCurve curve) {
    times(curve, 1);
  }

  /**
   * Multiplies by a curve that is drawn closer to 1, or farther from it: by 1 − depth (1 − curve).
   */
  public void times(RestCurve curve, double depth) {
    curve.multiply(flux, place(curve.first() * (1 + z)), depth);
  }

  /** Multiplies by (λ/pivot)^slope. */
  public void tilt(double slope, double pivot) {
    double value = StrictMath.pow(START / (1 + z) / pivot, slope);
    double ratio = StrictMath.pow(10, slope * LOG_STEP);
    for (int i = 0; i < SIZE; i++) {
      flux[i] *= value;
      value *= ratio;
    }
  }

  /** What is on the canvas at a rest wavelength; beyond its ends, what is there. */
  public double level(double rest) {
    return flux[Math.min(SIZE - 1, pixel(rest))];
  }

  /** Adds {@code amount} times a curve over the rest wavelength; nothing beyond its ends. */
  public void add(RestCurve curve, double amount) {
    curve.add(flux, place(curve.first() * (1 + z)), amount);
  }

  /** Multiplies everything blueward of a rest wavelength. */
  public void timesBlueward(double rest, double factor) {
    int end = pixel(rest);
    for (int i = 0; i < end; i++) {
      flux[i] *= factor;
    }
  }

  // --- Lines --------------------------------------------------------------------------------

  /**
   * Adds a Gaussian emission line.
   *
   * @param amount integral over rest wavelength, in the unit of the flux times Å
   * @param sigma standard deviation, km/s
   */
  public void emit(double rest, double amount, double sigma) {
    emit(rest, amount, sigma, sigma);
  }

  /**
   * As above with different σ (km/s) on the blue and on the red side; the peak is at {@code rest}.
   */
  public void emit(double rest, double amount, double blueSigma, double redSigma) {
    double perVelocity = rest / Wavelengths.LIGHT_SPEED;
    double peak = 2 * amount / (ROOT_TWO_PI * (blueSigma + redSigma) * perVelocity);
    double centre = place(rest * (1 + z));
    double blue = blueSigma / EXACT_VELOCITY_STEP;
    double red = redSigma / EXACT_VELOCITY_STEP;
    int middle = clamp((int) Math.ceil(centre));
    int from = clamp((int) Math.ceil(centre - REACH * blue));
    int to = clamp((int) Math.ceil(centre + REACH * red));
    for (int i = from; i < middle; i++) {
      double u = (i - centre) / blue;
      flux[i] += peak * FastMath.exp(-0.5 * u * u);
    }
    for (int i = middle; i < to; i++) {
      double u = (i - centre) / red;
      flux[i] += peak * FastMath.exp(-0.5 * u * u);
    }
  }

  /**
   * Absorbs a Gaussian. Where it would be deeper than {@value #DEEPEST} of the flux it gets wider,
   * with the same equivalent width.
   *
   * @param width rest equivalent width, Å; negative for more light
   * @param sigma standard deviation, km/s
   */
  public void absorb(double rest, double width, double sigma) {
    double perVelocity = rest / Wavelengths.LIGHT_SPEED;
    double wide = Math.max(sigma, width / (ROOT_TWO_PI * perVelocity * DEEPEST));
    double depth = width / (ROOT_TWO_PI * wide * perVelocity);
    double centre = place(rest * (1 + z));
    double scale = wide / EXACT_VELOCITY_STEP;
    int to = clamp((int) Math.ceil(centre + REACH * scale));
    for (int i = clamp((int) Math.ceil(centre - REACH * scale)); i < to; i++) {
      double u = (i - centre) / scale;
      flux[i] *= 1 - depth * FastMath.exp(-0.5 * u * u);
    }
  }

  /**
   * Absorbs with damping wings, exp(−A/Δλ²), whose equivalent width 2√(πA) is {@code width}
   * (positive, rest, Å).
   */
  public void damp(double rest, double width) {
    double a = width * width / (4 * Math.PI);
    // A wing of a ten-thousandth is the end.
    double reach = 100 * Math.sqrt(a);
    int to = pixel(rest + reach);
    for (int i = pixel(Math.max(1, rest - reach)); i < to; i++) {
      double away = WAVE[i] / (1 + z) - rest;
      flux[i] *= away == 0 ? 0 : FastMath.exp(-a / (away * away));
    }
  }

  // --- Brightness ---------------------------------------------------------------------------

  /** Mean flux between two observed wavelengths (Å). */
  public double mean(double from, double to) {
    int first = clamp((int) Math.ceil(place(from)));
    int end = clamp((int) Math.ceil(place(to)));
    double sum = 0;
    double width = 0;
    for (int i = first; i < end; i++) {
      sum += flux[i] * WAVE[i];
      width += WAVE[i];
    }
    return width > 0 ? sum / width : 0;
  }

  /** Multiplies everything. */
  public void times(double factor) {
    for (int i = 0; i < SIZE; i++) {
      flux[i] *= factor;
    }
  }

  private static int clamp(int pixel) {
    return Math.max(0, Math.min(SIZE, pixel));
  }
}
