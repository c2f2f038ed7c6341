package org.lymanscope.app.inspect;

import java.util.Optional;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineDecoder;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * What an active model says of a spectrum.
 *
 * @param card the model, with the rule in use
 * @param place 0 for the active model, 1 for the one laid over it
 * @param spectrum of which
 * @param answer what it says, or why nothing
 * @param curve probability over redshift; empty if the model gives none
 */
public record ModelAnswer(
    ModelCard card, int place, SpectrumId spectrum, Answer answer, Optional<RedshiftCurve> curve) {
  /** What it says; empty if it refused. */
  public Optional<Prediction> prediction() {
    return answer.prediction();
  }

  /** The same if the model finds lines. */
  public Optional<Prediction.LineFinder> finder() {
    return answer.prediction().flatMap(ModelAnswer::finder);
  }

  /** Lines and boxes of the model; empty if it finds no lines. */
  public Optional<LineFinderSpec> spec() {
    return card.spec() instanceof LineFinderSpec spec ? Optional.of(spec) : Optional.empty();
  }

  /** The class; empty if the model found none. */
  public Optional<SpectralClass> spectralClass() {
    return answer
        .prediction()
        .map(Prediction::spectralClass)
        .filter(some -> !some.equals(SpectralClass.UNKNOWN));
  }

  /** The model's redshift: that of its best line; empty if it gives none. */
  public Optional<Redshift> redshift() {
    return answer.prediction().flatMap(Prediction::redshift);
  }

  /** The redshift from all lines together; empty for a model that finds no lines. */
  public Optional<Redshift> jointRedshift() {
    return finder()
        .map(some -> some.joint())
        .map(joint -> new Redshift(joint.z(), joint.error(), RedshiftKind.SYSTEMIC));
  }

  /** The same answer decided by another rule, at once. */
  ModelAnswer ruled(DecisionRule rule) {
    if (rule.equals(card.rule())) {
      return this;
    }
    ModelCard other = card.ruled(rule);
    Answer decided = answer;
    if (answer instanceof Answer.Predicted predicted
        && predicted.value() instanceof Prediction.LineFinder some) {
      Prediction again = LineDecoder.ruled(some, rule);
      decided = new Answer.Predicted(again, predicted.coverage());
    }
    return new ModelAnswer(other, place, spectrum, decided, curve);
  }

  private static Optional<Prediction.LineFinder> finder(Prediction prediction) {
    return prediction instanceof Prediction.LineFinder some ? Optional.of(some) : Optional.empty();
  }
}
