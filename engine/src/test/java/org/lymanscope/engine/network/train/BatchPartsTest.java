package org.lymanscope.engine.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.network.train.LossSettings.Normalisation;

class BatchPartsTest {
  private static Stream<NetworkSpec> networks() {
    return SmallNets.all(0).stream();
  }

  /** Batch normalisation by moving averages: then no spectrum knows of another. */
  private static Set<String> norms(NetworkSpec spec) {
    return spec.parameters().stream()
        .map(ParameterShape::name)
        .filter(name -> name.matches("(bn\\d|common_bn)\\.(weight|bias)"))
        .collect(Collectors.toSet());
  }

  private static TrainableNetwork network(
      NetworkSpec spec, Normalisation normalisation, Set<String> frozen, int parts)
      throws IOException {
    Weights weights = TestModels.random(spec, 5).weights();
    TrainingSettings settings =
        new TrainingSettings(
            SmallNets.loss(spec, normalisation, 2), OptimiserSettings.ADAM, 0.9, frozen, 1, parts);
    return TrainableNetwork.of(TestModels.torch(), spec, weights, settings, OptimiserState.NEW);
  }

  private record Outcome(float[] gradient, List<LineLosses> losses) {}

  private static Outcome gradient(NetworkSpec spec, Normalisation normalisation, int parts)
      throws IOException {
    LineBatch batch = SmallNets.batch(spec, 11, 3);
    batch.leaveOut(4);
    try (NDManager manager = TestModels.torch().newManager();
        TrainableNetwork network = network(spec, normalisation, norms(spec), parts);
        UploadedBatch uploaded = network.upload(batch)) {
      NDArray gradient = network.gradient(manager, uploaded, 1);
      return new Outcome(gradient.toFloatArray(), network.takeLosses());
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsAndLossesOfPartsSumToThoseOfTheWhole(NetworkSpec spec) throws IOException {
    for (Normalisation normalisation : Normalisation.values()) {
      assertSumsToTheWhole(gradient(spec, normalisation, 1), gradient(spec, normalisation, 4));
    }
  }

  private static void assertSumsToTheWhole(Outcome whole, Outcome parts) {

    assertThat(parts.gradient()).hasSameSizeAs(whole.gradient());
    for (int i = 0; i < whole.gradient().length; i++) {
      assertThat(parts.gradient()[i])
          .isCloseTo(whole.gradient()[i], within(1e-5f + 1e-4f * Math.abs(whole.gradient()[i])));
    }
    assertThat(parts.losses()).hasSize(1);
    assertThat(parts.losses().get(0).total(2))
        .isCloseTo(whole.losses().get(0).total(2), within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void answersOfPartsAreThoseOfTheWhole(NetworkSpec spec) throws IOException {
    LineBatch batch = SmallNets.batch(spec, 11, 3);
    try (TrainableNetwork whole = network(spec, Normalisation.SPECTRUM, Set.of(), 1);
        TrainableNetwork parts = network(spec, Normalisation.SPECTRUM, Set.of(), 3);
        UploadedBatch one = whole.upload(batch);
        UploadedBatch other = parts.upload(batch)) {
      float[] expected = whole.answer(one).output();
      float[] found = parts.answer(other).output();

      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(1e-6f));
      }
      assertThat(parts.answer(other).losses().total(1))
          .isCloseTo(whole.answer(one).losses().total(1), within(1e-5));
    }
  }
}
