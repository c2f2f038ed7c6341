package org.lymanscope.engine.simulate.desi;

import java.util.SplittableRandom;

/** Where the noise of spectra comes from. Thread-safe. */
public sealed interface Noise permits ModelNoise, SkyFibreNoise {
  /**
   * Adds noise to one spectrum: flux, inverse variance and mask as DESI would give them.
   *
   * @param pixels noiseless flux on entry in {@code flux}; ivar and mask are written
   */
  void add(Fibre fibre, Pixels pixels, SplittableRandom random);
}
