package org.lymanscope.engine.simulate.write;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.SkyPosition;

/**
 * A HEALPix cell that a coadd covers: nside 64, nested (Górski et al. 2005, ApJ 622, 759).
 *
 * @param pixel its number, from 0 to 49,151
 */
record SkyCell(int pixel) {
  static final int NSIDE = 64;

  private static final int CELLS = 12 * NSIDE * NSIDE;

  /** The first cell lies in COSMOS. */
  private static final int FIRST = 27_245;

  /** Positions stay this close to the centre, degrees, and so inside the cell. */
  private static final double HALF_FIELD = 0.2;

  /** Positions are given to this part of a degree. */
  private static final double PARTS = 1e7;

  /** Row and place of the twelve faces of the sphere. */
  private static final int[] FACE_ROW = {2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4};

  private static final int[] FACE_PLACE = {1, 3, 5, 7, 0, 2, 4, 6, 1, 3, 5, 7};

  /** The cell of the {@code number}-th file. */
  static SkyCell ofFile(int number) {
    return new SkyCell((FIRST + 2 * number) % CELLS);
  }

  /** Its centre. */
  SkyPosition centre() {
    int face = pixel / (NSIDE * NSIDE);
    int inFace = pixel % (NSIDE * NSIDE);
    int x = evenBits(inFace);
    int y = evenBits(inFace >> 1);
    int ring = FACE_ROW[face] * NSIDE - x - y - 1;
    double z;
    int inRing;
    int shift = 0;
    if (ring < NSIDE) {
      inRing = ring;
      z = 1 - ring * ring / (3.0 * NSIDE * NSIDE);
    } else if (ring > 3 * NSIDE) {
      inRing = 4 * NSIDE - ring;
      z = inRing * inRing / (3.0 * NSIDE * NSIDE) - 1;
    } else {
      inRing = NSIDE;
      z = (2 * NSIDE - ring) * 2 / (3.0 * NSIDE);
      shift = (ring - NSIDE) & 1;
    }
    int place = (FACE_PLACE[face] * inRing + x - y + 1 + shift) / 2;
    int wrapped = Math.floorMod(place - 1, 4 * NSIDE) + 1;
    double ra = (wrapped - (shift + 1) * 0.5) * 90 / inRing;
    return new SkyPosition(ra, StrictMath.toDegrees(StrictMath.asin(z)));
  }

  /** Every second bit of a number, from the lowest on. */
  private static int evenBits(int bits) {
    int found = 0;
    for (int k = 0; k < 6; k++) {
      found |= ((bits >> (2 * k)) & 1) << k;
    }
    return found;
  }

  /** A place in the cell. */
  SkyPosition draw(RandomGenerator random) {
    SkyPosition centre = centre();
    double ra = centre.ra() + Draw.uniform(random, -HALF_FIELD, HALF_FIELD);
    double dec = centre.dec() + Draw.uniform(random, -HALF_FIELD, HALF_FIELD);
    return new SkyPosition(rounded((ra + 360) % 360), rounded(Math.max(-90, Math.min(90, dec))));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * PARTS) / PARTS;
  }
}
