package org.lymanscope.app.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of the window. A missing key fails where assertions are on (tests) and is shown as the
 * key itself where they are off.
 */
public final class Text {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.lymanscope.ui.messages", Locale.ROOT);
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private Text() {}

  /**
   * The text of a key. {@code {0}}, {@code {1}} … are replaced by the arguments as {@link
   * String#valueOf} writes them: format numbers before.
   */
  public static String get(String key, Object... arguments) {
    String pattern = pattern(key);
    return arguments.length == 0 ? pattern : fill(pattern, arguments);
  }

  /** Whether there is a text for the key. */
  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }

  /** Every key, sorted. */
  public static Set<String> keys() {
    return new TreeSet<>(BUNDLE.keySet());
  }

  private static String pattern(String key) {
    try {
      return BUNDLE.getString(key);
    } catch (MissingResourceException e) {
      assert false : "no text for " + key;
      return key;
    }
  }

  private static String fill(String pattern, Object... arguments) {
    Matcher places = PLACE.matcher(pattern);
    return places.replaceAll(
        place -> {
          int index = Integer.parseInt(place.group(1));
          String value = index < arguments.length ? String.valueOf(arguments[index]) : "";
          return Matcher.quoteReplacement(value);
        });
  }
}
