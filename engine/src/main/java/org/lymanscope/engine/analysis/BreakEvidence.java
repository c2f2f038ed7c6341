package org.lymanscope.engine.analysis;

/**
 * Flux on both sides of a line, for a line that may be Lyα: the Lyman-α forest dims the blue side.
 *
 * @param blue mean flux density blueward (rest 1050–1170 Å if the line is Lyα)
 * @param blueError one standard deviation of {@code blue}
 * @param red mean flux density redward (rest 1240–1400 Å)
 * @param redError one standard deviation of {@code red}
 */
public record BreakEvidence(double blue, double blueError, double red, double redError) {
  /** Significance of red being brighter than blue, in σ; negative if blue is brighter. */
  public double sigma() {
    return (red - blue) / Math.hypot(blueError, redError);
  }

  /** Blue over red: about 0.5–0.9 behind the forest at z 2–3.5; NaN if red is not positive. */
  public double ratio() {
    return red > 0 ? blue / red : Double.NaN;
  }
}
