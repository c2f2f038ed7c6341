package org.lymanscope.engine.model.file;

import java.nio.FloatBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Networks of a few thousand numbers, every number of them another. */
final class SmallModels {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private SmallModels() {}

  static LineFinderSpec lineFinder(
      WavelengthGrid grid, Convolutions convolutions, List<LineHead> heads) {
    return new LineFinderSpec(
        grid,
        List.of(InputChannel.FLUX),
        convolutions,
        4,
        heads,
        3,
        OffsetActivation.RESCALED_SIGMOID);
  }

  static LineFinderSpec quasarnet() {
    return lineFinder(
        WavelengthGrid.Log.BOSS,
        new Convolutions(4, 2, 10, 2, Convolutions.Padding.VALID, 0),
        ModelLines.QUASARNET);
  }

  /** Weights that are no multiple of a power of two, none like the other. */
  static Weights weights(NetworkSpec spec, int seed) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    int at = seed;
    for (ParameterShape shape : spec.parameters()) {
      float[] values = new float[shape.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) Math.sin(++at * 0.7) + 2;
      }
      arrays.put(shape.name(), values);
    }
    return Weights.adopt(spec, arrays);
  }

  static Model model(String name, int seed) {
    NetworkSpec spec = quasarnet();
    Weights weights = weights(spec, seed);
    return new Model(
        new ModelCard(
            ModelIds.of(spec, weights),
            name,
            spec,
            Preprocessing.IVAR_MEAN_RMS,
            SpectralClass.QSO,
            DecisionRule.QUASARNET,
            JointSettings.DEFAULT,
            new Provenance("made for a test", "", CLOCK.instant(), "0.1.0"),
            "",
            Map.of("purity", 0.9375)),
        weights);
  }

  static List<FloatBuffer> numbers(NetworkSpec spec, Weights weights) {
    return spec.parameters().stream().map(shape -> weights.view(shape.name())).toList();
  }
}
