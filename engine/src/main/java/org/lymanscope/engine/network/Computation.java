package org.lymanscope.engine.network;

/** A network on a device. Thread-safe. */
interface Computation extends AutoCloseable {
  /** Numbers per spectrum in the output. */
  int outputSize();

  /**
   * Computes.
   *
   * @param input shape (spectra, channels, bins)
   * @param output shape (spectra, {@link #outputSize})
   * @throws ai.djl.engine.EngineException if the device fails
   */
  void run(float[] input, int spectra, float[] output);

  @Override
  void close();
}
