package org.lymanscope.app.notice;

import java.util.Optional;

/**
 * One sentence for the user.
 *
 * @param kind how bad it is
 * @param sentence what happened, to which file or object, and what to do
 * @param cause what was thrown, for "copy details"; empty if nothing was
 */
public record Notice(Kind kind, String sentence, Optional<Throwable> cause) {
  /** How bad it is. */
  public enum Kind {
    DONE,
    WARNING,
    FAILURE
  }

  /** Something went well. */
  public static Notice done(String sentence) {
    return new Notice(Kind.DONE, sentence, Optional.empty());
  }

  /** Something to know that stops nothing. */
  public static Notice warning(String sentence) {
    return new Notice(Kind.WARNING, sentence, Optional.empty());
  }

  /** Something failed. */
  public static Notice failure(String sentence, Throwable cause) {
    return new Notice(Kind.FAILURE, sentence, Optional.of(cause));
  }
}
