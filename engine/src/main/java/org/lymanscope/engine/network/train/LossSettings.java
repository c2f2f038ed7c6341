package org.lymanscope.engine.network.train;

import java.util.List;

/**
 * What training makes small: for each line the cross entropy of its boxes, where the one box with
 * the line and all those without count the same, and γ times the squared error of the place in the
 * box (Busca &amp; Balland 2018, §3; Taran 2024, eq. 2.1 and §6.3), summed over lines. Where the
 * network ends in a redshift, the squared error of that comes to it, for the spectra of the wanted
 * class: the others have none to tell (Taran 2024, §4.2, tries such networks on regression alone).
 *
 * @param normalisation over what the boxes with and without a line are averaged
 * @param gamma γ, at least 0
 * @param lineWeights factor of each line in the order of the heads, at least 0
 * @param redshift factor of the squared error of the redshift, at least 0
 */
public record LossSettings(
    Normalisation normalisation, double gamma, List<Double> lineWeights, double redshift) {
  /** QuasarNET's ε, which keeps it from dividing by 0. */
  private static final double EPSILON = 1e-7;

  /** Over what is averaged. */
  public enum Normalisation {
    /** Over the boxes of each spectrum, then over all spectra: what QuasarNET's code does. */
    SPECTRUM,
    /** Over the boxes, or redshifts, of all spectra of a batch: Taran 2024, eq. 2.1. */
    BATCH
  }

  public LossSettings {
    lineWeights = List.copyOf(lineWeights);
    if (!(gamma >= 0)
        || !(redshift >= 0)
        || lineWeights.stream().anyMatch(weight -> !(weight >= 0))) {
      throw new IllegalArgumentException(
          "loss of gamma " + gamma + ", lines " + lineWeights + ", redshift " + redshift);
    }
  }

  /** Where a redshift counts as it is. */
  public LossSettings(Normalisation normalisation, double gamma, List<Double> lineWeights) {
    this(normalisation, gamma, lineWeights, 1);
  }

  /** What one box counts in the loss of a batch, by spectrum and line. */
  static final class BoxWeights {
    private final float[] withLine;
    private final float[] without;

    private BoxWeights(int size) {
      withLine = new float[size];
      without = new float[size];
    }

    /** Of the box with the line, 0 where there is none. */
    float[] withLine() {
      return withLine;
    }

    /** Of each box without it. */
    float[] without() {
      return without;
    }
  }

  BoxWeights weights(LineBatch batch, int boxes) {
    int heads = batch.heads();
    BoxWeights weights = new BoxWeights(batch.size() * heads);
    for (int head = 0; head < heads; head++) {
      if (normalisation == Normalisation.SPECTRUM) {
        weighSpectra(batch, head, boxes, weights);
      } else {
        weighBatch(batch, head, boxes, weights);
      }
    }
    return weights;
  }

  /** What the redshift of each spectrum counts; 0 where there is none. */
  float[] redshiftWeights(LineBatch batch) {
    float[] weights = new float[batch.size()];
    int found = 0;
    for (int s = 0; s < weights.length; s++) {
      boolean counts = batch.counts(s) && !Float.isNaN(batch.redshift(s));
      weights[s] = counts ? (float) redshift : 0;
      found += counts ? 1 : 0;
    }
    double over = normalisation == Normalisation.SPECTRUM ? weights.length : found + EPSILON;
    for (int s = 0; s < weights.length; s++) {
      weights[s] /= (float) over;
    }
    return weights;
  }

  private void weighSpectra(LineBatch batch, int head, int boxes, BoxWeights weights) {
    double weight = lineWeights.get(head) / batch.size();
    for (int s = 0; s < batch.size(); s++) {
      int found = batch.box(s, head) == LineBatch.NONE ? 0 : 1;
      set(weights, batch, s, head, weight / (found + EPSILON), weight / (boxes - found + EPSILON));
    }
  }

  private void weighBatch(LineBatch batch, int head, int boxes, BoxWeights weights) {
    double found = EPSILON;
    double all = 2 * EPSILON;
    for (int s = 0; s < batch.size(); s++) {
      if (batch.counts(s)) {
        found += batch.box(s, head) == LineBatch.NONE ? 0 : 1;
        all += boxes;
      }
    }
    double weight = lineWeights.get(head);
    for (int s = 0; s < batch.size(); s++) {
      set(weights, batch, s, head, weight / found, weight / (all - found));
    }
  }

  private static void set(
      BoxWeights weights, LineBatch batch, int spectrum, int head, double with, double without) {
    if (batch.counts(spectrum)) {
      int at = spectrum * batch.heads() + head;
      weights.withLine[at] = batch.box(spectrum, head) == LineBatch.NONE ? 0 : (float) with;
      weights.without[at] = (float) without;
    }
  }
}
