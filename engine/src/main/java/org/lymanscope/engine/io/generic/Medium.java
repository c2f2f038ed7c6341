package org.lymanscope.engine.io.generic;

import java.util.Locale;
import org.lymanscope.engine.io.fits.FitsHeader;

/** Whether wavelengths were measured in air or vacuum, as far as a header tells. */
enum Medium {
  AIR("air, converted to vacuum"),
  VACUUM("vacuum"),
  UNSTATED("not stated, taken for vacuum");

  private final String sentence;

  Medium(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /** From CTYPE1 (AWAV is air, WAVE vacuum: FITS WCS paper III), AIRORVAC, VACUUM. */
  static Medium of(FitsHeader header) {
    String type = header.text("CTYPE1").orElse("").strip().toUpperCase(Locale.ROOT);
    String word = header.text("AIRORVAC").orElse("").strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("AWAV") || word.startsWith("air")) {
      return AIR;
    }
    boolean vacuum =
        word.startsWith("vac")
            || header.isTrue("VACUUM")
            || type.equals("WAVE")
            || type.startsWith("WAVE-");
    return vacuum ? VACUUM : UNSTATED;
  }
}
