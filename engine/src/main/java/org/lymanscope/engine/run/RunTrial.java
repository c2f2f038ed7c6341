package org.lymanscope.engine.run;

import java.util.List;

/**
 * A training of a search on record.
 *
 * @param number from 1, in the order of the search
 * @param state how far it is
 * @param settings what it was trained with, in the order of the recipe
 * @param values of its epochs: scores, or losses with a minus, so the larger the better
 * @param seconds that its epochs took
 * @param reason why it was stopped or failed; empty otherwise
 */
public record RunTrial(
    int number,
    State state,
    List<Setting> settings,
    List<Double> values,
    double seconds,
    String reason) {

  /** How far a trial is. */
  public enum State {
    /** Under way, or waiting to go on with its search. */
    RUNNING,
    /** As its recipe says. */
    FINISHED,
    /** Earlier ones were better by then. */
    STOPPED,
    /** It could not learn. */
    FAILED
  }

  /**
   * A setting of a trial.
   *
   * @param name what people call it
   * @param value as a number; for words the place among them, from 0
   * @param text as recipes write it
   */
  public record Setting(String name, double value, String text) {}

  public RunTrial {
    settings = List.copyOf(settings);
    values = List.copyOf(values);
  }
}
