package org.lymanscope.app.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.Initialisation;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Models for measurements: what they answer is nonsense, how long it takes is not. */
public final class UntrainedModel {
  /** Logit of a box without a line: a probability of 0.002. */
  private static final float UNLIKELY = -6;

  private UntrainedModel() {}

  /** A model with random weights. */
  public static Model of(String name, NetworkSpec spec) {
    ModelCard card =
        new ModelCard(
            "0".repeat(16),
            name,
            spec,
            Preprocessing.IVAR_MEAN_RMS,
            SpectralClass.LBG,
            DecisionRule.LBG,
            JointSettings.DEFAULT,
            new Provenance("not trained, for a measurement", "", Instant.EPOCH, ""),
            "",
            Map.of());
    return new Model(card, fewBoxes(spec, Initialisation.glorot(spec, new SplittableRandom(1))));
  }

  /** Like a trained network, it is sure of few boxes; decoding takes longer the more there are. */
  private static Weights fewBoxes(NetworkSpec spec, Weights fresh) {
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = fresh.copyOf(shape.name());
      if (shape.name().matches("box\\d+\\.bias")) {
        Arrays.fill(values, UNLIKELY);
      }
      arrays.put(shape.name(), values);
    }
    return Weights.adopt(spec, arrays);
  }
}
