package org.lymanscope.engine.io.sdss;

import java.util.Locale;
import java.util.OptionalLong;

/** How SDSS names a spectrum. */
final class SdssId {
  private SdssId() {}

  /** {@code PPPP-MJD-FFFF} as in SDSS file names; empty if one of the numbers is missing. */
  static String text(OptionalLong plate, OptionalLong mjd, OptionalLong fiber) {
    boolean whole = plate.isPresent() && mjd.isPresent() && fiber.isPresent();
    return whole
        ? String.format(
            Locale.ROOT, "%04d-%d-%04d", plate.getAsLong(), mjd.getAsLong(), fiber.getAsLong())
        : "";
  }
}
