package org.lymanscope.engine.model;

/** What a network sees of a spectrum, one row of numbers each. */
public enum InputChannel {
  /** Flux, re-binned with weights ivar, less its mean and divided by its rms. */
  FLUX,
  /** Signal to noise: Σ over arms of flux·√ivar, averaged within a bin (Taran 2024, §4.3). */
  SNR
}
