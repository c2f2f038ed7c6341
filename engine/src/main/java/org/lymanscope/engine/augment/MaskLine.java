package org.lymanscope.engine.augment;

import java.util.SplittableRandom;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * Hides a line at the redshift of the label, such as 40 Å at Lyα (Taran 2024, §3.3.2), so that a
 * network learns to do without. At z = 3 that is ±1230 km/s around the systemic place, which takes
 * in an emission peak at the usual +360 km/s. Does nothing where the label has no redshift.
 *
 * @param rest wavelength of the line, Å in vacuum
 * @param width whole width as observed, Å, above 0
 * @param fill what the flux is replaced by; noise keeps ivar
 */
public record MaskLine(double rest, double width, Fill fill) implements Augmentation {
  public MaskLine {
    if (!(rest > 0 && width > 0 && width < 2 * rest)) {
      throw new IllegalArgumentException("window of " + width + " at " + rest);
    }
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    double z = draft.label().z();
    if (!Double.isNaN(z)) {
      MaskWindow.hide(draft, Wavelengths.observed(rest, z), width, fill, random);
    }
  }
}
