package org.lymanscope.engine.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.network.TestModels;

class LearningPassTest {
  private static final LineFinderSpec SPEC = SmallNets.spec(Padding.VALID, 0.3);
  private static final int SPECTRA = 4;
  private static final int PASSES = 400;

  /**
   * Where nothing is negative, and batch normalisation has its moving averages, the network is
   * linear in what each layer drops: so its mean over all that may be dropped is what it gives
   * where nothing is.
   */
  private static Weights positive() {
    Weights random = TestModels.random(SPEC, 3).weights();
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : SPEC.parameters()) {
      float[] values = random.copyOf(shape.name());
      if (shape.name().matches(".*running_(mean|var)")) {
        Arrays.fill(values, shape.name().endsWith("var") ? 1 : 0);
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.abs(values[i]);
      }
      arrays.put(shape.name(), values);
    }
    return Weights.adopt(SPEC, arrays);
  }

  private static Set<String> norms() {
    return SPEC.parameters().stream()
        .map(ParameterShape::name)
        .filter(name -> name.contains("bn"))
        .collect(Collectors.toSet());
  }

  /** A network and its arrays. */
  private record Net(NDManager manager, Parameters parameters, LearningPass pass, float[] input) {
    /** Sum of all that comes out. */
    double total(boolean learning, long seed) {
      try (NDManager scope = manager.newSubManager()) {
        int bins = SPEC.grid().bins();
        NDArray spectra = scope.create(input, new Shape(SPECTRA, SPEC.channels().size(), bins));
        return pass.last(spectra, parameters.plain(), learning, seed).sum().getFloat();
      }
    }
  }

  @Test
  void whatIsLostIsMadeUpForAndNothingOfAPassStays() throws IOException {
    float[] input = SmallNets.batch(SPEC, SPECTRA, 6).input();
    for (int i = 0; i < input.length; i++) {
      input[i] = Math.abs(input[i]);
    }
    try (NDManager manager = TestModels.torch().newManager()) {
      Parameters parameters = new Parameters(SPEC, positive(), norms(), manager);
      Net net = new Net(manager, parameters, new LearningPass(SPEC, parameters, 0.9), input);
      double whole = net.total(false, 0);
      int arrays = manager.getManagedArrays().size();
      double sum = 0;
      for (int seed = 0; seed < PASSES; seed++) {
        sum += net.total(true, seed);
      }
      assertThat(sum / PASSES).isCloseTo(whole, within(0.03 * whole));
      assertThat(manager.getManagedArrays()).hasSize(arrays);
    }
  }
}
