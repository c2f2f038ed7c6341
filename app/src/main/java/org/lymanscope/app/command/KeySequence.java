package org.lymanscope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys pressed one after the other: one stroke as a rule, two where the first is a prefix.
 *
 * @param strokes in order; one or two
 */
public record KeySequence(List<KeyStroke> strokes) {
  public KeySequence {
    strokes = List.copyOf(strokes);
    if (strokes.isEmpty() || strokes.size() > 2) {
      throw new IllegalArgumentException("strokes " + strokes);
    }
  }

  /**
   * Reads strokes that are parted by a space: {@code "n"}, {@code "c g"}, {@code "Ctrl+Shift+P"}.
   *
   * @throws IllegalArgumentException for an unknown key
   */
  public static KeySequence parse(String text) {
    return new KeySequence(Stream.of(text.split(" ")).map(KeyStroke::parse).toList());
  }

  /** Reads what may not be keys at all. */
  static Optional<KeySequence> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether pressing one gets in the way of the other: they are equal, or one begins the other. */
  boolean clashesWith(KeySequence other) {
    int shared = Math.min(strokes.size(), other.strokes.size());
    return strokes.subList(0, shared).equals(other.strokes.subList(0, shared));
  }

  /** The form that {@link #parse} reads, and that menus show. */
  @Override
  public String toString() {
    return strokes.stream().map(KeyStroke::toString).collect(Collectors.joining(" "));
  }
}
