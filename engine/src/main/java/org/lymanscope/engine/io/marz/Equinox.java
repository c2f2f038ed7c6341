package org.lymanscope.engine.io.marz;

import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.spectrum.SkyPosition;

/**
 * The equinox to which positions refer. Only good to about an arcsecond: it serves velocities.
 *
 * @param year Julian year, for example 1950
 */
record Equinox(double year) {
  private static final double ARCSECOND = Math.PI / 180 / 3600;

  /**
   * From EQUINOX; without it, 1950 for FK4 and else 2000. EPOCH is not used: AAOmega writes the
   * date of the observation there.
   */
  static Equinox of(FitsHeader header) {
    boolean old = header.text("RADECSYS").orElse("").strip().equals("FK4");
    double year = header.number("EQUINOX").orElse(old ? 1950 : 2000);
    return new Equinox(year >= 1800 && year <= 2200 ? year : 2000);
  }

  /** Precession by the angles of Lieske et al. (1977, A&A 58, 1). */
  SkyPosition toJ2000(SkyPosition position) {
    double t = (year - 2000) / 100;
    if (t == 0) {
      return position;
    }
    double zeta = ARCSECOND * t * (2306.2181 + t * (0.30188 + t * 0.017998));
    double z = ARCSECOND * t * (2306.2181 + t * (1.09468 + t * 0.018203));
    double theta = ARCSECOND * t * (2004.3109 - t * (0.42665 + t * 0.041833));
    double ra = Math.toRadians(position.ra()) - z;
    double dec = Math.toRadians(position.dec());
    double a = Math.cos(dec) * Math.sin(ra);
    double b = Math.cos(theta) * Math.cos(dec) * Math.cos(ra) + Math.sin(theta) * Math.sin(dec);
    double c = -Math.sin(theta) * Math.cos(dec) * Math.cos(ra) + Math.cos(theta) * Math.sin(dec);
    double back = Math.asin(Math.max(-1, Math.min(1, c)));
    return Entries.position(Math.toDegrees(Math.atan2(a, b) - zeta), Math.toDegrees(back))
        .orElse(position);
  }
}
