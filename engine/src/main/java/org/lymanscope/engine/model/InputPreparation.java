package org.lymanscope.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Turns spectra into a network's input, as QuasarNET and QuasarNP do it: flux re-binned with
 * weights ivar over all arms at once, then less its weighted mean and divided by its weighted rms;
 * bins without information count as flux 0 before that step. Masked pixels take no part. Keeps work
 * space and the bins of the last grids it saw, so each thread has its own.
 */
public final class InputPreparation {
  private static final int KEPT_GRIDS = 8;

  private final WavelengthGrid grid;
  private final List<InputChannel> channels;
  private final double[] flux;
  private final double[] ivar;
  private final double[] snr;
  private final Samples[] knownGrids = new Samples[KEPT_GRIDS];
  private final int[][] knownBins = new int[KEPT_GRIDS][];
  private int nextKnown;
  private double coverage;

  /** For networks of this input. */
  public InputPreparation(NetworkSpec spec) {
    this.grid = spec.grid();
    this.channels = spec.channels();
    this.flux = new double[grid.bins()];
    this.ivar = new double[grid.bins()];
    this.snr = new double[grid.bins()];
  }

  /**
   * Prepares one spectrum.
   *
   * @param arms of one spectrum
   * @param input where the numbers go: shape (channels, bins), from {@code from}
   * @return why it cannot be prepared; then {@code input} is as before
   */
  public Optional<Refusal> prepare(List<Arm> arms, float[] input, int from) {
    rebin(arms);
    double sum = 0;
    double weights = 0;
    int informed = 0;
    for (int b = 0; b < flux.length; b++) {
      if (ivar[b] > 0) {
        sum += flux[b];
        flux[b] /= ivar[b];
        weights += ivar[b];
        informed++;
      } else {
        flux[b] = 0;
      }
    }
    if (informed == 0) {
      return Optional.of(Refusal.NO_DATA);
    }
    double mean = sum / weights;
    double rms = rms(mean, weights);
    if (!(rms > 0) || !Double.isFinite(rms)) {
      return Optional.of(Refusal.CONSTANT);
    }
    coverage = (double) informed / flux.length;
    fill(input, from, mean, rms);
    return Optional.empty();
  }

  /** Share of the bins that had information in the spectrum prepared last, above 0 to 1. */
  public double coverage() {
    return coverage;
  }

  /**
   * Re-binned flux of the spectrum prepared last, in its own unit; 0 in bins without information.
   */
  public Samples rebinnedFlux() {
    return Samples.copyOf(flux);
  }

  private void rebin(List<Arm> arms) {
    Arrays.fill(flux, 0);
    Arrays.fill(ivar, 0);
    Arrays.fill(snr, 0);
    for (Arm arm : arms) {
      int[] bins = bins(arm.wavelength());
      int i = 0;
      while (i < bins.length) {
        i = addBin(arm, bins, i);
      }
      if (channels.contains(InputChannel.SNR)) {
        addSnr(arm, bins);
      }
    }
  }

  /** Adds the pixels of one bin, from the first of them on; gives the first pixel behind them. */
  private int addBin(Arm arm, int[] bins, int first) {
    int bin = bins[first];
    double product = bin < 0 ? 0 : flux[bin];
    double sum = bin < 0 ? 0 : ivar[bin];
    int i = first;
    for (; i < bins.length && bins[i] == bin; i++) {
      double weight = arm.goodIvar(i);
      if (weight > 0) {
        // Rounded as QuasarNP's product of two float columns is: its numbers to the last digit.
        product += (float) weight * (float) arm.flux().at(i);
        sum += weight;
      }
    }
    if (bin >= 0) {
      flux[bin] = product;
      ivar[bin] = sum;
    }
    return i;
  }

  /** Adds the arm's mean flux·√ivar of each bin. */
  private void addSnr(Arm arm, int[] bins) {
    int i = 0;
    while (i < bins.length) {
      int bin = bins[i];
      double sum = 0;
      int pixels = 0;
      for (; i < bins.length && bins[i] == bin; i++) {
        double weight = arm.goodIvar(i);
        if (weight > 0) {
          sum += arm.flux().at(i) * Math.sqrt(weight);
          pixels++;
        }
      }
      if (bin >= 0 && pixels > 0) {
        snr[bin] += sum / pixels;
      }
    }
  }

  private double rms(double mean, double weights) {
    double squares = 0;
    for (int b = 0; b < flux.length; b++) {
      squares += (flux[b] - mean) * (flux[b] - mean) * ivar[b];
    }
    return Math.sqrt(squares / weights);
  }

  private void fill(float[] input, int from, double mean, double rms) {
    int at = from;
    for (InputChannel channel : channels) {
      for (int b = 0; b < flux.length; b++) {
        input[at++] = (float) (channel == InputChannel.SNR ? snr[b] : (flux[b] - mean) / rms);
      }
    }
  }

  /**
   * The bin of each pixel, −1 outside the grid. Spectra of one file share one grid object, so its
   * identity is enough, and comparing thousands of numbers for each spectrum would not be.
   */
  @SuppressWarnings("ReferenceEquality")
  private int[] bins(Samples wavelength) {
    for (int k = 0; k < KEPT_GRIDS; k++) {
      if (knownGrids[k] == wavelength) {
        return knownBins[k];
      }
    }
    int[] bins = new int[wavelength.size()];
    for (int i = 0; i < bins.length; i++) {
      bins[i] = grid.binOf(wavelength.at(i));
    }
    knownGrids[nextKnown] = wavelength;
    knownBins[nextKnown] = bins;
    nextKnown = (nextKnown + 1) % KEPT_GRIDS;
    return bins;
  }
}
