package org.lymanscope.engine.spectrum;

/**
 * A place on the sky, ICRS.
 *
 * @param ra right ascension, degrees, in [0, 360)
 * @param dec declination, degrees, in [−90, 90]
 */
public record SkyPosition(double ra, double dec) {
  public SkyPosition {
    if (!(ra >= 0 && ra < 360 && dec >= -90 && dec <= 90)) {
      throw new IllegalArgumentException("position " + ra + ", " + dec);
    }
  }
}
