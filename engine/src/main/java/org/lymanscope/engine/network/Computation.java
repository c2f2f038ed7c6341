package org.lymanscope.engine.network;

/** A network on a device. Thread-safe. */
interface Computation extends AutoCloseable {
  /** Numbers per spectrum in the output. */
  int outputSize();

  /**
   * Computes spectra {@code first} to {@code first + count − 1}. Callers on several threads may
   * share the arrays.
   *
   * @param input shape (spectra, channels, bins)
   * @param output shape (spectra, {@link #outputSize})
   * @throws ai.djl.engine.EngineException if the device fails
   */
  void run(float[] input, int first, int count, float[] output);

  @Override
  void close();
}
