package org.lymanscope.app.augment;

import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.augment.LabelledSpectrum;

/**
 * A spectrum before and after augmentation.
 *
 * @param subject the spectrum before
 * @param before the same, prepared for the plot
 * @param after what became of it, prepared for the plot
 * @param label what is true of it after
 * @param difference where it changed
 */
public record Comparison(
    Subject subject, PlotContent before, PlotContent after, Label label, Difference difference) {
  /**
   * Augments; pure. The random numbers are those that the first copy of the object has in a dataset
   * of the same seed.
   *
   * @param smoothing σ, pixels, by which both are smoothed for the plot
   */
  static Comparison of(Subject subject, Augmentation augmentation, long seed, double smoothing) {
    LabelledSpectrum in = new LabelledSpectrum(subject.content().spectrum(), subject.label());
    LabelledSpectrum out =
        augmentation.apply(in, Augmentation.stream(seed, 0, subject.object().hash64()));
    return new Comparison(
        subject,
        subject.content().withSmoothing(smoothing),
        PlotContent.prepare(out.spectrum(), subject.content().title(), smoothing),
        out.label(),
        Difference.of(in.spectrum(), out.spectrum()));
  }
}
