package org.lymanscope.engine.io.generic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.spectrum.SkyPosition;

/** What headers of all kinds usually tell of the object. */
final class HeaderFacts {
  private static final List<String> NAMES = List.of("OBJECT", "OBJNAME", "TARGNAME", "NAME");
  private static final List<String> FACTS = List.of("TELESCOP", "INSTRUME", "DATE-OBS", "EXPTIME");
  private static final List<String> RA = List.of("RA_OBJ", "RA_TARG", "OBJRA", "RA-D", "RA");
  private static final List<String> DEC = List.of("DEC_OBJ", "DEC_TARG", "OBJDEC", "DEC-D", "DEC");

  private HeaderFacts() {}

  static String name(FitsHeader header) {
    return NAMES.stream()
        .flatMap(key -> header.text(key).stream())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** In degrees if numbers, else hours and degrees with colons. */
  static Optional<SkyPosition> position(FitsHeader header) {
    for (int i = 0; i < RA.size(); i++) {
      if (header.has(RA.get(i)) && header.has(DEC.get(i))) {
        double dec = angle(header, DEC.get(i), 1);
        return Entries.position(angle(header, RA.get(i), 15), dec);
      }
    }
    return Optional.empty();
  }

  private static double angle(FitsHeader header, String key, double perUnit) {
    OptionalDouble degrees = header.number(key);
    return degrees.isPresent()
        ? degrees.getAsDouble()
        : sexagesimal(header.text(key).orElse("")) * perUnit;
  }

  /** {@code -00:52:00.4} as −0.866778; NaN for anything else. */
  static double sexagesimal(String text) {
    String[] parts = text.strip().split("[:\\s]+", -1);
    if (parts.length != 3) {
      return Double.NaN;
    }
    double value = 0;
    for (int i = 2; i >= 0; i--) {
      if (!parts[i].matches("[+-]?\\d{1,3}(\\.\\d*)?")) {
        return Double.NaN;
      }
      value = value / 60 + Math.abs(Double.parseDouble(parts[i]));
    }
    return parts[0].startsWith("-") ? -value : value;
  }

  static Map<String, String> facts(FitsHeader header) {
    Map<String, String> facts = new LinkedHashMap<>();
    FACTS.forEach(key -> facts.put(key, header.text(key).orElse("").strip()));
    return facts;
  }
}
