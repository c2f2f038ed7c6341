package org.lymanscope.engine.model;

import java.util.HashMap;
import java.util.Map;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * All that is known of a model but its weights.
 *
 * @param id names the model wherever it is recorded: it follows from architecture and weights, and
 *     stays when the model is renamed; 16 hexadecimal digits
 * @param name what people call it
 * @param spec architecture
 * @param preprocessing how spectra become its input
 * @param target the class that it looks for
 * @param rule when it has found it
 * @param joint how far the joint redshift believes it
 * @param provenance where it comes from
 * @param trainingData what it was trained on, for people; empty if not known
 * @param scores figures by name, for example {@code purity}; empty if never measured
 */
public record ModelCard(
    String id,
    String name,
    NetworkSpec spec,
    Preprocessing preprocessing,
    SpectralClass target,
    DecisionRule rule,
    JointSettings joint,
    Provenance provenance,
    String trainingData,
    Map<String, Double> scores) {
  public ModelCard {
    scores = Map.copyOf(scores);
    if (name.isBlank()) {
      throw new IllegalArgumentException("model without a name");
    }
  }

  /** This card under another name. */
  public ModelCard named(String other) {
    return new ModelCard(
        id, other, spec, preprocessing, target, rule, joint, provenance, trainingData, scores);
  }

  /** This card with another rule. */
  public ModelCard ruled(DecisionRule other) {
    return new ModelCard(
        id, name, spec, preprocessing, target, other, joint, provenance, trainingData, scores);
  }

  /** This card with further figures; those of the same name are replaced. */
  public ModelCard scored(Map<String, Double> figures) {
    Map<String, Double> all = new HashMap<>(scores);
    all.putAll(figures);
    return new ModelCard(
        id, name, spec, preprocessing, target, rule, joint, provenance, trainingData, all);
  }
}
