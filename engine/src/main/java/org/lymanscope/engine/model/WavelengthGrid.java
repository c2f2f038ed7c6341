package org.lymanscope.engine.model;

/**
 * The bins of a network's input. Bin {@code i} begins at {@link #wavelengthAt wavelengthAt(i)} and
 * ends where the next begins; QuasarNET counts wavelengths by these left edges, in re-binning and
 * in decoding alike.
 */
public sealed interface WavelengthGrid {
  /** Number of bins, at least 2. */
  int bins();

  /**
   * The bin that holds a wavelength.
   *
   * @param wavelength vacuum, ångström, above 0
   * @return from 0 to {@link #bins} − 1, or −1 outside the grid
   */
  int binOf(double wavelength);

  /**
   * The wavelength at a place on the grid, ångström: exact at whole numbers, linear in between (as
   * QuasarNET interpolates), continued linearly beyond both ends.
   *
   * @param position in units of bins, from the left edge of bin 0
   */
  default double wavelengthAt(double position) {
    int left = (int) Math.floor(Math.max(0, Math.min(position, bins() - 2.0)));
    double from = edge(left);
    return from + (position - left) * (edge(left + 1) - from);
  }

  /**
   * Where on the grid a wavelength lies: the inverse of {@link #wavelengthAt}.
   *
   * @param wavelength vacuum, ångström
   * @return in units of bins; below 0 or above {@link #bins} − 1 outside the left edges
   */
  default double positionOf(double wavelength) {
    int left = Math.max(0, Math.min(bins() - 2, leftOf(wavelength)));
    double from = edge(left);
    return left + (wavelength - from) / (edge(left + 1) - from);
  }

  /** Left edge of a bin, ångström, also for bins outside the grid. */
  double edge(int bin);

  /** A bin near the wavelength, not beyond its left edge by more than rounding. */
  private int leftOf(double wavelength) {
    int bin = binOf(wavelength);
    if (bin < 0) {
      return wavelength < edge(0) ? 0 : bins() - 2;
    }
    return edge(bin) <= wavelength ? bin : bin - 1;
  }

  /**
   * Bins of one width in log₁₀ of the wavelength, as BOSS has them.
   *
   * @param first log₁₀ of the first left edge, ångström
   * @param step width of a bin in log₁₀
   */
  record Log(double first, double step, int bins) implements WavelengthGrid {
    /** QuasarNET's grid for BOSS: 443 bins of 10⁻³ from 3600 Å. */
    public static final Log BOSS = new Log(Math.log10(3600), 1e-3, 443);

    public Log {
      check(bins, step);
    }

    @Override
    public int binOf(double wavelength) {
      return inside(Math.floor((Math.log10(wavelength) - first) / step), bins);
    }

    @Override
    public double edge(int bin) {
      return Math.pow(10, first + bin * step);
    }
  }

  /**
   * Bins of one width in wavelength.
   *
   * @param first first left edge, ångström
   * @param step width of a bin, ångström
   */
  record Linear(double first, double step, int bins) implements WavelengthGrid {
    /** QuasarNP's grid for DESI: 458 bins of 13.6 Å (17 pixels) from 3600 Å. */
    public static final Linear DESI = new Linear(3600, 13.6, 458);

    /** The grid of the LBG networks: 800 bins of 8 Å (10 pixels) from 3600 to 10000 Å. */
    public static final Linear LBG = new Linear(3600, 8, 800);

    /** QuasarNP rounds to ten decimals, so that 3613.6 Å falls into bin 1 and not into bin 0. */
    private static final double ROUNDING = 1e10;

    public Linear {
      check(bins, step);
    }

    @Override
    public int binOf(double wavelength) {
      return inside(Math.floor(Math.rint((wavelength - first) / step * ROUNDING) / ROUNDING), bins);
    }

    @Override
    public double edge(int bin) {
      return first + bin * step;
    }
  }

  private static int inside(double bin, int bins) {
    return bin >= 0 && bin < bins ? (int) bin : -1;
  }

  private static void check(int bins, double step) {
    if (bins < 2 || !(step > 0)) {
      throw new IllegalArgumentException("grid of " + bins + " bins of " + step);
    }
  }
}
