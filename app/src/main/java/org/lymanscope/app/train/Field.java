package org.lymanscope.app.train;

import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lymanscope.app.text.Text;

/**
 * Something of the form that is typed: the text, what it means, and what is wrong with it. Until
 * anything is set it means nothing, and nothing is wrong; nothing is wrong with one either that
 * does not count for now. UI thread only.
 *
 * @param <T> what it means
 */
public final class Field<T> {
  /** Largest batch that recipes take. */
  static final int LARGEST_BATCH = 1 << 14;

  private static final double LARGEST = 1e6;

  /** What a text means, or what is wrong with it. */
  private record Meaning<T>(Optional<T> value, String problem) {
    static <T> Meaning<T> of(T value) {
      return new Meaning<>(Optional.of(value), "");
    }

    static <T> Meaning<T> wrong(String sentence) {
      return new Meaning<>(Optional.empty(), sentence);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    Meaning<T> of(String text);
  }

  private final String key;
  private final Reading<T> reading;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Optional<T>> value =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper idle = new ReadOnlyStringWrapper("");

  private Field(String key, Reading<T> reading) {
    this.key = key;
    this.reading = reading;
    text.addListener((observable, was, now) -> check());
  }

  /** Any text that is not blank. */
  static Field<String> name(String key) {
    return new Field<>(
        key,
        text ->
            text.isBlank()
                ? Meaning.wrong(Text.get("train.problem.name"))
                : Meaning.of(text.strip()));
  }

  /** A whole number of 64 bits. */
  static Field<Long> whole(String key) {
    return new Field<>(
        key,
        text -> {
          try {
            return Meaning.of(Long.parseLong(text.strip()));
          } catch (NumberFormatException e) {
            return Meaning.wrong(Text.get("train.problem.whole"));
          }
        });
  }

  /** A whole number within bounds, both included. */
  public static Field<Integer> count(String key, int least, int most) {
    return count(key, least, () -> most);
  }

  /**
   * A whole number within bounds.
   *
   * @param most may change; {@link #check} then
   */
  static Field<Integer> count(String key, int least, IntSupplier most) {
    return new Field<>(
        key,
        text -> {
          try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most.getAsInt()) {
              return Meaning.of(number);
            }
          } catch (NumberFormatException e) {
            // said below
          }
          return Meaning.wrong(
              most.getAsInt() == Integer.MAX_VALUE
                  ? Text.get("train.problem.least", least)
                  : Text.get("train.problem.count", least, most.getAsInt()));
        });
  }

  /** A number above 0. */
  static Field<Double> positive(String key) {
    return number(key, Double.MIN_VALUE, LARGEST, Text.get("train.problem.positive"));
  }

  /** A number of at least 0. */
  static Field<Double> atLeastZero(String key) {
    return number(key, 0, LARGEST, Text.get("train.problem.atLeastZero"));
  }

  /** A number from 0 to 1, both included. */
  static Field<Double> share(String key) {
    return number(key, 0, 1, Text.get("train.problem.share"));
  }

  /** A number above 0, at most 1. */
  static Field<Double> factor(String key) {
    return number(key, 1e-9, 1, Text.get("train.problem.factor"));
  }

  private static Field<Double> number(String key, double from, double to, String sentence) {
    return new Field<>(
        key,
        text -> {
          try {
            double number = Double.parseDouble(text.strip());
            return number >= from && number <= to ? Meaning.of(number) : Meaning.wrong(sentence);
          } catch (NumberFormatException e) {
            return Meaning.wrong(sentence);
          }
        });
  }

  /** Its name among the texts: {@code train.field.<key>}. */
  public String key() {
    return key;
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What it means; empty where something is wrong with it. */
  public ReadOnlyObjectProperty<Optional<T>> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** What is wrong with it, in a sentence; empty if nothing is. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why it does not count for now, in a sentence; empty while it counts. */
  public ReadOnlyStringProperty idleProperty() {
    return idle.getReadOnlyProperty();
  }

  /**
   * Says whether it counts.
   *
   * @param why it does not; empty if it does
   */
  void idle(String why) {
    idle.set(why);
    check();
  }

  Optional<T> value() {
    return value.get();
  }

  /** Whether it counts, and means nothing. */
  boolean lacks() {
    return idle.get().isEmpty() && value.get().isEmpty();
  }

  void set(double number) {
    text.set(TrainWords.plain(number));
  }

  void set(String typed) {
    text.set(typed);
  }

  /** Looks again: what is allowed may be other than before. */
  void check() {
    Meaning<T> meaning = reading.of(text.get());
    value.set(meaning.value());
    problem.set(idle.get().isEmpty() ? meaning.problem() : "");
  }
}
