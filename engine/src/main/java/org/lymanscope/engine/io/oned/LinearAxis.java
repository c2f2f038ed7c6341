package org.lymanscope.engine.io.oned;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The first axis of an image by its keywords (FITS standard 4.0, section 8): value at the reference
 * pixel, step, reference pixel counted from 1.
 */
public record LinearAxis(double value, double step, double pixel) {
  /** From CRVAL1, CDELT1 or CD1_1, CRPIX1 (1 if absent); empty without value or step. */
  public static Optional<LinearAxis> of(FitsHeader header) {
    OptionalDouble value = header.number("CRVAL1");
    OptionalDouble delta = header.number("CDELT1");
    OptionalDouble matrix = header.number("CD1_1");
    OptionalDouble step = matrix.isPresent() ? matrix : delta;
    if (value.isEmpty() || step.isEmpty() || step.getAsDouble() == 0) {
      return Optional.empty();
    }
    double pixel = header.number("CRPIX1").orElse(1);
    return Optional.of(new LinearAxis(value.getAsDouble(), step.getAsDouble(), pixel));
  }

  /** The values at the first {@code size} pixels. */
  public Samples values(int size) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = value + (i + 1 - pixel) * step;
    }
    return Samples.adopt(values);
  }
}
