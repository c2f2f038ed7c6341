package org.lymanscope.engine.recipe;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * A place in a recipe: a map, a list or a single value. Whoever reads it says what it should be;
 * anything else is a {@link RecipeException} that names file, line and key. Immutable.
 *
 * <p>A reader asks for {@link #only} first, so that a mistyped key is an error and not silence.
 */
public final class RecipeNode {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d[\\d_]*)?(\\.\\d*)?([eE][-+]?\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d[\\d_]*");
  private static final int LONGEST_FOUND = 40;

  private final RecipePlace place;

  /** A {@code Map<String, RecipeNode>}, a {@code List<RecipeNode>} or a {@code String}. */
  private final Object content;

  RecipeNode(RecipePlace place, Object content) {
    this.place = place;
    this.content = content;
  }

  /** The line it begins in, from 1. */
  public int line() {
    return place.line();
  }

  /** Where relative paths in it start. */
  Path folder() {
    return place.folder();
  }

  /** Path of keys down to here, as in {@code classes[2].z}; empty at the top. */
  public String path() {
    return place.path();
  }

  /** What to throw where this value is not what it should be. */
  public RecipeException wrong(String expected) {
    return place.wrong(expected, found());
  }

  // --- Maps ---------------------------------------------------------------------------------

  /** Whether this is a map. */
  public boolean isMap() {
    return content instanceof Map;
  }

  /**
   * This map, checked to have no other keys than these.
   *
   * @throws RecipeException at the first other key, or if this is no map
   */
  public RecipeNode only(String... known) throws RecipeException {
    Set<String> names = Set.of(known);
    for (Map.Entry<String, RecipeNode> field : fields().entrySet()) {
      if (!names.contains(field.getKey())) {
        RecipeNode at = field.getValue();
        throw new RecipeException(
            place.recipe(),
            at.line(),
            place.path(),
            "one of the keys " + String.join(", ", Arrays.stream(known).sorted().toList()),
            "'" + field.getKey() + "'");
      }
    }
    return this;
  }

  /** The keys of this map in the order of the file. */
  public List<String> keys() throws RecipeException {
    return List.copyOf(fields().keySet());
  }

  /** Whether this map has {@code key}, with a value. */
  public boolean has(String key) throws RecipeException {
    return find(key).isPresent();
  }

  /** What stands at {@code key} of this map; empty if it is not there or has no value. */
  public Optional<RecipeNode> find(String key) throws RecipeException {
    RecipeNode node = fields().get(key);
    return node == null || "".equals(node.content) ? Optional.empty() : Optional.of(node);
  }

  /**
   * What stands at {@code key} of this map.
   *
   * @throws RecipeException if it is not there, or this is no map
   */
  public RecipeNode get(String key) throws RecipeException {
    Optional<RecipeNode> node = find(key);
    return node.orElseThrow(() -> place.wrong(key, "a value", "nothing"));
  }

  // --- Lists --------------------------------------------------------------------------------

  /** Whether this is a list. */
  public boolean isList() {
    return content instanceof List;
  }

  /** The items of this list; a single value or map counts as a list of one. */
  public List<RecipeNode> items() {
    return content instanceof List<?> items
        ? items.stream().map(RecipeNode.class::cast).toList()
        : List.of(this);
  }

  // --- Values -------------------------------------------------------------------------------

  /** This value as text, not empty. */
  public String text() throws RecipeException {
    if (content instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw wrong("a text");
  }

  /** This value as a finite number. */
  public double number() throws RecipeException {
    return parsed("a number");
  }

  /** This value as a number within bounds, both included. */
  public double number(double from, double to) throws RecipeException {
    String expected = "a number from " + plain(from) + " to " + plain(to);
    double value = parsed(expected);
    if (!(value >= from && value <= to)) {
      throw wrong(expected);
    }
    return value;
  }

  /** This value as a whole number of at least 0. */
  public int count() throws RecipeException {
    return count(0);
  }

  /** This value as a whole number of at least {@code least}. */
  public int count(int least) throws RecipeException {
    String expected = "a whole number of at least " + least;
    long value = whole(expected);
    if (value < least || value > Integer.MAX_VALUE) {
      throw wrong(expected);
    }
    return (int) value;
  }

  /** This value as a whole number of 64 bits; for seeds. */
  public long whole() throws RecipeException {
    return whole("a whole number");
  }

  /** This value as {@code true} or {@code false}. */
  public boolean flag() throws RecipeException {
    if ("true".equals(content)) {
      return true;
    }
    if ("false".equals(content)) {
      return false;
    }
    throw wrong("true or false");
  }

  /**
   * This value as one of a fixed set of words: the constants of an enum in lower case, with hyphens
   * for underscores ({@code INOUE14} is {@code inoue14}); upper case is taken too.
   */
  public <E extends Enum<E>> E choice(Class<E> type) throws RecipeException {
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(one -> word(one.name())).toList();
    int at = content instanceof String text ? words.indexOf(word(text)) : -1;
    if (at < 0) {
      throw wrong("one of " + String.join(", ", words));
    }
    return type.getEnumConstants()[at];
  }

  /** This value as two ends within bounds, {@code [2, 4.5]}, or one number for both. */
  public Range range(double from, double to) throws RecipeException {
    String expected = "two numbers [from, to] in order, within " + plain(from) + " to " + plain(to);
    List<RecipeNode> ends = isMap() ? List.of() : items();
    if (ends.isEmpty() || ends.size() > 2) {
      throw wrong(expected);
    }
    double low = ends.get(0).parsed(expected);
    double high = ends.get(ends.size() - 1).parsed(expected);
    if (!(low >= from && low <= high && high <= to)) {
      throw wrong(expected);
    }
    return new Range(low, high);
  }

  /** This value as a path; a relative one is meant from the folder of the recipe. */
  public Path file() throws RecipeException {
    return place.folder().resolve(text()).normalize();
  }

  private Map<String, RecipeNode> fields() throws RecipeException {
    if (content instanceof Map<?, ?> fields) {
      @SuppressWarnings("unchecked") // made by RecipeTree
      Map<String, RecipeNode> map = (Map<String, RecipeNode>) fields;
      return map;
    }
    throw wrong("a map of keys and values");
  }

  private double parsed(String expected) throws RecipeException {
    if (content instanceof String text && NUMBER.matcher(text).matches()) {
      try {
        double value = Double.parseDouble(text.replace("_", ""));
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw wrong(expected);
      }
    }
    throw wrong(expected);
  }

  private long whole(String expected) throws RecipeException {
    if (content instanceof String text && WHOLE.matcher(text).matches()) {
      try {
        return Long.parseLong(text.replace("_", ""));
      } catch (NumberFormatException e) {
        throw wrong(expected);
      }
    }
    throw wrong(expected);
  }

  /**
   * A list of classes, or one of them.
   *
   * @throws RecipeException if something in it cannot be the name of a class
   */
  public List<SpectralClass> classes() throws RecipeException {
    List<SpectralClass> classes = new ArrayList<>();
    for (RecipeNode item : items()) {
      try {
        classes.add(SpectralClass.parse(item.text()));
      } catch (IllegalArgumentException e) {
        throw item.wrong("a class such as LBG");
      }
    }
    return classes;
  }

  private String found() {
    if (content instanceof Map) {
      return "a map";
    }
    if (content instanceof List<?> items) {
      boolean plain = items.stream().allMatch(one -> ((RecipeNode) one).content instanceof String);
      return plain
          ? cut(items.stream().map(one -> ((RecipeNode) one).content).toList().toString())
          : "a list";
    }
    return "".equals(content) ? "nothing" : "'" + cut(content.toString()) + "'";
  }

  private static String cut(String text) {
    return text.length() > LONGEST_FOUND ? text.substring(0, LONGEST_FOUND) + "…" : text;
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** A name in the way that recipes write it: {@code FOUR_TEMPLATES} is {@code four-templates}. */
  public static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return place.path() + " (line " + place.line() + ")";
  }
}
