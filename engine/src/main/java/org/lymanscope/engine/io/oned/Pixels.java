package org.lymanscope.engine.io.oned;

import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The numbers of one spectrum as they stand in a file, before they are known to make sense.
 *
 * @param wavelength vacuum wavelength, ångström, shape (n)
 * @param flux flux density, shape (n); may hold NaN
 * @param ivar inverse variance, shape (n); NaN, infinite and negative mean no information
 */
public record Pixels(Samples wavelength, Samples flux, Samples ivar) {
  /** A spectrum of which more than this is not a number is refused, as Marz does. */
  private static final double MOST_NAN = 0.9;

  /**
   * One arm of these numbers. A pixel whose flux is not finite gets flux 0 and ivar 0.
   *
   * @throws SpectrumFormatException if the lengths differ, the wavelengths do not increase, or
   *     nearly all of the flux is not a number
   */
  public Arm toArm(String name, Optional<PixelMask> mask, Complaint complaint)
      throws SpectrumFormatException {
    requireLengths(mask, complaint);
    requireIncreasing(complaint);
    int n = flux.size();
    double[] cleanFlux = new double[n];
    double[] cleanIvar = new double[n];
    int lost = 0;
    for (int i = 0; i < n; i++) {
      if (Double.isFinite(flux.at(i))) {
        cleanFlux[i] = flux.at(i);
        cleanIvar[i] = Double.isFinite(ivar.at(i)) ? Math.max(0, ivar.at(i)) : 0;
      } else {
        lost++;
      }
    }
    if (lost > MOST_NAN * n) {
      throw complaint.of("numbers in the flux", "NaN or infinity in " + lost + " of " + n);
    }
    return new Arm(
        name,
        wavelength,
        Samples.adopt(cleanFlux),
        Samples.adopt(cleanIvar),
        mask,
        Optional.empty());
  }

  private void requireLengths(Optional<PixelMask> mask, Complaint complaint)
      throws SpectrumFormatException {
    int n = wavelength.size();
    if (n < 2) {
      throw complaint.of("at least 2 pixels", Integer.toString(n));
    }
    if (flux.size() != n || ivar.size() != n) {
      throw complaint.of(
          "as many fluxes and errors as wavelengths (" + n + ")",
          flux.size() + " and " + ivar.size());
    }
    if (mask.isPresent() && mask.get().size() != n) {
      throw complaint.of("a mask of " + n + " pixels", Integer.toString(mask.get().size()));
    }
  }

  private void requireIncreasing(Complaint complaint) throws SpectrumFormatException {
    if (!wavelength.isFinite()) {
      throw complaint.of("numbers as wavelengths", "NaN or infinity among them");
    }
    if (wavelength.first() <= 0) {
      throw complaint.of("wavelengths above 0", Double.toString(wavelength.first()));
    }
    for (int i = 1; i < wavelength.size(); i++) {
      if (wavelength.at(i) <= wavelength.at(i - 1)) {
        throw complaint.of(
            "strictly increasing wavelengths",
            wavelength.at(i - 1) + " followed by " + wavelength.at(i) + " at pixel " + i);
      }
    }
  }
}
