package org.lymanscope.engine.model;

import java.util.Arrays;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Sums of pixels in the bins of a network's grid, as QuasarNET has them: Σ flux·ivar and Σ ivar of
 * the pixels whose centres lie in a bin, over all arms. A pixel counts once and whole. Wavelengths
 * grow, so a pixel's bin is found from that of the one before; the outcome is that of {@link
 * WavelengthGrid#binOf} for each pixel. Not thread-safe; each thread has its own.
 */
public final class Rebinning {
  private final int bins;

  /** The smallest numbers that lie in bin 0, 1, … and behind the last. */
  private final double[] border;

  private final boolean withSnr;
  private final double[] weightedFlux;
  private final double[] ivar;
  private final double[] snr;

  /**
   * For one grid.
   *
   * @param withSnr whether {@link #snr} is wanted
   */
  public Rebinning(WavelengthGrid grid, boolean withSnr) {
    this.bins = grid.bins();
    this.withSnr = withSnr;
    this.weightedFlux = new double[bins];
    this.ivar = new double[bins];
    this.snr = new double[bins];
    this.border = new double[bins + 1];
    for (int bin = 0; bin <= bins; bin++) {
      border[bin] = smallest(grid, bin);
    }
  }

  /** Forgets what was added. */
  public void clear() {
    Arrays.fill(weightedFlux, 0);
    Arrays.fill(ivar, 0);
    if (withSnr) {
      Arrays.fill(snr, 0);
    }
  }

  /** Adds all pixels of a row. */
  public void add(PixelRow row) {
    add(row, 1, 0, row.grid().pixels());
  }

  /**
   * Adds pixels of a row as if their wavelengths were {@code stretch} times what they are: a shift
   * of the redshift without any resampling.
   *
   * @param stretch (1 + z of the shifted spectrum)/(1 + z of the row)
   * @param from first pixel
   * @param to the pixel behind the last
   */
  public void add(PixelRow row, double stretch, int from, int to) {
    for (PixelGrid.Section section : row.grid().sections()) {
      int first = Math.max(from, section.offset());
      int end = Math.min(to, section.end());
      if (first < end) {
        addArm(row, section, stretch, first, end);
      }
    }
  }

  private void addArm(PixelRow row, PixelGrid.Section arm, double stretch, int from, int to) {
    Samples wavelength = arm.wavelength();
    float[] flux = row.flux();
    float[] weight = row.ivar();
    int offset = arm.offset();
    int start = offset + inside(wavelength, stretch, border[0], from - offset, to - offset);
    int bin = 0;
    double next = border[1];
    double sum = 0;
    double weights = 0;
    int binStart = start;
    for (int i = start; i < to; i++) {
      double seenAt = wavelength.at(i - offset) * stretch;
      if (seenAt >= next) {
        end(row, bin, sum, weights, binStart, i);
        sum = 0;
        weights = 0;
        binStart = i;
        bin = binFrom(bin + 1, seenAt);
        if (bin == bins) {
          return;
        }
        next = border[bin + 1];
      }
      // Rounded as QuasarNP's product of two float columns is: its numbers to the last digit.
      sum += weight[i] * flux[i];
      weights += weight[i];
    }
    end(row, bin, sum, weights, binStart, to);
  }

  private static int inside(Samples wavelength, double stretch, double least, int from, int to) {
    int at = Math.max(from, wavelength.firstAtLeast(least / stretch) - 1);
    while (at < to && wavelength.at(at) * stretch < least) {
      at++;
    }
    return at;
  }

  private int binFrom(int bin, double wavelength) {
    int at = bin;
    while (at < bins && border[at + 1] <= wavelength) {
      at++;
    }
    return at;
  }

  private void end(PixelRow row, int bin, double sum, double weights, int from, int to) {
    weightedFlux[bin] += sum;
    ivar[bin] += weights;
    if (withSnr) {
      addSnr(row, bin, from, to);
    }
  }

  private void addSnr(PixelRow row, int bin, int from, int to) {
    double sum = 0;
    int good = 0;
    for (int i = from; i < to; i++) {
      if (row.ivar()[i] > 0) {
        sum += row.flux()[i] * Math.sqrt(row.ivar()[i]);
        good++;
      }
    }
    if (good > 0) {
      snr[bin] += sum / good;
    }
  }

  /** Number of bins. */
  public int bins() {
    return bins;
  }

  /** Σ flux·ivar of each bin; the array itself, not a copy. */
  public double[] weightedFlux() {
    return weightedFlux;
  }

  /** Σ ivar of each bin; the array itself, not a copy. */
  public double[] ivar() {
    return ivar;
  }

  /** Mean of flux·√ivar of an arm's pixels in a bin, summed over arms; the array itself. */
  public double[] snr() {
    return snr;
  }

  /** The smallest number that {@link WavelengthGrid#binOf} puts into the bin, by bisection. */
  private static double smallest(WavelengthGrid grid, int bin) {
    double near = grid.edge(bin);
    long below = Double.doubleToLongBits(near * (1 - 1e-8));
    long above = Double.doubleToLongBits(near * (1 + 1e-8));
    while (above - below > 1) {
      long middle = (below + above) >>> 1;
      if (reaches(grid, bin, Double.longBitsToDouble(middle))) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return Double.longBitsToDouble(above);
  }

  private static boolean reaches(WavelengthGrid grid, int bin, double wavelength) {
    int found = grid.binOf(wavelength);
    return bin < grid.bins() ? found >= bin : found < 0;
  }
}
