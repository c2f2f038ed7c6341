package org.lymanscope.engine.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.spectrum.SkyPosition;

/**
 * A HEALPix cell (nside 64, nested) that a file of the sample covers.
 *
 * @param pixel its number
 * @param ra right ascension of its centre, degrees
 * @param dec declination of its centre, degrees
 */
record SkyCell(int pixel, double ra, double dec) {
  static final List<SkyCell> ALL =
      List.of(new SkyCell(27245, 149.765625, 1.193748), new SkyCell(27247, 149.0625, 1.790785));

  /** Positions stay this close to the centre, degrees, and so inside the cell. */
  private static final double HALF_FIELD = 0.2;

  /** Positions are given to this part of a degree. */
  private static final double PARTS = 1e7;

  SkyPosition draw(RandomGenerator random) {
    return new SkyPosition(
        Math.round((ra + off(random)) * PARTS) / PARTS,
        Math.round((dec + off(random)) * PARTS) / PARTS);
  }

  private static double off(RandomGenerator random) {
    return Draw.uniform(random, -HALF_FIELD, HALF_FIELD);
  }
}
