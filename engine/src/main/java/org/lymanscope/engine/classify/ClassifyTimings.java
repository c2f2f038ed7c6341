package org.lymanscope.engine.classify;

import java.time.Duration;

/**
 * Where the time of a classification went. The parts run at the same time on several threads, so
 * they may add up to more than {@link #elapsed}.
 *
 * @param spectra how many were read in this run; those of interrupted work do not count
 * @param reading opening files and reading pixels, summed over threads
 * @param preparing re-binning and normalising, summed over threads
 * @param network the network alone
 * @param decoding classes and redshifts from the network's output, summed over threads
 * @param writing the working file and the catalogue
 * @param elapsed from start to end
 */
public record ClassifyTimings(
    long spectra,
    Duration reading,
    Duration preparing,
    Duration network,
    Duration decoding,
    Duration writing,
    Duration elapsed) {
  /** Spectra per second from start to end; 0 if there were none. */
  public double rate() {
    return spectra == 0 ? 0 : spectra / seconds(elapsed);
  }

  /** The share of one part in the sum of all parts, 0 to 1; 0 if nothing took any time. */
  public double share(Duration part) {
    double sum = seconds(reading.plus(preparing).plus(network).plus(decoding).plus(writing));
    return sum > 0 ? seconds(part) / sum : 0;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
