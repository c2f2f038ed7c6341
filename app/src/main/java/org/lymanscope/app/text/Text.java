package org.lymanscope.app.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of the window. A missing key fails where assertions are on (tests) and is shown as the
 * key itself where they are off.
 */
public final class Text {
  /** One for each workspace, and one for the window around them; no key stands in two. */
  static final List<String> BUNDLES = List.of("messages", "inspect", "models", "augment", "train");

  private static final List<ResourceBundle> LOADED =
      BUNDLES.stream()
          .map(name -> ResourceBundle.getBundle("org.lymanscope.ui." + name, Locale.ROOT))
          .toList();
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

  /** A number of things, as in {@code 851,780}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Whether there is a text for the key. */
  public static boolean has(String key) {
    return find(key).isPresent();
  }

  /** Every key, sorted. */
  public static Set<String> keys() {
    return LOADED.stream()
        .flatMap(bundle -> bundle.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pattern(String key) {
    Optional<ResourceBundle> bundle = find(key);
    assert bundle.isPresent() : "no text for " + key;
    return bundle.map(some -> some.getString(key)).orElse(key);
  }

  private static Optional<ResourceBundle> find(String key) {
    return LOADED.stream().filter(bundle -> bundle.containsKey(key)).findFirst();
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
