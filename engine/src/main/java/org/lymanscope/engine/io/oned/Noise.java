package org.lymanscope.engine.io.oned;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lymanscope.engine.spectrum.Samples;

/** What a file says of its noise, as inverse variance; 0 where it says nothing sensible. */
public enum Noise {
  IVAR {
    @Override
    double ivar(double value) {
      return value;
    }
  },
  VARIANCE {
    @Override
    double ivar(double value) {
      return 1 / value;
    }
  },
  /** One standard deviation. */
  ERROR {
    @Override
    double ivar(double value) {
      return 1 / (value * value);
    }
  };

  private static final double GAUSSIAN_MAD = 1.482602;

  abstract double ivar(double value);

  /** Inverse variances of the file's numbers; 0 for each that is not finite and above 0. */
  public Samples toIvar(Samples values) {
    return values.map(
        value -> {
          double ivar = value > 0 && Double.isFinite(value) ? ivar(value) : 0;
          return Double.isFinite(ivar) ? ivar : 0;
        });
  }

  /**
   * The same inverse variance for every pixel, from the scatter of neighbouring pixels, for files
   * without any word on noise: σ = 1.482602/√6 · median |2 fᵢ − fᵢ₋₂ − fᵢ₊₂| (Stoehr et al. 2008,
   * ASPC 394, 505, DER_SNR). Pixels that are not finite or exactly 0 take no part; where nothing
   * scatters, all are 0.
   */
  public static Samples fromScatter(Samples flux) {
    double[] f = Arrays.stream(flux.toArray()).filter(v -> Double.isFinite(v) && v != 0).toArray();
    double[] scatter =
        IntStream.range(2, Math.max(2, f.length - 2))
            .mapToDouble(i -> Math.abs(2 * f[i] - f[i - 2] - f[i + 2]))
            .sorted()
            .toArray();
    double median = scatter.length == 0 ? 0 : scatter[scatter.length / 2];
    double sigma = GAUSSIAN_MAD / Math.sqrt(6) * median;
    return ERROR.toIvar(Samples.constant(flux.size(), sigma));
  }
}
