package org.lymanscope.engine.simulate.source;

import java.util.List;

/**
 * The lines of Lyman break galaxies. Rest wavelengths in vacuum, Å (Morton 2003, ApJS 149, 205;
 * NIST for nebular lines). Equivalent widths (rest, Å) are means over the quartiles of Lyα, and
 * such that stacks of simulated galaxies show the widths measured on the composites of Shapley et
 * al. 2003 (ApJ 588, 65); see docs/simulator.md. Lines outside of their range are of the order
 * found by Erb et al. 2012 (ApJ 759, 26) at z of 1 to 2; those blueward of Lyα, photospheric and
 * wind lines are our choice.
 */
final class LbgLines {
  /** What scatters together. */
  enum Family {
    /** Neutral and singly ionised gas, in the outflow. */
    LOW_ION,
    /** Highly ionised gas, in the outflow. */
    HIGH_ION,
    /** Atmospheres and winds of stars, at the systemic redshift or at a given velocity. */
    STELLAR,
    /** Ionised gas, in emission at the systemic redshift. */
    NEBULAR
  }

  /**
   * A line.
   *
   * @param velocity against the family's, km/s
   * @param sigma km/s; 0 for that of the family
   * @param width mean equivalent width by quartile; absorption is positive, but for nebular lines
   */
  record Line(
      Family family, double wavelength, double velocity, double sigma, QuartileCurve width) {}

  static final List<Line> ALL =
      List.of(
          // Below Lyα.
          low(937.80, 1.0, 1.0, 0.8, 0.5),
          low(949.74, 1.2, 1.2, 1.0, 0.6),
          low(972.54, 1.6, 1.6, 1.2, 0.8),
          high(977.02, 2.0, 2.0, 1.8, 1.2),
          low(1025.72, 2.0, 2.0, 1.5, 1.0),
          high(1031.926, 1.0, 1.0, 1.0, 0.7),
          low(1036.34, 1.0, 1.0, 0.7, 0.4),
          high(1037.617, 0.6, 0.6, 0.6, 0.4),
          low(1083.99, 1.0, 1.0, 0.7, 0.4),
          low(1144.94, 0.5, 0.5, 0.4, 0.3),
          stellar(1175.71, 0, 250, 1.2, 1.1, 1.0, 0.8),
          low(1190.4158, 0.8, 0.8, 0.7, 0.4),
          low(1193.2897, 0.8, 0.8, 0.7, 0.4),
          low(1199.97, 0.6, 0.6, 0.4, 0.2),
          high(1206.500, 1.4, 1.4, 1.2, 0.8),
          // From Lyα to 1700 Å.
          stellar(1240, -1600, 600, 0.3, 0.3, 0.3, 0.3),
          stellar(1241, 500, 400, -0.2, -0.2, -0.2, -0.3),
          low(1260.4221, 1.75, 1.65, 1.88, 1.05),
          low(1302.1685, 1.83, 1.83, 0.95, 0.34),
          low(1304.3702, 1.83, 1.83, 0.95, 0.34),
          low(1334.5323, 1.97, 2.35, 1.02, 0.50),
          high(1393.7602, 1.98, 2.05, 2.40, 1.52),
          high(1402.7729, 0.99, 0.79, 0.97, 0.66),
          stellar(1501.76, 0, 200, 0.3, 0.3, 0.3, 0.2),
          low(1526.7070, 1.95, 1.90, 1.25, 0.97),
          stellar(1549.5, -1700, 650, 1.7, 1.7, 1.7, 0.95),
          high(1548.2041, 0.75, 0.75, 0.7, 0.3),
          high(1550.7812, 0.65, 0.65, 0.6, 0.3),
          stellar(1550, 600, 400, -0.4, -0.4, -0.4, -0.4),
          low(1608.4511, 1.31, 0.53, 0.81, 1.13),
          low(1670.7886, 1.72, 1.24, 1.30, 0.45),
          high(1854.7183, 0.8, 0.8, 0.7, 0.5),
          high(1862.7910, 0.5, 0.5, 0.4, 0.3),
          // Redward of the composites.
          low(2344.2130, 1.7, 1.6, 1.3, 0.8),
          low(2374.4603, 1.2, 1.1, 0.9, 0.5),
          low(2382.7642, 2.0, 1.9, 1.5, 1.0),
          low(2586.6496, 1.6, 1.5, 1.2, 0.7),
          low(2600.1725, 2.1, 2.0, 1.6, 1.0),
          low(2796.3543, 2.0, 1.9, 1.5, 0.9),
          low(2803.5315, 1.8, 1.7, 1.3, 0.8),
          low(2852.9635, 0.5, 0.4, 0.3, 0.2),
          // Emission.
          nebular(1264.738, 0.2, 0.2, 0.3, 0.4),
          nebular(1309.276, 0.1, 0.1, 0.2, 0.3),
          nebular(1533.431, 0.2, 0.2, 0.3, 0.4),
          stellar(1640.42, 0, 450, -1.37, -0.89, -0.95, -1.83),
          nebular(1660.809, 0.05, 0.05, 0.1, 0.5),
          nebular(1666.150, 0.1, 0.1, 0.3, 1.4),
          nebular(1906.683, 0.45, 0.45, 1.1, 3.7),
          nebular(1908.734, 0.32, 0.33, 0.8, 2.6));

  private LbgLines() {}

  private static Line low(double wavelength, double q1, double q2, double q3, double q4) {
    return new Line(Family.LOW_ION, wavelength, 0, 0, new QuartileCurve(q1, q2, q3, q4));
  }

  private static Line high(double wavelength, double q1, double q2, double q3, double q4) {
    return new Line(Family.HIGH_ION, wavelength, 0, 0, new QuartileCurve(q1, q2, q3, q4));
  }

  private static Line nebular(double wavelength, double q1, double q2, double q3, double q4) {
    return new Line(Family.NEBULAR, wavelength, 0, 0, new QuartileCurve(q1, q2, q3, q4));
  }

  private static Line stellar(double wavelength, double velocity, double sigma, double... widths) {
    return new Line(Family.STELLAR, wavelength, velocity, sigma, new QuartileCurve(widths));
  }
}
