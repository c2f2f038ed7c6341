package org.lymanscope.engine.io.fits;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The keywords of one HDU (FITS standard 4.0, section 4). A value is read as what it is asked for:
 * a number may stand in quotes. Where a keyword occurs twice the last one counts. HIERARCH keywords
 * and comments are left out.
 */
public final class FitsHeader {
  static final int CARD = 80;
  private static final int KEYWORD = 8;
  private static final int VALUE = 10;

  private final Map<String, String> values;

  private FitsHeader(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the cards in {@code text}, each of 80 characters, up to the END card. */
  static FitsHeader parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String last = "";
    for (int at = 0; at + CARD <= text.length(); at += CARD) {
      String card = text.substring(at, at + CARD);
      String key = card.substring(0, KEYWORD).strip();
      if (key.equals("CONTINUE") && values.containsKey(last)) {
        values.computeIfPresent(last, (k, v) -> joined(v, unquoted(card.substring(KEYWORD))));
      } else if (card.startsWith("=", KEYWORD)) {
        last = key.toUpperCase(Locale.ROOT);
        values.put(last, value(card.substring(VALUE - 1)));
      }
    }
    return new FitsHeader(values);
  }

  private static String joined(String start, String more) {
    return start.endsWith("&") ? start.substring(0, start.length() - 1) + more : start;
  }

  private static String value(String field) {
    String text = field.strip();
    if (text.startsWith("'")) {
      return unquoted(text);
    }
    int comment = text.indexOf('/');
    return (comment < 0 ? text : text.substring(0, comment)).strip();
  }

  /** What stands between the first quote and its partner; two quotes in a row mean one. */
  private static String unquoted(String field) {
    StringBuilder text = new StringBuilder();
    for (int i = field.indexOf('\'') + 1; i > 0 && i < field.length(); i++) {
      if (field.charAt(i) == '\'') {
        i++;
        if (i == field.length() || field.charAt(i) != '\'') {
          break;
        }
      }
      text.append(field.charAt(i));
    }
    return text.toString().stripTrailing();
  }

  /** Whether there is such a keyword. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The value as text, without quotes and trailing blanks; empty if there is no such keyword. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value as a whole number; empty if there is none, or something else stands there. */
  public OptionalLong integer(String key) {
    String value = values.getOrDefault(key, "");
    try {
      return OptionalLong.of(Long.parseLong(value.strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The value as a number; empty if there is none, or something else stands there. */
  public OptionalDouble number(String key) {
    String value = values.getOrDefault(key, "").strip().replace('D', 'E').replace('d', 'e');
    try {
      return OptionalDouble.of(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Whether the value is T (or 1). */
  public boolean isTrue(String key) {
    String value = values.getOrDefault(key, "").strip();
    return value.equals("T") || value.equals("1") || value.equalsIgnoreCase("true");
  }
}
