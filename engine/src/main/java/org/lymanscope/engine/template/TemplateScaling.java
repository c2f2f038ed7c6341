package org.lymanscope.engine.template;

import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Brings a template to the redshift and brightness of a spectrum. Fast enough to follow a slider;
 * the template is interpolated linearly and not broadened by the instrument.
 */
public final class TemplateScaling {
  private TemplateScaling() {}

  /**
   * Shifts {@code template} to {@code z}, puts its intergalactic absorption in front of it, and
   * fits its amplitude to the good pixels of {@code joined} by least squares weighted with ivar. A
   * template of one curve never gets a negative amplitude; several curves get any.
   *
   * @param z redshift, above −1
   * @throws IllegalArgumentException if {@code z} is not above −1
   */
  public static ScaledTemplate scale(Template template, double z, Arm joined) {
    if (!(z > -1 && Double.isFinite(z))) {
      throw new IllegalArgumentException("redshift " + z);
    }
    Samples grid = joined.wavelength();
    int from = grid.firstAtLeast(template.restWavelength().first() * (1 + z));
    int to = grid.firstAtLeast(Math.nextUp(template.restWavelength().last() * (1 + z)));
    double[] wave = new double[Math.max(0, to - from)];
    for (int i = 0; i < wave.length; i++) {
      wave[i] = grid.at(from + i);
    }
    double[][] curves = curves(template, z, wave);
    double[] coefficients = fit(curves, joined, from);
    return scaled(wave, sum(curves, coefficients), coefficients[0], joined, from);
  }

  /**
   * The first curve of {@code template} as seen from {@code z}, absorbed, in its own unit; 0
   * outside its range.
   *
   * @param wavelength observed, vacuum, ångström, increasing
   */
  public static Samples observed(Template template, double z, Samples wavelength) {
    int from = wavelength.firstAtLeast(template.restWavelength().first() * (1 + z));
    int to = wavelength.firstAtLeast(Math.nextUp(template.restWavelength().last() * (1 + z)));
    double[] covered = new double[Math.max(0, to - from)];
    for (int i = 0; i < covered.length; i++) {
      covered[i] = wavelength.at(from + i);
    }
    double[] flux = new double[wavelength.size()];
    System.arraycopy(curves(template, z, covered)[0], 0, flux, from, covered.length);
    return Samples.adopt(flux);
  }

  private static ScaledTemplate scaled(
      double[] wave, double[] flux, double amplitude, Arm joined, int from) {
    double chi2 = 0;
    int pixels = 0;
    for (int i = 0; i < wave.length; i++) {
      double ivar = joined.goodIvar(from + i);
      double off = joined.flux().at(from + i) - flux[i];
      chi2 += ivar * off * off;
      pixels += ivar > 0 ? 1 : 0;
    }
    return new ScaledTemplate(Samples.adopt(wave), Samples.adopt(flux), amplitude, chi2, pixels);
  }

  /** Each curve of the basis on the observed grid, absorbed. */
  private static double[][] curves(Template template, double z, double[] wave) {
    double[] transmission = transmission(template.igm(), z, wave);
    List<Samples> basis = template.basis();
    double[][] curves = new double[basis.size()][wave.length];
    Samples rest = template.restWavelength();
    int above = 1;
    for (int i = 0; i < wave.length; i++) {
      double at = wave[i] / (1 + z);
      while (above < rest.size() - 1 && rest.at(above) < at) {
        above++;
      }
      double start = rest.at(above - 1);
      double part = (at - start) / (rest.at(above) - start);
      for (int k = 0; k < curves.length; k++) {
        Samples flux = basis.get(k);
        curves[k][i] = transmission[i] * ((1 - part) * flux.at(above - 1) + part * flux.at(above));
      }
    }
    return curves;
  }

  private static double[] transmission(IgmModel igm, double z, double[] wave) {
    double[] transmission = new double[wave.length];
    Arrays.fill(transmission, 1);
    if (igm == IgmModel.INOUE14) {
      InoueTable.attenuate(wave, z, transmission);
    } else if (igm != IgmModel.NONE) {
      for (int i = 0; i < wave.length; i++) {
        transmission[i] = igm.transmission(wave[i], z);
      }
    }
    return transmission;
  }

  private static double[] fit(double[][] curves, Arm joined, int from) {
    int n = curves.length;
    double[][] normal = new double[n][n + 1];
    for (int i = 0; i < curves[0].length; i++) {
      double ivar = joined.goodIvar(from + i);
      if (ivar > 0) {
        double flux = joined.flux().at(from + i);
        for (int k = 0; k < n; k++) {
          double weighted = ivar * curves[k][i];
          for (int l = k; l < n; l++) {
            normal[k][l] += weighted * curves[l][i];
          }
          normal[k][n] += weighted * flux;
        }
      }
    }
    double[] solution = NormalEquations.solve(normal);
    if (n == 1) {
      solution[0] = Math.max(0, solution[0]);
    }
    return solution;
  }

  private static double[] sum(double[][] curves, double[] coefficients) {
    double[] flux = new double[curves[0].length];
    for (int k = 0; k < curves.length; k++) {
      for (int i = 0; i < flux.length; i++) {
        flux[i] += coefficients[k] * curves[k][i];
      }
    }
    return flux;
  }
}
