package org.lymanscope.engine.augment;

import java.util.SplittableRandom;

/**
 * Hides a window at a fixed place on the detector, such as 40 Å at 5800 Å, where DESI's arms B and
 * R meet (Taran 2024, §3.3.1).
 *
 * @param centre observed wavelength, Å
 * @param width whole width, Å, above 0
 * @param fill what the flux is replaced by; noise keeps ivar
 */
public record MaskWindow(double centre, double width, Fill fill) implements Augmentation {
  public MaskWindow {
    if (!(centre > 0 && width > 0 && width < 2 * centre)) {
      throw new IllegalArgumentException("window of " + width + " at " + centre);
    }
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    hide(draft, centre, width, fill, random);
  }

  static void hide(
      SpectrumDraft draft, double centre, double width, Fill fill, SplittableRandom random) {
    double low = centre - width / 2;
    double high = centre + width / 2;
    switch (fill) {
      case NOISE -> draft.replace(low, high, random);
      case NOTHING -> draft.forget(low, high);
    }
  }
}
