package org.lymanscope.engine.model;

import java.util.Arrays;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Sums of pixels in the bins of a network's grid, as QuasarNET has them: Σ flux·ivar and Σ ivar of
 * the pixels whose centres lie in a bin, over all arms. A pixel counts once and whole. Wavelengths
 * grow, so it is enough to find where each bin begins; the outcome is that of {@link
 * WavelengthGrid#binOf} for each pixel. Not thread-safe; each thread has its own.
 */
public final class Rebinning {
  private final int bins;

  /** The smallest numbers that lie in bin 0, 1, … and behind the last. */
  private final double[] border;

  /** The first pixel of each bin that is being added, and the one behind the last. */
  private final int[] begin;

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
    this.begin = new int[bins + 1];
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
    int offset = arm.offset();
    int first = Math.max(0, binAt(wavelength.at(from - offset) * stretch));
    int end = Math.min(bins, binAt(wavelength.at(to - 1 - offset) * stretch) + 1);
    if (first >= end) {
      return;
    }
    findBegins(arm, stretch, from, to, first, end);
    for (int bin = first; bin < end; bin++) {
      addBin(row, bin);
      if (withSnr) {
        addSnr(row, bin, begin[bin], begin[bin + 1]);
      }
    }
  }

  /** The bin of a wavelength; −1 in front of all, their number behind them. */
  private int binAt(double wavelength) {
    int at = Arrays.binarySearch(border, wavelength);
    return at >= 0 ? at : -at - 2;
  }

  /**
   * Finds the first pixel of each bin from {@code first} to {@code end}. It is reckoned as if all
   * pixels were of one width; where that is not the place, it is looked for behind the bin before.
   */
  private void findBegins(
      PixelGrid.Section arm, double stretch, int from, int to, int first, int end) {
    Samples wavelength = arm.wavelength();
    double start = wavelength.first() * stretch;
    double perPixel = (wavelength.size() - 1) / (wavelength.last() * stretch - start);
    int offset = arm.offset();
    int at = from;
    for (int bin = first; bin <= end; bin++) {
      double least = border[bin];
      // Less a little, so that a pixel at the border itself is taken for the first.
      int reckoned = offset + (int) ((least - start) * perPixel + 1 - 1e-6);
      int guess = Math.max(from, Math.min(reckoned, to));
      boolean reached = guess == to || wavelength.at(guess - offset) * stretch >= least;
      boolean before = guess == from || wavelength.at(guess - 1 - offset) * stretch < least;
      if (reached && before) {
        at = guess;
      } else {
        while (at < to && wavelength.at(at - offset) * stretch < least) {
          at++;
        }
      }
      begin[bin] = at;
    }
  }

  /**
   * In a bin the numbers are added one after another, as QuasarNP does it. Because its borders are
   * known before, the processor begins with the next bin while it waits for the sums of this one.
   */
  private void addBin(PixelRow row, int bin) {
    float[] flux = row.flux();
    float[] weight = row.ivar();
    int end = begin[bin + 1];
    double sum = 0;
    double weights = 0;
    for (int i = begin[bin]; i < end; i++) {
      // Rounded as QuasarNP's product of two float columns is: its numbers to the last digit.
      sum += weight[i] * flux[i];
      weights += weight[i];
    }
    weightedFlux[bin] += sum;
    ivar[bin] += weights;
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
