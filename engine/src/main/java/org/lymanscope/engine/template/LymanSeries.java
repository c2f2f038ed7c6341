package org.lymanscope.engine.template;

/** Absorption that grows as a power of 1 + z at each pixel: the models Redrock uses for PCA. */
enum LymanSeries {
  CALURA12(0.0023, 3.64, 5),
  KAMBLE20(0.00554, 3.182, 1);

  /** Lyα to Lyε, vacuum, Å (Morton 2003, ApJS 149, 205). */
  private static final double[] LINES = {1215.67, 1025.7223, 972.5368, 949.7431, 937.8035};

  /** How much weaker than Lyα a line absorbs: ratio of λ f. */
  private static final double[] WEAKER = {1, 5.2615, 14.356, 29.85984, 53.36202};

  private final double scale;
  private final double exponent;
  private final int lines;

  LymanSeries(double scale, double exponent, int lines) {
    this.scale = scale;
    this.exponent = exponent;
    this.lines = lines;
  }

  double opticalDepth(double observed, double z) {
    double depth = 0;
    for (int i = 0; i < lines && observed < LINES[i] * (1 + z); i++) {
      depth += scale / WEAKER[i] * StrictMath.pow(observed / LINES[i], exponent);
    }
    return depth;
  }
}
