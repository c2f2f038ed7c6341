package org.lymanscope.app.augment;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One choice of an augmentation between words of recipes. UI thread only.
 *
 * @param name its key among the texts, such as {@code fill}
 * @param words what can be chosen, in the order to offer it
 * @param chosen the word that is chosen
 */
public record Option(String name, List<String> words, StringProperty chosen) {
  public Option {
    words = List.copyOf(words);
  }

  /** The first word is chosen. */
  static Option of(String name, List<String> words) {
    return new Option(name, words, new SimpleStringProperty(words.get(0)));
  }

  /** Chooses a word; one that is not offered is passed over. */
  public void choose(String word) {
    if (words.contains(word)) {
      chosen.set(word);
    }
  }

  /** Whether this word is chosen. */
  boolean is(String word) {
    return chosen.get().equals(word);
  }
}
