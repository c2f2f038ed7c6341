package org.lymanscope.app.command;

import java.util.Locale;
import java.util.OptionalInt;

/** How well letters typed in a hurry fit a text that contains them in order. */
final class FuzzyMatch {
  private static final int FIRST_OF_WORD = 8;
  private static final int NEXT_TO_LAST = 5;
  private static final int ANYWHERE = 1;

  private FuzzyMatch() {}

  /**
   * The score of a text, higher for a better fit: letters that follow each other or begin a word
   * count more, and shorter texts go first. Empty if a letter is missing.
   */
  static OptionalInt score(String typed, String text) {
    String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
    String searched = text.toLowerCase(Locale.ROOT);
    int score = -searched.length() / 8;
    int last = -2;
    for (int i = 0; i < wanted.length(); i++) {
      int place = place(searched, wanted.charAt(i), last);
      if (place < 0) {
        return OptionalInt.empty();
      }
      score += worth(searched, place, last);
      last = place;
    }
    return OptionalInt.of(score);
  }

  /** Prefers the letter that follows the last one, then the next beginning of a word. */
  private static int place(String searched, char letter, int last) {
    int from = Math.max(0, last + 1);
    if (from < searched.length() && searched.charAt(from) == letter) {
      return from;
    }
    for (int i = from; i < searched.length(); i++) {
      if (searched.charAt(i) == letter && beginsWord(searched, i)) {
        return i;
      }
    }
    return searched.indexOf(letter, from);
  }

  private static int worth(String searched, int place, int last) {
    if (beginsWord(searched, place)) {
      return FIRST_OF_WORD;
    }
    return place == last + 1 ? NEXT_TO_LAST : ANYWHERE;
  }

  private static boolean beginsWord(String searched, int place) {
    return place == 0 || !Character.isLetterOrDigit(searched.charAt(place - 1));
  }
}
