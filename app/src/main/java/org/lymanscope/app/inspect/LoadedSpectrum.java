package org.lymanscope.app.inspect;

import java.util.List;
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
 */
public record LoadedSpectrum(
    TargetRow row, PlotContent content, List<PipelineFit> candidates, List<Chi2Curve> curves) {
  public LoadedSpectrum {
    candidates = List.copyOf(candidates);
    curves = List.copyOf(curves);
  }
}
