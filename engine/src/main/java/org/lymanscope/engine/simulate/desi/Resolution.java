package org.lymanscope.engine.simulate.desi;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.simulate.canvas.Canvas;

/**
 * The resolution of DESI's arms: a Gaussian whose width varies along each arm. Its full width at
 * half maximum (Å) is the mean of what the resolution matrices of six real coadds of dark time have
 * (desihub/fastspecfit and astropy/specutils test data), without the ripples of single fibres (±4 %
 * in B and R, ±8 % in Z). It contains the pixel, as theirs does.
 */
public final class Resolution {
  /** Stored diagonals of a resolution matrix, as in DESI's files. */
  public static final int DIAGONALS = 11;

  /** σ of a Gaussian of unit full width at half maximum. */
  private static final double SIGMA_PER_FWHM = 1 / (2 * Math.sqrt(2 * StrictMath.log(2)));

  /** The Gaussian ends here, in σ. */
  private static final double REACH = 4.5;

  private static final Map<DesiCamera, double[][]> FWHM =
      Map.of(
          DesiCamera.B, new double[][] {{3600, 1.60}, {4500, 1.61}, {5300, 1.60}, {5800, 1.58}},
          DesiCamera.R, new double[][] {{5760, 1.52}, {6500, 1.54}, {7620, 1.53}},
          DesiCamera.Z, new double[][] {{7520, 1.61}, {8050, 1.70}, {8450, 1.80}, {9824, 1.84}});

  private static final Resolution STANDARD = new Resolution();

  /** For each pixel: where its weights begin on the canvas, and where in {@link #weights}. */
  private final int[] start = new int[DesiCamera.PIXELS];

  private final int[] at = new int[DesiCamera.PIXELS + 1];
  private final float[] weights;

  private Resolution() {
    float[] all = new float[DesiCamera.PIXELS * 64];
    int used = 0;
    for (DesiCamera camera : DesiCamera.values()) {
      for (int i = 0; i < camera.pixels(); i++) {
        int pixel = camera.offset() + i;
        at[pixel] = used;
        used += fill(all, used, pixel, camera.wavelength().at(i), sigma(camera, i));
      }
    }
    at[DesiCamera.PIXELS] = used;
    weights = Arrays.copyOf(all, used);
  }

  /** The one there is. */
  public static Resolution standard() {
    return STANDARD;
  }

  private int fill(float[] all, int from, int pixel, double centre, double sigma) {
    int first = (int) Math.ceil(Canvas.place(centre - REACH * sigma));
    int end = (int) Math.ceil(Canvas.place(centre + REACH * sigma));
    double sum = 0;
    for (int k = first; k < end; k++) {
      sum += weight(k, centre, sigma);
    }
    for (int k = first; k < end; k++) {
      all[from + k - first] = (float) (weight(k, centre, sigma) / sum);
    }
    start[pixel] = first;
    return end - first;
  }

  /** Share of a canvas pixel, before normalisation: height of the Gaussian times its width. */
  private static double weight(int k, double centre, double sigma) {
    double u = (Canvas.wavelength(k) - centre) / sigma;
    return StrictMath.exp(-0.5 * u * u) * Canvas.wavelength(k);
  }

  /** σ of the line spread at a pixel of an arm, Å. */
  public static double sigma(DesiCamera camera, int pixel) {
    double[][] knots = Objects.requireNonNull(FWHM.get(camera));
    return SIGMA_PER_FWHM * Knots.linear(knots, camera.wavelength().at(pixel));
  }

  /** What the pixels of all arms collect of the canvas: mean flux under the line spread. */
  public void collect(Canvas canvas, float[] into) {
    double[] flux = canvas.flux();
    for (int pixel = 0; pixel < into.length; pixel++) {
      int first = start[pixel] - at[pixel];
      double sum = 0;
      for (int k = at[pixel]; k < at[pixel + 1]; k++) {
        sum += weights[k] * flux[first + k];
      }
      into[pixel] = (float) sum;
    }
  }

  /**
   * The resolution matrix of an arm by diagonals, as DESI stores it: shape (diagonals, pixels), the
   * diagonal of offset {@code 5 − d} in row {@code d}; rows of the matrix add to 1.
   */
  public static float[] matrix(DesiCamera camera) {
    int n = camera.pixels();
    float[] matrix = new float[DIAGONALS * n];
    int half = DIAGONALS / 2;
    for (int row = 0; row < n; row++) {
      double sigma = sigma(camera, row) / DesiCamera.STEP;
      double sum = 0;
      for (int offset = -half; offset <= half; offset++) {
        sum += StrictMath.exp(-0.5 * offset * offset / (sigma * sigma));
      }
      for (int offset = -half; offset <= half; offset++) {
        int column = row + offset;
        if (column >= 0 && column < n) {
          double value = StrictMath.exp(-0.5 * offset * offset / (sigma * sigma)) / sum;
          matrix[(half - offset) * n + column] = (float) value;
        }
      }
    }
    return matrix;
  }
}
