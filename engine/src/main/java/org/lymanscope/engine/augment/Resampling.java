package org.lymanscope.engine.augment;

import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Brings pixels onto a grid: each pixel's ivar, and with it its flux, is shared out to the pixels
 * that it overlaps in proportion to the overlap (as Drizzle does, Fruchter and Hook 2002, PASP 114,
 * 144). Σ ivar and Σ flux·ivar stay, so S/N in a bin does too. Where arms of the grid overlap, a
 * pixel goes to the arm of its own name, else to the first that has its wavelength.
 */
public final class Resampling {
  private final PixelGrid grid;
  private final double[][] edges;
  private final double[] weightedFlux;
  private final double[] ivar;

  /** Onto this grid. */
  public Resampling(PixelGrid grid) {
    this.grid = grid;
    this.edges =
        grid.sections().stream().map(one -> edges(one.wavelength())).toArray(double[][]::new);
    this.weightedFlux = new double[grid.pixels()];
    this.ivar = new double[grid.pixels()];
  }

  /** Forgets what was added. */
  public void clear() {
    Arrays.fill(weightedFlux, 0);
    Arrays.fill(ivar, 0);
  }

  /** Adds a row of another grid. */
  public void add(PixelRow row) {
    for (PixelGrid.Section arm : row.grid().sections()) {
      add(row, arm, 1, arm.offset(), arm.end());
    }
  }

  void add(Layer layer) {
    for (PixelGrid.Section arm : grid.sections()) {
      int from = Math.max(layer.from(), arm.offset());
      int to = Math.min(layer.to(), arm.end());
      if (from < to) {
        add(layer.row(), arm, layer.stretch(), from, to);
      }
    }
  }

  private void add(PixelRow row, PixelGrid.Section arm, double stretch, int from, int to) {
    Samples wavelength = arm.wavelength();
    for (int i = from; i < to; i++) {
      float weight = row.ivar()[i];
      int at = i - arm.offset();
      int target = weight > 0 ? armAt(arm.name(), wavelength.at(at) * stretch) : -1;
      if (target >= 0) {
        double half = arm.width(at) * stretch / 2;
        double centre = wavelength.at(at) * stretch;
        share(target, centre - half, centre + half, weight, row.flux()[i]);
      }
    }
  }

  /** The arm that a pixel goes to; −1 if none has its wavelength. */
  private int armAt(String name, double wavelength) {
    List<PixelGrid.Section> arms = grid.sections();
    int first = -1;
    for (int a = 0; a < arms.size(); a++) {
      double[] edge = edges[a];
      if (wavelength >= edge[0] && wavelength < edge[edge.length - 1]) {
        if (arms.get(a).name().equalsIgnoreCase(name)) {
          return a;
        }
        first = first < 0 ? a : first;
      }
    }
    return first;
  }

  private void share(int arm, double low, double high, float weight, float flux) {
    double[] edge = edges[arm];
    int offset = grid.sections().get(arm).offset();
    double from = Math.max(low, edge[0]);
    double to = Math.min(high, edge[edge.length - 1]);
    int pixel = Math.max(0, firstAbove(edge, from) - 1);
    for (; pixel < edge.length - 1 && edge[pixel] < to; pixel++) {
      double part = (Math.min(to, edge[pixel + 1]) - Math.max(from, edge[pixel])) / (to - from);
      ivar[offset + pixel] += part * weight;
      weightedFlux[offset + pixel] += part * weight * flux;
    }
  }

  private static int firstAbove(double[] edge, double value) {
    int found = Arrays.binarySearch(edge, value);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Writes what was added; flux is 0 where there is no information. */
  public void writeTo(PixelRow out) {
    for (int i = 0; i < ivar.length; i++) {
      out.ivar()[i] = (float) ivar[i];
      out.flux()[i] = ivar[i] > 0 ? (float) (weightedFlux[i] / ivar[i]) : 0;
    }
  }

  /** Borders between pixels, half-way; one more than pixels. */
  private static double[] edges(Samples wavelength) {
    int n = wavelength.size();
    double[] edge = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edge[i] = (wavelength.at(i - 1) + wavelength.at(i)) / 2;
    }
    edge[0] = wavelength.first() - (edge[1] - wavelength.first());
    edge[n] = wavelength.last() + (wavelength.last() - edge[n - 1]);
    return edge;
  }
}
