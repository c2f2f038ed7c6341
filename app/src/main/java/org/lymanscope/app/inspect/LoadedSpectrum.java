package org.lymanscope.app.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.engine.io.Chi2Curve;
import org.lymanscope.engine.io.PipelineFit;

/**
 * A spectrum ready to be shown.
 *
 * @param row its target
 * @param content what is painted
 * @param candidates what the pipeline offers, best first
 * @param curves χ²(z) of the pipeline; empty if there is none
 * @param problem why the pipeline's results could not be read, though there are some
 */
public record LoadedSpectrum(
    TargetRow row,
    PlotContent content,
    List<PipelineFit> candidates,
    List<Chi2Curve> curves,
    Optional<IOException> problem) {
  public LoadedSpectrum {
    candidates = List.copyOf(candidates);
    curves = List.copyOf(curves);
  }

  /** The same smoothed otherwise; itself if nothing changes. */
  LoadedSpectrum withSmoothing(double sigmaPixels) {
    return sigmaPixels == content.smoothing()
        ? this
        : new LoadedSpectrum(row, content.withSmoothing(sigmaPixels), candidates, curves, problem);
  }

  /** χ²(z) for the chart. */
  public List<ScanCurve> scan() {
    return curves.stream()
        .map(curve -> new ScanCurve(curve.template(), curve.z(), curve.chi2()))
        .toList();
  }
}
