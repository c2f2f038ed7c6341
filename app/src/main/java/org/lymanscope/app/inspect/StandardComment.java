package org.lymanscope.app.inspect;

/**
 * A comment that one key adds.
 *
 * @param sentence what is added
 * @param label a short name for it
 */
public record StandardComment(String sentence, String label) {
  private static final int LONGEST = 12;

  /** A comment of the user's own words; a long one is cut for its label. */
  static StandardComment own(String sentence) {
    return new StandardComment(
        sentence,
        sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…");
  }
}
