package org.lymanscope.engine.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.spectrum.Samples;

/**
 * A spectrum at rest on a grid of 1 Å from 900 to 2000 Å, as the composites of Shapley et al. 2003
 * are: f_λ, 1 in the median of 1410 to 1500 Å.
 */
public final class RestSpectra {
  public static final int FROM = 900;
  public static final int SIZE = 1101;

  /** σ of the composites' resolution: FWHM 2.7 Å at rest (LRIS, 8 to 12 Å observed at z = 3). */
  private static final double SIGMA = 2.7 / 2.355;

  private RestSpectra() {}

  /** Reads a composite of the test data. */
  public static Samples composite(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    double[] flux = new double[SIZE];
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      int at = (int) Math.round(Double.parseDouble(cells[0])) - FROM;
      if (at >= 0 && at < SIZE) {
        flux[at] = Double.parseDouble(cells[2]);
      }
    }
    return Samples.copyOf(flux);
  }

  /** Mean of spectra, each at rest, normalised, and with equal weight. */
  public static final class Stack {
    private final double[] sum = new double[SIZE];
    private final double[] count = new double[SIZE];

    /**
     * Adds one; {@code flux} has the pixels of all arms. Where nothing was seen, nothing is added.
     */
    public void add(float[] flux, double z) {
      double[] rest = new double[SIZE];
      boolean[] seen = new boolean[SIZE];
      for (int i = 0; i < SIZE; i++) {
        double observed = (FROM + i) * (1 + z);
        double value = at(flux, observed);
        seen[i] = !Double.isNaN(value);
        rest[i] = value;
      }
      double level = median(rest, 1410, 1500);
      for (int i = 0; i < SIZE; i++) {
        if (seen[i]) {
          sum[i] += rest[i] / level;
          count[i]++;
        }
      }
    }

    /** The stack, with the resolution of the composites. */
    public Samples mean() {
      double[] mean = new double[SIZE];
      for (int i = 0; i < SIZE; i++) {
        mean[i] = count[i] > 0 ? sum[i] / count[i] : Double.NaN;
      }
      double[] smooth = new double[SIZE];
      for (int i = 0; i < SIZE; i++) {
        double weights = 0;
        for (int k = Math.max(0, i - 6); k <= Math.min(SIZE - 1, i + 6); k++) {
          if (!Double.isNaN(mean[k])) {
            double weight = Math.exp(-0.5 * (i - k) * (i - k) / (SIGMA * SIGMA));
            smooth[i] += weight * mean[k];
            weights += weight;
          }
        }
        smooth[i] = weights > 0 ? smooth[i] / weights : Double.NaN;
      }
      return Samples.copyOf(smooth);
    }
  }

  /** Mean over the 1 Å at rest around a place, by the arm that sees it; NaN if none does. */
  private static double at(float[] flux, double observed) {
    for (DesiCamera camera : List.of(DesiCamera.Z, DesiCamera.R, DesiCamera.B)) {
      Samples wave = camera.wavelength();
      double margin = camera == DesiCamera.B ? 2 : 40;
      if (observed > wave.first() + margin && observed < wave.last() - 2) {
        double place = (observed - wave.first()) / DesiCamera.STEP;
        double sum = 0;
        for (int k = -2; k <= 2; k++) {
          int below = (int) (place + k);
          double part = place + k - below;
          int index = camera.offset() + below;
          sum += (1 - part) * flux[index] + part * flux[index + 1];
        }
        return sum / 5;
      }
    }
    return Double.NaN;
  }

  /** Median between two wavelengths, both included. */
  public static double median(double[] rest, int from, int to) {
    double[] part = java.util.Arrays.copyOfRange(rest, from - FROM, to - FROM + 1);
    java.util.Arrays.sort(part);
    return part.length % 2 == 1
        ? part[part.length / 2]
        : (part[part.length / 2 - 1] + part[part.length / 2]) / 2;
  }
}
