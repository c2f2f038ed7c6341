package org.lymanscope.app.plot;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands beside a row of lines where there is no room for its whole name. */
final class RowName {
  private static final Pattern WAVELENGTH = Pattern.compile("\\s\\d{3,5}\\b");

  private RowName() {}

  /**
   * The name as far as it fits: whole; else without its wavelength, unless another row would be
   * called so too; else its end.
   *
   * @param name of the row
   * @param all names of all rows
   * @param fits whether there is room for a text
   */
  static String fitting(String name, List<String> all, Predicate<String> fits) {
    if (fits.test(name)) {
      return name;
    }
    String bare = withoutWavelength(name);
    String text =
        all.stream().map(RowName::withoutWavelength).filter(bare::equals).count() > 1 ? name : bare;
    // From the left: lines of one ion differ at the right.
    for (int from = 1; !fits.test(text) && from < name.length(); from++) {
      text = "…" + name.substring(from).strip();
    }
    return text;
  }

  private static String withoutWavelength(String name) {
    return WAVELENGTH.matcher(name).replaceFirst("");
  }
}
