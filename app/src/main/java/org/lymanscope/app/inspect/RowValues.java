package org.lymanscope.app.inspect;

import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.survey.Target;

/**
 * What the table tells of a target at one moment. Immutable, so that a worker can filter and sort
 * by it while the person goes on.
 *
 * @param number place in the survey, from 1
 * @param target the target itself
 * @param mine the record of this person that counts
 * @param verdict what the active model said; empty if it was not asked
 * @param revealed whether this person may see what others say: pipeline, model and inspectors
 */
record RowValues(
    int number,
    Target target,
    Optional<Classification> mine,
    Optional<ModelVerdict> verdict,
    boolean revealed) {
  /** What people call it: the file's own identifier, else its number. */
  String name() {
    return target.nativeId().isEmpty() ? "#" + number : target.nativeId();
  }

  /** What this person decided; {@link Decision#NONE} if nothing. */
  Decision decision() {
    return mine.map(Classification::decision).orElse(Decision.NONE);
  }

  /** Whether this person has answered, which means: gave a quality. */
  boolean answered() {
    return decision().quality().isPresent();
  }

  /** The pipeline's best fit; empty if there is none or it is still hidden. */
  Optional<PipelineFit> pipeline() {
    return revealed ? target.best() : Optional.empty();
  }

  /** What the active model said; empty if it was not asked or it is still hidden. */
  Optional<ModelVerdict> model() {
    return revealed ? verdict : Optional.empty();
  }

  /**
   * How far model and pipeline are apart, |Δz| / (1 + z); NaN where either tells none, or the model
   * did not find its class, so that its redshift means nothing.
   */
  double disagreement() {
    return model()
        .filter(ModelVerdict::found)
        .flatMap(said -> pipeline().map(fit -> Math.abs(said.z() - fit.z()) / (1 + fit.z())))
        .orElse(Double.NaN);
  }

  /** The class that counts: what was entered, else for an answer the pipeline's, as agreed. */
  Optional<SpectralClass> decidedClass() {
    return decision().spectralClass().or(() -> agreed().map(PipelineFit::spectralClass));
  }

  /** The redshift that counts: what was entered, else for an answer the pipeline's, as agreed. */
  Optional<Double> decidedZ() {
    return decision().redshift().map(Redshift::z).or(() -> agreed().map(PipelineFit::z));
  }

  /** What the source tells under the first of these names that it knows; else empty text. */
  String fact(String... names) {
    return Stream.of(names)
        .map(name -> target.entry().facts().getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Optional<PipelineFit> agreed() {
    return answered() ? pipeline() : Optional.empty();
  }
}
