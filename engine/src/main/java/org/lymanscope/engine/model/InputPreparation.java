package org.lymanscope.engine.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Turns spectra into a network's input, as QuasarNET and QuasarNP do it: flux re-binned with
 * weights ivar over all arms at once, then less its weighted mean and divided by its weighted rms;
 * bins without information count as flux 0 before that step. Masked pixels take no part. Keeps work
 * space, so each thread has its own.
 */
public final class InputPreparation {
  private final List<InputChannel> channels;
  private final Rebinning rebinning;
  private final double[] flux;
  private @Nullable PixelRow row;
  private double coverage;

  /** For networks of this input. */
  public InputPreparation(NetworkSpec spec) {
    this(spec.grid(), spec.channels());
  }

  /** For this grid and these channels. */
  public InputPreparation(WavelengthGrid grid, List<InputChannel> channels) {
    this.channels = List.copyOf(channels);
    this.rebinning = new Rebinning(grid, channels.contains(InputChannel.SNR));
    this.flux = new double[grid.bins()];
  }

  /**
   * Prepares one spectrum.
   *
   * @param arms of one spectrum
   * @param input where the numbers go: shape (channels, bins), from {@code from}
   * @return why it cannot be prepared; then {@code input} is as before
   */
  public Optional<Refusal> prepare(List<Arm> arms, float[] input, int from) {
    return prepare(rowOf(arms), input, from);
  }

  /**
   * Prepares one spectrum.
   *
   * @param pixels of all arms; those with ivar 0 take no part
   * @param input where the numbers go: shape (channels, bins), from {@code from}
   * @return why it cannot be prepared; then {@code input} is as before
   */
  public Optional<Refusal> prepare(PixelRow pixels, float[] input, int from) {
    rebinning.clear();
    rebinning.add(pixels);
    return finish(input, from);
  }

  /** The sums to add pixels to before {@link #finish}, where they come otherwise than as arms. */
  public Rebinning rebinning() {
    return rebinning;
  }

  /**
   * Makes the input of what is in {@link #rebinning}.
   *
   * @param input where the numbers go: shape (channels, bins), from {@code from}
   * @return why it cannot be made; then {@code input} is as before
   */
  public Optional<Refusal> finish(float[] input, int from) {
    double[] ivar = rebinning.ivar();
    double[] weightedFlux = rebinning.weightedFlux();
    double sum = 0;
    double weights = 0;
    int informed = 0;
    for (int b = 0; b < flux.length; b++) {
      if (ivar[b] > 0) {
        sum += weightedFlux[b];
        flux[b] = weightedFlux[b] / ivar[b];
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
    double rms = rms(ivar, mean, weights);
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

  private double rms(double[] ivar, double mean, double weights) {
    double squares = 0;
    for (int b = 0; b < flux.length; b++) {
      squares += (flux[b] - mean) * (flux[b] - mean) * ivar[b];
    }
    return Math.sqrt(squares / weights);
  }

  private void fill(float[] input, int from, double mean, double rms) {
    int at = from;
    for (InputChannel channel : channels) {
      double[] snr = rebinning.snr();
      for (int b = 0; b < flux.length; b++) {
        input[at++] = (float) (channel == InputChannel.SNR ? snr[b] : (flux[b] - mean) / rms);
      }
    }
  }

  /**
   * The arms as a row. Spectra of one file share their grid objects, so that identity is enough to
   * use the row of the spectrum before again.
   */
  private PixelRow rowOf(List<Arm> arms) {
    PixelRow known = row;
    if (known == null || !isGridOf(known.grid(), arms)) {
      known = new PixelRow(PixelGrid.of(arms));
      row = known;
    }
    known.set(arms);
    return known;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isGridOf(PixelGrid grid, List<Arm> arms) {
    boolean same = grid.sections().size() == arms.size();
    for (int i = 0; same && i < arms.size(); i++) {
      same = grid.sections().get(i).wavelength() == arms.get(i).wavelength();
    }
    return same;
  }
}
