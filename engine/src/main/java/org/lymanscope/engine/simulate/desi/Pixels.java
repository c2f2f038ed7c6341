package org.lymanscope.engine.simulate.desi;

import java.util.SplittableRandom;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.random.NormalRun;

/**
 * One spectrum in arrays of {@link DesiCamera#PIXELS} numbers, the arms B, R, Z one after another.
 * The arrays are reused; not thread-safe.
 */
public final class Pixels {
  private final float[] flux = new float[DesiCamera.PIXELS];
  private final float[] ivar = new float[DesiCamera.PIXELS];
  private final int[] mask = new int[DesiCamera.PIXELS];
  private final float[] normals = new float[DesiCamera.PIXELS];
  private final NormalRun run = new NormalRun();

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

  /** A normal number for each pixel, in an array that the next call fills again. */
  float[] drawNormals(SplittableRandom random) {
    run.fill(random, normals, 0, normals.length);
    return normals;
  }
}
