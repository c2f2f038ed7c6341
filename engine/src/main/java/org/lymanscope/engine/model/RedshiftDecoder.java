package org.lymanscope.engine.model;

import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.spectrum.Redshift;

/**
 * For networks whose one number is the redshift.
 *
 * @param modelId identity of the model
 */
record RedshiftDecoder(String modelId) implements OutputDecoder {
  /**
   * A network is free to answer what cannot be a redshift; the least that can be stands for that.
   */
  private static final double LEAST = -0.999;

  @Override
  public Prediction decode(float[] output) {
    return new Prediction.RedshiftOnly(modelId, Redshift.systemic(Math.max(LEAST, output[0])));
  }
}
