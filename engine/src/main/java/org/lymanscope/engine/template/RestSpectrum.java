package org.lymanscope.engine.template;

import java.util.function.DoubleUnaryOperator;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * A rest spectrum in the making: a continuum, then features on top. Equivalent widths are rest
 * widths in ångström against the continuum as it stands; velocities in km/s, positive to the red.
 */
final class RestSpectrum {
  /** 10⁻⁴ in log₁₀ λ: 69 km/s, a little finer than DESI at 3600 Å. */
  private static final double LOG_STEP = 1e-4;

  /** Gaussians end here, in σ. */
  private static final double REACH = 6;

  private final double[] wave;
  private final double[] flux;

  private RestSpectrum(double[] wave, double[] flux) {
    this.wave = wave;
    this.flux = flux;
  }

  /** A continuum between two rest wavelengths. */
  static RestSpectrum of(double from, double to, DoubleUnaryOperator continuum) {
    int n = (int) Math.floor(StrictMath.log10(to / from) / LOG_STEP) + 1;
    double[] wave = new double[n];
    double[] flux = new double[n];
    for (int i = 0; i < n; i++) {
      wave[i] = from * StrictMath.pow(10, i * LOG_STEP);
      flux[i] = continuum.applyAsDouble(wave[i]);
    }
    return new RestSpectrum(wave, flux);
  }

  /** f_λ ∝ λ^slope, 1 at {@code pivot}. */
  static DoubleUnaryOperator powerLaw(double slope, double pivot) {
    return wavelength -> StrictMath.pow(wavelength / pivot, slope);
  }

  /** Planck's law per wavelength, 1 at 5500 Å. */
  static DoubleUnaryOperator blackBody(double kelvin) {
    // hc/k in Å K, CODATA 2018.
    double scale = 1.438776877e8 / kelvin;
    double norm = StrictMath.pow(5500, -5) / StrictMath.expm1(scale / 5500);
    return wavelength ->
        StrictMath.pow(wavelength, -5) / StrictMath.expm1(scale / wavelength) / norm;
  }

  /** A step from {@code factor} (blue) to 1 (red), smooth over {@code width} Å. */
  static DoubleUnaryOperator step(double at, double factor, double width) {
    return wavelength -> factor + (1 - factor) / (1 + StrictMath.exp(-(wavelength - at) / width));
  }

  /** Multiplies by any function of the wavelength. */
  RestSpectrum times(DoubleUnaryOperator factor) {
    for (int i = 0; i < flux.length; i++) {
      flux[i] *= factor.applyAsDouble(wave[i]);
    }
    return this;
  }

  /** Adds a Gaussian emission line of equivalent width {@code width} and {@code sigma} km/s. */
  RestSpectrum emit(double line, double width, double sigma) {
    return emit(line, width, sigma, sigma);
  }

  /** As above with different σ on the blue and on the red side; the peak is at {@code line}. */
  RestSpectrum emit(double line, double width, double blueSigma, double redSigma) {
    double blue = line * blueSigma / Wavelengths.LIGHT_SPEED;
    double red = line * redSigma / Wavelengths.LIGHT_SPEED;
    double peak = width * level(line) / (Math.sqrt(Math.PI / 2) * (blue + red));
    for (int i = index(line - REACH * blue); i < index(line + REACH * red); i++) {
      double u = (wave[i] - line) / (wave[i] < line ? blue : red);
      flux[i] += peak * StrictMath.exp(-0.5 * u * u);
    }
    return this;
  }

  /** Adds a Gaussian emission line of integrated {@code amount} (flux × Å). */
  RestSpectrum emitFlux(double line, double amount, double sigma) {
    return emit(line, amount / level(line), sigma);
  }

  /** Absorbs a Gaussian of equivalent width {@code width} (positive); never below zero flux. */
  RestSpectrum absorb(double line, double width, double sigma) {
    double scale = line * sigma / Wavelengths.LIGHT_SPEED;
    double depth = width / (Math.sqrt(2 * Math.PI) * scale);
    for (int i = index(line - REACH * scale); i < index(line + REACH * scale); i++) {
      double u = (wave[i] - line) / scale;
      flux[i] *= Math.max(0, 1 - depth * StrictMath.exp(-0.5 * u * u));
    }
    return this;
  }

  /**
   * Absorbs with damping wings, exp(−A/Δλ²); its equivalent width is 2√(πA), which gives A from
   * {@code width}.
   */
  RestSpectrum damp(double line, double width) {
    double a = width * width / (4 * Math.PI);
    for (int i = 0; i < flux.length; i++) {
      double away = wave[i] - line;
      flux[i] *= away == 0 ? 0 : StrictMath.exp(-a / (away * away));
    }
    return this;
  }

  /**
   * Lyα: absorbed with damping wings, with an emission line on top.
   *
   * @param trough centre of the absorption, Å
   * @param absorbed its equivalent width, Å, positive
   * @param peak peak of the emission, Å
   * @param emitted its equivalent width against the unabsorbed continuum, Å
   * @param blueSigma σ of its blue side, km/s
   * @param redSigma σ of its red side, km/s
   */
  record LymanAlpha(
      double trough,
      double absorbed,
      double peak,
      double emitted,
      double blueSigma,
      double redSigma) {}

  /** Puts Lyα on the continuum; both widths are measured against it before either is applied. */
  RestSpectrum lymanAlpha(LymanAlpha line) {
    double[] before = flux.clone();
    emit(line.peak(), line.emitted(), line.blueSigma(), line.redSigma());
    double[] emission = new double[flux.length];
    for (int i = 0; i < flux.length; i++) {
      emission[i] = flux[i] - before[i];
      flux[i] = before[i];
    }
    damp(line.trough(), line.absorbed());
    for (int i = 0; i < flux.length; i++) {
      flux[i] += emission[i];
    }
    return this;
  }

  /** Absorbs a band that is deepest at its blue edge and fades linearly to the red. */
  RestSpectrum band(double from, double to, double depth) {
    for (int i = index(from); i < index(to); i++) {
      flux[i] *= 1 - depth * (to - wave[i]) / (to - from);
    }
    return this;
  }

  Template template(String name, SpectralClass spectralClass) {
    return new Template(name, spectralClass, Samples.copyOf(wave), Samples.copyOf(flux));
  }

  /** A line that is moved by a velocity. */
  static double moved(double line, double velocity) {
    return line * (1 + velocity / Wavelengths.LIGHT_SPEED);
  }

  private double level(double at) {
    return flux[Math.min(index(at), flux.length - 1)];
  }

  private int index(double at) {
    double steps = Math.ceil(StrictMath.log10(at / wave[0]) / LOG_STEP);
    return (int) Math.max(0, Math.min(flux.length, steps));
  }
}
