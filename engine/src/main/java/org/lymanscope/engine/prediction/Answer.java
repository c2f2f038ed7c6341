package org.lymanscope.engine.prediction;

import java.util.Optional;

/** Either what a model says about a spectrum, or why it cannot say anything. */
public sealed interface Answer {
  /** What it says; empty if it refused. */
  Optional<Prediction> prediction();

  /** Why it refused; empty if it did not. */
  Optional<Refusal> refusal();

  /**
   * What a model says.
   *
   * @param value the prediction
   * @param coverage share of the model's bins that have information, above 0 to 1
   */
  record Predicted(Prediction value, double coverage) implements Answer {
    @Override
    public Optional<Prediction> prediction() {
      return Optional.of(value);
    }

    @Override
    public Optional<Refusal> refusal() {
      return Optional.empty();
    }
  }

  /** Why it says nothing. */
  record Refused(Refusal reason) implements Answer {
    @Override
    public Optional<Prediction> prediction() {
      return Optional.empty();
    }

    @Override
    public Optional<Refusal> refusal() {
      return Optional.of(reason);
    }
  }
}
