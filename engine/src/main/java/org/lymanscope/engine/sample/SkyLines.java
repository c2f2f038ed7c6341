package org.lymanscope.engine.sample;

/** Where the night sky raises the noise, in the same real coadd that {@link Camera} follows. */
final class SkyLines {
  /** Half width (σ) of a line, Å. */
  static final double SIGMA = 0.8;

  /** The strongest sky lines there: wavelength (Å) and how many times they raise σ. */
  static final double[][] ALL = {
    {5577.6, 8.7}, {5891.0, 2.5}, {5897.0, 1.9}, {6301.6, 3.8}, {6364.8, 2.3}, {6865.6, 2.6},
    {7241.6, 3.4}, {7277.6, 4.5}, {7317.6, 3.9}, {7342.4, 4.2}, {7752.0, 5.0}, {7795.2, 4.0},
    {7823.2, 4.5}, {7855.2, 4.4}, {7915.2, 5.5}, {7966.4, 4.8}, {7994.4, 5.4}, {8346.4, 7.8},
    {8400.8, 7.4}, {8432.0, 8.6}, {8467.2, 6.8}, {8763.2, 5.0}, {8780.0, 5.8}, {8828.8, 11.8},
    {8888.0, 9.5}, {8921.6, 10.2}, {8960.0, 8.5}, {9003.2, 7.0}, {9316.0, 6.7}, {9378.4, 18.0},
    {9442.4, 24.0}, {9477.6, 14.0}, {9504.0, 10.0}, {9568.8, 9.5}, {9721.6, 5.8}, {9792.8, 9.8},
  };

  private SkyLines() {}
}
