package org.lymanscope.engine.augment;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Pixels that are seen at {@link #stretch} times the wavelengths of their grid. Those outside of
 * {@link #from} to {@link #to} − 1 have no information.
 */
final class Layer {
  private static final int CHUNK = 2048;
  private static final float TINY = 1e-30f;
  private static final float HUGE = 1e30f;

  private final PixelRow row;
  private final float[] normals = new float[CHUNK];
  private double stretch = 1;
  private int from;
  private int to;

  Layer(PixelGrid grid) {
    row = new PixelRow(grid);
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

  /** Adds noise of {@code level} σ to every pixel with information, and lowers ivar to match. */
  void addNoise(double level, SplittableRandom random) {
    for (int at = from; at < to; at += CHUNK) {
      int size = Math.min(CHUNK, to - at);
      Draw.normals(random, normals, 0, size);
      addNormals(row.flux(), row.ivar(), at, size, (float) level);
    }
  }

  /** Without a branch, so that the compiler makes vectors of it. */
  private void addNormals(float[] flux, float[] ivar, int at, int size, float level) {
    float[] drawn = normals;
    float left = 1 / (1 + level * level);
    for (int i = 0; i < size; i++) {
      float weight = ivar[at + i];
      float good = Math.min(1f, weight * HUGE);
      float sigma = good / (float) Math.sqrt(Math.max(weight, TINY));
      flux[at + i] += level * drawn[i] * sigma;
      ivar[at + i] = weight * left;
    }
  }

  /** Puts noise of each pixel's σ around a level in the place of its flux. */
  void replace(int first, int end, double level, SplittableRandom random) {
    float[] flux = row.flux();
    float[] ivar = row.ivar();
    for (int at = first; at < end; at += CHUNK) {
      int size = Math.min(CHUNK, end - at);
      Draw.normals(random, normals, 0, size);
      for (int i = 0; i < size; i++) {
        if (ivar[at + i] > 0) {
          flux[at + i] = (float) level + normals[i] / (float) Math.sqrt(ivar[at + i]);
        }
      }
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
