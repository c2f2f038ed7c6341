package org.lymanscope.engine.spectrum;

import java.util.List;
import java.util.Locale;

/**
 * Name of a class of objects, as one upper-case word. How classes contain each other is told by a
 * {@link ClassTree}.
 *
 * @param name letters, digits and underscores, starting with a letter: {@code LBG}, {@code BAL_QSO}
 */
public record SpectralClass(String name) {
  public static final SpectralClass GALAXY = new SpectralClass("GALAXY");
  public static final SpectralClass LBG = new SpectralClass("LBG");
  public static final SpectralClass LAE = new SpectralClass("LAE");
  public static final SpectralClass ELG = new SpectralClass("ELG");
  public static final SpectralClass QSO = new SpectralClass("QSO");
  public static final SpectralClass BAL_QSO = new SpectralClass("BAL_QSO");
  public static final SpectralClass STAR = new SpectralClass("STAR");
  public static final SpectralClass UNKNOWN = new SpectralClass("UNKNOWN");

  /** Those that come with the program, in the order in which people are offered them. */
  public static final List<SpectralClass> STANDARD =
      List.of(LBG, LAE, QSO, BAL_QSO, GALAXY, ELG, STAR, UNKNOWN);

  public SpectralClass {
    if (!name.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("class name '" + name + "'");
    }
  }

  /**
   * The class that {@code text} names; case and surrounding blanks do not matter, inner blanks and
   * hyphens count as underscores; empty text is {@link #UNKNOWN}.
   */
  public static SpectralClass parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return word.isEmpty() ? UNKNOWN : new SpectralClass(word);
  }

  @Override
  public String toString() {
    return name;
  }
}
