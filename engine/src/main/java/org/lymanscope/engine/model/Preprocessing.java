package org.lymanscope.engine.model;

/**
 * How a spectrum becomes a network's input; stored with the model, so that it never changes under
 * it.
 */
public enum Preprocessing {
  /**
   * {@link InputPreparation}: flux re-binned with weights ivar over all arms, masked pixels left
   * out, less its ivar-weighted mean, divided by its ivar-weighted rms, empty bins 0 before that.
   */
  IVAR_MEAN_RMS
}
