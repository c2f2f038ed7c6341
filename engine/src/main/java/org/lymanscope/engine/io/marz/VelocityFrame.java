package org.lymanscope.engine.io.marz;

import org.lymanscope.engine.spectrum.SkyPosition;

/**
 * Velocities, km/s, to add to what was measured towards a target, so that it is what an observer in
 * another frame would measure.
 */
final class VelocityFrame {
  private static final double AU = 149_597_870.7;
  private static final double J2000 = 51_544.5;
  private static final double CENTURY = 36_525;

  /** Obliquity of the ecliptic at J2000, degrees. */
  private static final double OBLIQUITY = 23.4392911;

  /** The solar dipole of Fixsen et al. (1996, ApJ 473, 576): km/s, galactic l and b in degrees. */
  private static final double DIPOLE = 371;

  private static final double DIPOLE_L = 264.14;
  private static final double DIPOLE_B = 48.26;

  /** North galactic pole and the galactic longitude of the celestial pole, J2000, degrees. */
  private static final double POLE_RA = 192.85948;

  private static final double POLE_DEC = 27.12825;
  private static final double POLE_L = 122.93192;

  private VelocityFrame() {}

  /**
   * From the observatory to the Sun's centre: the Earth on its Kepler orbit (Meeus 1998,
   * Astronomical Algorithms, chapters 25 and 23) and its rotation (chapter 12). Better than 30 m/s;
   * the Moon (12 m/s) and the planets are left out.
   *
   * @param target equatorial, J2000
   * @param mjd modified Julian date, UT
   */
  static double heliocentric(SkyPosition target, double mjd, Observatory observatory) {
    return orbit(target, (mjd - J2000) / CENTURY) + rotation(target, mjd, observatory);
  }

  private static double orbit(SkyPosition target, double t) {
    double meanLongitude = 280.46646 + 36_000.76983 * t;
    double anomaly = Math.toRadians(357.52911 + 35_999.05029 * t);
    double eccentricity = 0.016708634 - 0.000042037 * t;
    double centre =
        (1.914602 - 0.004817 * t) * Math.sin(anomaly)
            + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
            + 0.000289 * Math.sin(3 * anomaly);
    double precession = 1.396971 * t + 0.0003086 * t * t;
    double longitude = Math.toRadians(meanLongitude + centre + 180 - precession);
    double perihelion = Math.toRadians(meanLongitude - Math.toDegrees(anomaly) + 180 - precession);
    double motion = Math.toRadians(35_999.05029) / (CENTURY * 86_400);
    double speed = AU * motion / Math.sqrt(1 - eccentricity * eccentricity);
    double x = -speed * (Math.sin(longitude) + eccentricity * Math.sin(perihelion));
    double y = speed * (Math.cos(longitude) + eccentricity * Math.cos(perihelion));
    double tilt = Math.toRadians(OBLIQUITY);
    double ra = Math.toRadians(target.ra());
    double dec = Math.toRadians(target.dec());
    return x * Math.cos(dec) * Math.cos(ra)
        + y * Math.cos(tilt) * Math.cos(dec) * Math.sin(ra)
        + y * Math.sin(tilt) * Math.sin(dec);
  }

  private static double rotation(SkyPosition target, double mjd, Observatory observatory) {
    double sidereal = 280.46061837 + 360.98564736629 * (mjd - J2000) + observatory.longitude();
    return observatory.eastwardSpeed()
        * Math.cos(Math.toRadians(target.dec()))
        * Math.sin(Math.toRadians(target.ra() - sidereal));
  }

  /**
   * From the Sun's centre to the frame in which the cosmic microwave background has no dipole.
   *
   * @param target equatorial, J2000
   */
  static double microwaveBackground(SkyPosition target) {
    double ra = Math.toRadians(target.ra() - POLE_RA);
    double dec = Math.toRadians(target.dec());
    double pole = Math.toRadians(POLE_DEC);
    double sinB = Math.sin(dec) * Math.sin(pole) + Math.cos(dec) * Math.cos(pole) * Math.cos(ra);
    double east = Math.cos(dec) * Math.sin(ra);
    double north = Math.sin(dec) * Math.cos(pole) - Math.cos(dec) * Math.sin(pole) * Math.cos(ra);
    double l = Math.toRadians(POLE_L) - Math.atan2(east, north);
    double apex = Math.toRadians(DIPOLE_B);
    double cosine =
        sinB * Math.sin(apex)
            + Math.hypot(east, north) * Math.cos(apex) * Math.cos(l - Math.toRadians(DIPOLE_L));
    return DIPOLE * cosine;
  }
}
