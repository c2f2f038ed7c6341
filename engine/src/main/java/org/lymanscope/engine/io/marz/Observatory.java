package org.lymanscope.engine.io.marz;

import org.lymanscope.engine.io.fits.FitsHeader;

/**
 * Where a telescope stands.
 *
 * @param longitude degrees, east positive
 * @param latitude geodetic latitude, degrees
 * @param height above the ellipsoid, metres
 */
record Observatory(double longitude, double latitude, double height) {
  /** Equatorial radius and squared eccentricity of the ellipsoid WGS 84. */
  private static final double RADIUS = 6_378_137;

  private static final double ECCENTRICITY_SQUARED = 6.694379990e-3;

  /** Rotation of the Earth, radians per second (IERS conventions 2010, table 1.1). */
  private static final double ROTATION = 7.292115e-5;

  /** From LONG_OBS, LAT_OBS, ALT_OBS; what is missing is the Anglo-Australian Telescope's. */
  static Observatory of(FitsHeader header) {
    return new Observatory(
        header.number("LONG_OBS").orElse(149.0661),
        header.number("LAT_OBS").orElse(-31.27704),
        header.number("ALT_OBS").orElse(1164));
  }

  /** Speed to the east through the Earth's rotation, km/s. */
  double eastwardSpeed() {
    double sin = Math.sin(Math.toRadians(latitude));
    double normal = RADIUS / Math.sqrt(1 - ECCENTRICITY_SQUARED * sin * sin);
    return ROTATION * (normal + height) * Math.cos(Math.toRadians(latitude)) / 1000;
  }
}
