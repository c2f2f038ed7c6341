package org.lymanscope.engine.prediction;

/** Why a model cannot say anything about a spectrum. */
public enum Refusal {
  /** No pixel with information on the model's grid: ivar 0 or masked everywhere, or elsewhere. */
  NO_DATA("no pixel with information in the model's range"),
  /** The re-binned flux is the same everywhere, so it cannot be brought to an rms of one. */
  CONSTANT("the flux is the same everywhere");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /** The reason for people, to be put behind the name of the spectrum. */
  public String sentence() {
    return sentence;
  }
}
