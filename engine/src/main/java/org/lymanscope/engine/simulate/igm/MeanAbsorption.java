package org.lymanscope.engine.simulate.igm;

import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.spectrum.Wavelengths;
import org.lymanscope.engine.template.IgmModel;
import org.lymanscope.engine.template.Inoue14;

/**
 * The mean absorption of a model in front of a canvas. Between the steps at the lines and at the
 * Lyman limit the models are smooth, so every 16th pixel is computed and those between follow.
 */
public final class MeanAbsorption {
  private static final int EVERY = 16;

  /**
   * Nothing has a step within a pixel; the steps of all models are at these wavelengths, ± 0.5 Å.
   */
  private static final double NEAR = 0.5;

  private final IgmModel model;

  /** Absorbs by a model. */
  public MeanAbsorption(IgmModel model) {
    this.model = model;
  }

  /** Puts the mean absorption up to the redshift of the canvas in front of what is there. */
  public void attenuate(Canvas canvas) {
    double[] flux = canvas.flux();
    int end = canvas.pixel(Wavelengths.LYMAN_ALPHA);
    for (int from = 0; from < end; from += EVERY) {
      int to = Math.min(from + EVERY, end);
      if (hasStep(canvas, from, to)) {
        for (int i = from; i < to; i++) {
          flux[i] *= model.transmission(Canvas.wavelength(i), canvas.z());
        }
      } else {
        double first = model.transmission(Canvas.wavelength(from), canvas.z());
        double last = model.transmission(Canvas.wavelength(to - 1), canvas.z());
        for (int i = from; i < to; i++) {
          double part = (double) (i - from) / Math.max(1, to - 1 - from);
          flux[i] *= first + part * (last - first);
        }
      }
    }
  }

  /** Whether a line of the series, as any of the models has it, lies in a stretch. */
  private static boolean hasStep(Canvas canvas, int from, int to) {
    double low = Canvas.wavelength(from) / (1 + canvas.z()) - NEAR;
    double high = Canvas.wavelength(to - 1) / (1 + canvas.z()) + NEAR;
    if (low < Inoue14.LIMIT && high > Inoue14.LIMIT) {
      return true;
    }
    for (int j = 0; j < Inoue14.lineCount() && Inoue14.line(j) > low; j++) {
      if (Inoue14.line(j) < high) {
        return true;
      }
    }
    return false;
  }
}
