package org.lymanscope.app.tour;

/** A step of the tour that did not come out as it should; the message is a sentence. */
public final class TourException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /** Creates one. */
  public TourException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** Creates one with what was behind it. */
  public TourException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** What went wrong, for people. */
  public String sentence() {
    return sentence;
  }
}
