package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ParameterShape;

/**
 * The layers of a line finder as Keras counts them: the input, then for each convolution itself,
 * its batch normalisation, its activation and its dropout (where there is some), then the flatten
 * layer, the common dense layer, its batch normalisation and activation. The "first 7 layers" of
 * Taran 2024, §4.3 so are the first two convolutions with their batch normalisation.
 */
final class KerasOrder {
  private KerasOrder() {}

  /** How many layers come before those of the lines. */
  static int mostFrozen(LineFinderSpec spec) {
    return layers(spec).size();
  }

  /**
   * Names of the arrays in the first layers.
   *
   * @param count at most {@link #mostFrozen}
   */
  static Set<String> firstArrays(LineFinderSpec spec, int count) {
    Set<String> prefixes = new TreeSet<>(layers(spec).subList(0, count));
    return spec.parameters().stream()
        .map(ParameterShape::name)
        .filter(name -> prefixes.contains(name.substring(0, name.indexOf('.'))))
        .collect(Collectors.toSet());
  }

  /** Names of the layers; empty for one without arrays. */
  private static List<String> layers(LineFinderSpec spec) {
    List<String> layers = new ArrayList<>(List.of(""));
    for (int layer = 1; layer <= spec.convolutions().layers(); layer++) {
      layers.addAll(List.of("conv" + layer, "bn" + layer, ""));
      if (spec.convolutions().dropout() > 0) {
        layers.add("");
      }
    }
    layers.addAll(List.of("", "common", "common_bn", ""));
    return layers;
  }
}
