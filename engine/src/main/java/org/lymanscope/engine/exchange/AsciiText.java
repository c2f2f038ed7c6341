package org.lymanscope.engine.exchange;

import static java.util.Map.entry;

import java.util.Map;

/** Text for formats that know ASCII only, spelt as prospect spells it. */
final class AsciiText {
  private static final int FIRST = 0x20;
  private static final int LAST = 0x7e;
  private static final Map<Integer, String> SPELT =
      Map.ofEntries(
          entry(0x00c5, "Angstrom"),
          entry(0x212b, "Angstrom"),
          entry((int) 'α', "alpha"),
          entry((int) 'β', "beta"),
          entry((int) 'γ', "gamma"),
          entry((int) 'δ', "delta"),
          entry((int) 'λ', "lambda"));

  private AsciiText() {}

  /** One line of ASCII without a comma. */
  static String of(String text) {
    return spelt(text).replace(',', ';');
  }

  /** One line of ASCII. */
  static String spelt(String text) {
    StringBuilder ascii = new StringBuilder();
    text.codePoints().forEach(letter -> ascii.append(letter(letter)));
    return ascii.toString().strip();
  }

  private static String letter(int letter) {
    String spelt = SPELT.get(letter);
    if (spelt != null) {
      return spelt;
    }
    if (letter < FIRST || Character.isWhitespace(letter)) {
      return " ";
    }
    return letter <= LAST ? Character.toString(letter) : "?";
  }
}
