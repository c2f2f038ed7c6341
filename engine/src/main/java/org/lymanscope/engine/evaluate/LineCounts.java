package org.lymanscope.engine.evaluate;

import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * How well one head of a line finder finds its line in the spectra that can be classified.
 *
 * @param line the line
 * @param spectra those that have the line, on the grid of the network
 * @param rightBox of them, those whose most probable box is the one with the line
 * @param found of these, those at least as sure of it as the rule asks
 * @param confidence mean confidence in spectra with the line, in the right box or not, 0 to 1; NaN
 *     for none
 * @param elsewhere mean confidence in all other spectra, 0 to 1; NaN for none
 */
public record LineCounts(
    SpectralLine line, int spectra, int rightBox, int found, double confidence, double elsewhere) {
  /** Share of the lines whose box is right, 0 to 1; NaN where there is none. */
  public double rightBoxes() {
    return Counts.share(rightBox, spectra);
  }

  /** Share of the lines that are found in the right box, 0 to 1; NaN where there is none. */
  public double completeness() {
    return Counts.share(found, spectra);
  }
}
