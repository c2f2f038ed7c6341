package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the filter field means: terms parted by blanks, all of which must hold. A term compares a
 * column ({@code z>2.5 quality>=3 class=LBG zwarn!=0}; {@code id:4497} asks whether it contains
 * that; {@code class=} asks for none), is {@code -term} for the opposite, or is a word that any
 * column contains.
 *
 * @param test which rows pass
 * @param problem the term that could not be understood; empty if all were
 */
record RowFilter(Predicate<RowValues> test, Optional<String> problem) {
  private static final Pattern TERM = Pattern.compile("(\\w+)(>=|<=|!=|=|>|<|:)(.*)");

  /** Lets every row pass. */
  static final RowFilter ALL = new RowFilter(row -> true, Optional.empty());

  /** Reads an expression. A term that cannot be understood is told and lets every row pass. */
  static RowFilter parse(String expression) {
    List<Predicate<RowValues>> terms = new ArrayList<>();
    Optional<String> problem = Optional.empty();
    for (String word : expression.strip().split("\\s+", -1)) {
      Optional<Predicate<RowValues>> term = term(word);
      term.ifPresent(terms::add);
      if (term.isEmpty() && problem.isEmpty()) {
        problem = Optional.of(word);
      }
    }
    return new RowFilter(terms.stream().reduce(row -> true, Predicate::and), problem);
  }

  private static Optional<Predicate<RowValues>> term(String word) {
    if (word.isEmpty()) {
      return Optional.of(row -> true);
    }
    if (word.startsWith("-") && word.length() > 1) {
      return term(word.substring(1)).map(Predicate::negate);
    }
    Matcher parts = TERM.matcher(word);
    if (!parts.matches()) {
      return Optional.of(row -> anyContains(row, word));
    }
    return TargetColumn.ofKey(parts.group(1))
        .flatMap(column -> comparison(column, parts.group(2), parts.group(3)));
  }

  private static Optional<Predicate<RowValues>> comparison(
      TargetColumn column, String operator, String value) {
    return switch (operator) {
      case ":" -> Optional.of(row -> contains(column.text(row), value));
      case "=" -> Optional.of(row -> same(column, row, value));
      case "!=" -> Optional.of(row -> !same(column, row, value));
      default -> order(column, operator, TargetColumn.parse(value));
    };
  }

  private static Optional<Predicate<RowValues>> order(
      TargetColumn column, String operator, double limit) {
    if (Double.isNaN(limit)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (operator) {
          case ">" -> row -> column.number(row) > limit;
          case ">=" -> row -> column.number(row) >= limit;
          case "<" -> row -> column.number(row) < limit;
          default -> row -> column.number(row) <= limit;
        });
  }

  private static boolean same(TargetColumn column, RowValues row, String value) {
    String text = column.text(row);
    boolean numbers = column.numeric() && column.number(row) == TargetColumn.parse(value);
    return numbers || text.equalsIgnoreCase(value);
  }

  private static boolean anyContains(RowValues row, String word) {
    return Stream.of(TargetColumn.values()).anyMatch(column -> contains(column.text(row), word));
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
