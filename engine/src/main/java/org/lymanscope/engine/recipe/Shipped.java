package org.lymanscope.engine.recipe;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * One of the recipes that come with the program; their enums implement this.
 *
 * @param <R> what it is read as
 */
public interface Shipped<R> {
  /** The constant's name. */
  String name();

  /** What it makes, in one line. */
  String description();

  /** Reads it. */
  R read() throws IOException;

  /** Its name on the command line and in other recipes. */
  default String label() {
    return RecipeNode.word(name());
  }

  /** The one with a label, if there is one. */
  static <S extends Shipped<?>> Optional<S> find(S[] all, String label) {
    return Arrays.stream(all).filter(one -> one.label().equals(label)).findFirst();
  }
}
