package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Takes what a model says into the decision, and remembers for the record whether it is still what
 * the model said. UI thread only.
 */
final class ModelAcceptance {
  /** What was taken over, as it then stood in the decision. */
  private record Taken(
      ModelAnswer answer, Optional<SpectralClass> spectralClass, Redshift redshift) {
    boolean isStill(Decision decision) {
      return decision.redshift().equals(Optional.of(redshift))
          && decision.spectralClass().equals(spectralClass);
    }
  }

  private final ModelAnswers answers;
  private final DecisionDraft draft;
  private Optional<Taken> taken = Optional.empty();

  ModelAcceptance(ModelAnswers answers, DecisionDraft draft) {
    this.answers = answers;
    this.draft = draft;
  }

  /** Takes one of a model's redshifts, and its class if it found one. */
  void take(ModelAnswer answer, Redshift redshift) {
    RedshiftModel z = draft.redshift();
    if (redshift.z() < RedshiftModel.MIN || redshift.z() > RedshiftModel.MAX) {
      return;
    }
    z.choose(redshift);
    Optional<SpectralClass> found = answer.spectralClass();
    found.ifPresent(some -> draft.spectralClassProperty().set(found));
    // A model that looked for its class and did not find it has no class to be accepted.
    boolean whole = found.isPresent() || answer.finder().isEmpty();
    taken = whole ? Optional.of(new Taken(answer, found, z.value())) : Optional.empty();
  }

  /** Begins with another spectrum. */
  void forget() {
    taken = Optional.empty();
  }

  /** What stands before the person's eyes when this decision is recorded. */
  Seen seen(TargetRow row, Decision decision) {
    Seen without = row.seen();
    Optional<Taken> accepted =
        taken.filter(some -> some.answer().spectrum().equals(row.id()) && some.isStill(decision));
    if (accepted.isPresent()) {
      return with(without, accepted.get().answer(), true);
    }
    Optional<Seen> before = acceptedBefore(row, decision);
    if (before.isPresent()) {
      return new Seen(
          without.pipelineClass(),
          without.pipelineZ(),
          without.blind(),
          before.get().modelId(),
          before.get().prediction(),
          true);
    }
    List<ModelAnswer> visible =
        answers.visibleProperty().get().stream()
            .filter(answer -> answer.spectrum().equals(row.id()))
            .toList();
    return visible.isEmpty() ? without : with(without, visible.get(0), false);
  }

  /** A comment that is added later does not undo that class and redshift are a model's. */
  private static Optional<Seen> acceptedBefore(TargetRow row, Decision decision) {
    return row.mineProperty()
        .get()
        .filter(record -> record.seen().accepted())
        .filter(record -> sameAnswer(record, decision))
        .map(Classification::seen);
  }

  private static boolean sameAnswer(Classification record, Decision decision) {
    return record.decision().redshift().equals(decision.redshift())
        && record.decision().spectralClass().equals(decision.spectralClass());
  }

  private static Seen with(Seen seen, ModelAnswer answer, boolean accepted) {
    return new Seen(
        seen.pipelineClass(),
        seen.pipelineZ(),
        seen.blind(),
        Optional.of(answer.card().id()),
        Optional.of(ModelWords.inShort(answer)),
        accepted);
  }
}
