package org.lymanscope.app.plot;

import java.util.List;
import org.lymanscope.engine.analysis.FluxRange;
import org.lymanscope.engine.analysis.Smoothed;
import org.lymanscope.engine.analysis.Smoothing;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ArmJoin;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * A spectrum made ready to be painted. {@link #prepare} does what takes time and may run on any
 * thread; painting the result takes a frame.
 *
 * @param spectrum what was observed
 * @param joined its arms as one
 * @param title what identifies it to people, for accessible text and saved charts
 * @param smoothing σ of the smoothing kernel, pixels; 0 is no smoothing
 * @param smoothed {@code joined} smoothed
 * @param smoothedArms each arm smoothed, in the order of the arms
 * @param range flux axis that fits all of it
 * @param traces the curves to draw
 */
public record PlotContent(
    Spectrum spectrum,
    Arm joined,
    String title,
    double smoothing,
    Smoothed smoothed,
    List<Smoothed> smoothedArms,
    FluxRange range,
    Traces traces) {
  public PlotContent {
    smoothedArms = List.copyOf(smoothedArms);
    if (smoothedArms.size() != spectrum.arms().size()) {
      throw new IllegalArgumentException(smoothedArms.size() + " smoothed arms");
    }
  }

  /** Joins and smooths; pure. */
  public static PlotContent prepare(Spectrum spectrum, String title, double smoothing) {
    return of(spectrum, ArmJoin.join(spectrum), title, smoothing);
  }

  /** The same spectrum smoothed otherwise; itself if nothing changes. */
  public PlotContent withSmoothing(double sigmaPixels) {
    return sigmaPixels == smoothing ? this : of(spectrum, joined, title, sigmaPixels);
  }

  private static PlotContent of(Spectrum spectrum, Arm joined, String title, double smoothing) {
    Smoothed smoothed = Smoothing.gaussian(joined, smoothing);
    List<Smoothed> smoothedArms =
        spectrum.arms().stream().map(arm -> Smoothing.gaussian(arm, smoothing)).toList();
    return new PlotContent(
        spectrum,
        joined,
        title,
        smoothing,
        smoothed,
        smoothedArms,
        FluxScale.of(joined, smoothed, spectrum.minWavelength(), spectrum.maxWavelength()),
        Traces.of(spectrum.arms(), smoothedArms, joined, smoothed));
  }
}
