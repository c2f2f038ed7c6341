package org.lymanscope.app.text;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Words of what is shown in a control that nobody can type into. */
public final class Shown<T> extends StringConverter<T> {
  private final Function<T, String> words;

  /** Says nothing of what is not there. */
  public Shown(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T item) {
    return item == null ? "" : words.apply(item);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("nobody can type here");
  }
}
