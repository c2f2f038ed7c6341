package org.lymanscope.engine.simulate.desi;

import org.lymanscope.engine.io.desi.DesiCamera;

/**
 * One spectrum in arrays of {@link DesiCamera#PIXELS} numbers, the arms B, R, Z one after another.
 * The arrays are reused; not thread-safe.
 */
public final class Pixels {
  private final float[] flux = new float[DesiCamera.PIXELS];
  private final float[] ivar = new float[DesiCamera.PIXELS];
  private final int[] mask = new int[DesiCamera.PIXELS];
  private final float[] normals = new float[DesiCamera.PIXELS];

  /** Flux, 10⁻¹⁷ erg/s/cm²/Å. */
  public float[] flux() {
    return flux;
  }

  /** Inverse variance of the flux; 0 where there is no information. */
  public float[] ivar() {
    return ivar;
  }

  /** DESI's mask bits. */
  public int[] mask() {
    return mask;
  }

  /** Room for random numbers. */
  float[] normals() {
    return normals;
  }
}
