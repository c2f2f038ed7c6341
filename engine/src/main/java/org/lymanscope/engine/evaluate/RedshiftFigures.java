package org.lymanscope.engine.evaluate;

import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.analysis.Statistics;

/**
 * How good redshifts are, with Δ = (z − true z) / (1 + true z), as Pasquet et al. 2019 (A&amp;A
 * 621, A26, §4.1) has it. Spectra that nothing was said of count in {@link #all} and as not good;
 * the other figures are of those that were measured, NaN where there are none.
 *
 * @param all spectra
 * @param told those of which a redshift was told
 * @param bias mean of Δ
 * @param scatter 1.4826 · median |Δ − median Δ|: σ_MAD
 * @param outliers share with |Δ| above {@link #OUTLIER}
 * @param meanError mean of |z − true z|
 * @param good share of all with |z − true z| up to {@link Counts#GOOD}
 */
public record RedshiftFigures(
    int all,
    int told,
    double bias,
    double scatter,
    double outliers,
    double meanError,
    double good) {
  /** |Δ| above which a redshift is one of another place in the spectrum, not an imprecise one. */
  public static final double OUTLIER = 0.15;

  /** The standard deviation of a Gaussian is so many of its median deviations. */
  private static final double GAUSSIAN_MAD = 1.4826;

  /** Of any number of spectra. */
  public static RedshiftFigures of(List<MeasuredRedshift> measured) {
    List<MeasuredRedshift> told = measured.stream().filter(MeasuredRedshift::told).toList();
    double[] errors = told.stream().mapToDouble(MeasuredRedshift::relativeError).toArray();
    int outliers = (int) Arrays.stream(errors).filter(e -> Math.abs(e) > OUTLIER).count();
    int good = (int) told.stream().filter(one -> one.absoluteError() <= Counts.GOOD).count();
    return new RedshiftFigures(
        measured.size(),
        told.size(),
        Arrays.stream(errors).average().orElse(Double.NaN),
        scatter(errors),
        Counts.share(outliers, told.size()),
        told.stream().mapToDouble(MeasuredRedshift::absoluteError).average().orElse(Double.NaN),
        Counts.share(good, measured.size()));
  }

  private static double scatter(double[] errors) {
    if (errors.length == 0) {
      return Double.NaN;
    }
    double middle = Statistics.median(errors.clone());
    double[] deviations = Arrays.stream(errors).map(e -> Math.abs(e - middle)).toArray();
    return GAUSSIAN_MAD * Statistics.median(deviations);
  }
}
