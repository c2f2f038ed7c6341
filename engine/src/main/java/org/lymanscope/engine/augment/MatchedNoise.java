package org.lymanscope.engine.augment;

import java.util.SplittableRandom;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.PixelGrid;

/** Brings the noise of moved pixels up to that of the fibre where they moved to. */
final class MatchedNoise {
  private final SpectrumDraft draft;
  private final SplittableRandom random;

  MatchedNoise(SpectrumDraft draft, SplittableRandom random) {
    this.draft = draft;
    this.random = random;
  }

  void match() {
    draft.settle(random);
    Layer observed = draft.observed();
    for (PixelGrid.Section arm : draft.grid().sections()) {
      int from = Math.max(observed.from(), arm.offset());
      int to = Math.min(observed.to(), arm.end());
      for (int i = from; i < to; i++) {
        if (observed.row().ivar()[i] > 0) {
          match(i, arm.wavelength().at(i - arm.offset()) * observed.stretch(), arm);
        }
      }
    }
  }

  private void match(int pixel, double seenAt, PixelGrid.Section own) {
    float[] ivar = draft.observed().row().ivar();
    // A stretched pixel is as wide as several of the grid, and averages their noise.
    double there = draft.stretch() * fibreIvar(seenAt, own);
    double missing = there > 0 ? 1 / there - 1.0 / ivar[pixel] : 0;
    if (!(there > 0)) {
      ivar[pixel] = 0;
    } else if (missing > 0) {
      draft.observed().row().flux()[pixel] += (float) (Math.sqrt(missing) * Draw.normal(random));
      ivar[pixel] = (float) there;
    }
  }

  /** Of the pixel's own arm where that looks, else of the first that does. */
  private double fibreIvar(double wavelength, PixelGrid.Section own) {
    if (covers(own, wavelength)) {
      return draft.fibreIvar(own.offset() + own.wavelength().nearest(wavelength));
    }
    for (PixelGrid.Section arm : draft.grid().sections()) {
      if (covers(arm, wavelength)) {
        return draft.fibreIvar(arm.offset() + arm.wavelength().nearest(wavelength));
      }
    }
    return 0;
  }

  private static boolean covers(PixelGrid.Section arm, double wavelength) {
    return wavelength >= arm.wavelength().first() && wavelength <= arm.wavelength().last();
  }
}
