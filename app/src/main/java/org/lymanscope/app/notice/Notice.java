package org.lymanscope.app.notice;

import java.util.Optional;

/**
 * One sentence for the user.
 *
 * @param kind how bad it is
 * @param sentence what happened, to which file or object, and what to do
 * @param cause what was thrown, for "copy details"; empty if nothing was
 * @param action what can be done about it; empty if nothing
 */
public record Notice(
    Kind kind, String sentence, Optional<Throwable> cause, Optional<Action> action) {
  /** A notice about which nothing can be done. */
  public Notice(Kind kind, String sentence, Optional<Throwable> cause) {
    this(kind, sentence, cause, Optional.empty());
  }

  /** How bad it is. */
  public enum Kind {
    DONE,
    WARNING,
    FAILURE
  }

  /**
   * What can be done about it, by a button.
   *
   * @param title on the button
   * @param run does it, on the UI thread; the notice then goes
   */
  public record Action(String title, Runnable run) {}

  /** Something went well. */
  public static Notice done(String sentence) {
    return new Notice(Kind.DONE, sentence, Optional.empty());
  }

  /** This notice with something to do about it. */
  public Notice with(String title, Runnable run) {
    return new Notice(kind, sentence, cause, Optional.of(new Action(title, run)));
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
