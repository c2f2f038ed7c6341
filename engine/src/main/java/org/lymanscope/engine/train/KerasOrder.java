package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;

/**
 * The layers of a line finder as Keras counts them: the input, then for each convolution itself,
 * its batch normalisation, its activation and its dropout (where there is some), then the flatten
 * layer, the common dense layer, its batch normalisation and activation. The "first 7 layers" of
 * Taran 2024, §4.3 so are the first two convolutions with their batch normalisation. Where a
 * redshift comes behind a line finder, all layers of the lines are one more; a network without
 * lines ends with the flatten layer here.
 */
final class KerasOrder {
  private static final String LINES = "lines";

  private KerasOrder() {}

  /** How many layers come before those of the answer: the lines, or the redshift. */
  static int mostFrozen(NetworkSpec spec) {
    return layers(spec).size();
  }

  /**
   * Names of the arrays in the first layers.
   *
   * @param count at most {@link #mostFrozen}
   */
  static Set<String> firstArrays(NetworkSpec spec, int count) {
    Set<String> prefixes = new TreeSet<>(layers(spec).subList(0, count));
    return spec.parameters().stream()
        .map(ParameterShape::name)
        .filter(name -> prefixes.contains(layer(name)))
        .collect(Collectors.toSet());
  }

  private static String layer(String array) {
    String name = array.substring(0, array.indexOf('.'));
    return name.matches("(box|offset)\\d+") ? LINES : name;
  }

  /** Names of the layers; empty for one without arrays. */
  private static List<String> layers(NetworkSpec spec) {
    List<String> layers = new ArrayList<>(List.of(""));
    for (int layer = 1; layer <= spec.convolutions().layers(); layer++) {
      layers.addAll(List.of("conv" + layer, "bn" + layer, ""));
      if (spec.convolutions().dropout() > 0) {
        layers.add("");
      }
    }
    layers.add("");
    if (spec.finder().isPresent()) {
      layers.addAll(List.of("common", "common_bn", ""));
      if (spec.endsInRedshift()) {
        layers.add(LINES);
      }
    }
    return layers;
  }
}
