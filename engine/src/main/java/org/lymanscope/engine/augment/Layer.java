package org.lymanscope.engine.augment;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lymanscope.engine.random.NormalRun;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Pixels that are seen at {@link #stretch} times the wavelengths of their grid. Those outside of
 * {@link #from} to {@link #to} − 1 have no information.
 */
final class Layer {
  private static final float TINY = 1e-30f;
  private static final float HUGE = 1e30f;

  private final PixelRow row;
  private final float[] normals;
  private final NormalRun run;
  private double stretch = 1;
  private int from;
  private int to;

  /** How much of each pixel's variance is not yet in its flux, 0 to 1. */
  private double missing;

  /**
   * Creates a layer.
   *
   * @param normals space for as many numbers as the grid has pixels; layers may share it
   * @param run fills it
   */
  Layer(PixelGrid grid, float[] normals, NormalRun run) {
    this.row = new PixelRow(grid);
    this.normals = normals;
    this.run = run;
  }

  /** Does something with pixels that follow each other in one arm. */
  @FunctionalInterface
  interface Run {
    void of(int from, int to);
  }

  PixelRow row() {
    return row;
  }

  double stretch() {
    return stretch;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isEmpty() {
    return from >= to;
  }

  /** Chooses pixels, and how they are seen; their flux has all its noise. */
  void begin(int first, int end) {
    use(first, end, 1);
    missing = 0;
  }

  /** Chooses pixels, and how they are seen. */
  void use(int first, int end, double newStretch) {
    from = first;
    to = end;
    stretch = newStretch;
  }

  /** The pixels that are seen between two wavelengths, Å; at {@code high} itself none. */
  void between(double low, double high, Run run) {
    for (PixelGrid.Section arm : row.grid().sections()) {
      int first = Math.max(from, arm.offset() + firstSeenFrom(arm.wavelength(), low));
      int end = Math.min(to, arm.offset() + firstSeenFrom(arm.wavelength(), high));
      if (first < end) {
        run.of(first, end);
      }
    }
  }

  private int firstSeenFrom(Samples wavelength, double seen) {
    int at = wavelength.firstAtLeast(seen / stretch);
    // The division rounds; what counts is the product.
    if (at > 0 && wavelength.at(at - 1) * stretch >= seen) {
      return at - 1;
    }
    return at < wavelength.size() && wavelength.at(at) * stretch < seen ? at + 1 : at;
  }

  void forget(int first, int end) {
    Arrays.fill(row.ivar(), first, end, 0);
  }

  /** Lowers ivar as noise of {@code level} σ does; the noise itself comes with {@link #settle}. */
  void addNoise(double level) {
    double more = level * level;
    missing = (missing + more) / (1 + more);
    float left = (float) (1 / (1 + more));
    float[] ivar = row.ivar();
    for (int i = from; i < to; i++) {
      ivar[i] *= left;
    }
  }

  /** The flux is noiseless, although ivar says otherwise. */
  void lackNoise() {
    missing = 1;
  }

  /** Draws the noise that the flux lacks. */
  void settle(SplittableRandom random) {
    if (missing > 0) {
      run.fill(random, normals, from, to);
      addNormals((float) Math.sqrt(missing), from, to);
      missing = 0;
    }
  }

  /** Puts noise of each pixel's σ around a level in the place of its flux. */
  void replace(int first, int end, double level, SplittableRandom random) {
    set(first, end, level);
    run.fill(random, normals, first, end);
    addNormals(1, first, end);
  }

  /** Sets the flux of pixels with information. */
  void set(int first, int end, double level) {
    float[] flux = row.flux();
    float[] ivar = row.ivar();
    float mean = (float) level;
    for (int i = first; i < end; i++) {
      float good = Math.min(1f, ivar[i] * HUGE);
      flux[i] = good * mean + (1 - good) * flux[i];
    }
  }

  /**
   * Adds normal numbers times σ to pixels with information. Without a branch and with one index for
   * all arrays, so that the compiler makes vectors of it.
   */
  private void addNormals(float level, int first, int end) {
    float[] noise = normals;
    float[] flux = row.flux();
    float[] ivar = row.ivar();
    for (int i = first; i < end; i++) {
      float good = Math.min(1f, ivar[i] * HUGE);
      flux[i] += noise[i] * level * good / (float) Math.sqrt(Math.max(ivar[i], TINY));
    }
  }

  void scale(double factor) {
    float times = (float) factor;
    float weight = (float) (1 / (factor * factor));
    float[] flux = row.flux();
    float[] ivar = row.ivar();
    for (int i = from; i < to; i++) {
      flux[i] *= times;
      ivar[i] *= weight;
    }
  }

  /** A sum of flux·ivar over one of ivar, over several layers. */
  static final class Mean {
    private double sum;
    private double weights;

    void add(PixelRow pixels, int first, int end) {
      for (int i = first; i < end; i++) {
        sum += (double) pixels.ivar()[i] * pixels.flux()[i];
        weights += pixels.ivar()[i];
      }
    }

    /** The mean; 0 where there was no information. */
    double value() {
      return weights > 0 ? sum / weights : 0;
    }
  }
}
