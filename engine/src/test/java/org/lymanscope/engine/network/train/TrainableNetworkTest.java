package org.lymanscope.engine.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.TestModels;

class TrainableNetworkTest {
  private static final OptimiserSettings ADAM = OptimiserSettings.ADAM;

  private static List<NetworkSpec> networks() {
    return SmallNets.all(0);
  }

  private static List<NetworkSpec> withDropout() {
    return SmallNets.all(0.3);
  }

  private static TrainableNetwork network(NetworkSpec spec, Weights weights, String... frozen)
      throws IOException {
    return TrainableNetwork.of(
        TestModels.torch(),
        spec,
        weights,
        SmallNets.settings(spec, ADAM, frozen),
        OptimiserState.NEW);
  }

  private static Weights disturbed(NetworkSpec spec) {
    Weights fresh = TestModels.random(spec, 11).weights();
    SplittableRandom random = new SplittableRandom(12);
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = fresh.copyOf(shape.name());
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (0.4 * random.nextDouble() - 0.1);
      }
      arrays.put(shape.name(), values);
    }
    return Weights.adopt(spec, arrays);
  }

  private static void assertSame(NetworkSpec spec, Weights one, Weights other) {
    for (ParameterShape shape : spec.parameters()) {
      assertThat(one.copyOf(shape.name())).as(shape.name()).isEqualTo(other.copyOf(shape.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("withDropout")
  void answersAreThoseOfTheModelInUse(NetworkSpec spec) throws IOException {
    Weights weights = disturbed(spec);
    LineBatch batch = SmallNets.batch(spec, 5, 1);
    Model model = new Model(TestModels.random(spec, 1).card(), weights);
    float[] expected = new float[5 * spec.outputSize()];
    try (LoadedModel loaded = TestModels.torch().load(model)) {
      loaded.run(batch.input(), 5, expected);
    }
    try (TrainableNetwork network = network(spec, weights);
        UploadedBatch uploaded = network.upload(batch)) {
      float[] output = network.answer(uploaded).output();

      assertThat(output).hasSameSizeAs(expected);
      for (int i = 0; i < output.length; i++) {
        assertThat(output[i]).isCloseTo(expected[i], within(2e-5f * (1 + Math.abs(expected[i]))));
      }
      assertSame(spec, network.weights(), weights);
    }
  }

  @ParameterizedTest
  @MethodSource({"networks", "withDropout"})
  void gradientOfTheNetworkIsThatOfFiniteDifferences(NetworkSpec spec) throws IOException {
    Weights weights = disturbed(spec);
    LineBatch batch = SmallNets.batch(spec, 8, 2);
    Map<String, float[]> gradient = new HashMap<>();
    lossAt(spec, weights, batch, gradient);
    for (ParameterShape shape : spec.parameters()) {
      if (shape.trainable()) {
        float[] own = gradient.get(shape.name());
        double length = Math.sqrt(dot(own, own));
        // A batch's mean is taken off again behind a bias, so that it has no gradient there.
        if (length > 1e-3) {
          double step = 1e-3;
          double above = lossAt(spec, moved(spec, weights, shape, own, step), batch, Map.of());
          double below = lossAt(spec, moved(spec, weights, shape, own, -step), batch, Map.of());
          assertThat((above - below) / (2 * step))
              .as(shape.name())
              .isCloseTo(length, within(0.02 * length + 1e-3));
        } else {
          assertThat(shape.name()).matches("(conv\\d|common)\\.bias");
        }
      }
    }
  }

  /** Weights moved by {@code step} along a direction of one of the arrays. */
  private static Weights moved(
      NetworkSpec spec, Weights weights, ParameterShape which, float[] along, double step) {
    double length = Math.sqrt(dot(along, along));
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = weights.copyOf(shape.name());
      if (shape.equals(which)) {
        for (int i = 0; i < values.length; i++) {
          values[i] += (float) (step * along[i] / length);
        }
      }
      arrays.put(shape.name(), values);
    }
    return Weights.adopt(spec, arrays);
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  private static double lossAt(
      NetworkSpec spec, Weights weights, LineBatch batch, Map<String, float[]> gradients)
      throws IOException {
    try (NDManager manager = TestModels.torch().newManager();
        NDManager scope = manager.newSubManager();
        TrainableNetwork network = network(spec, weights);
        UploadedBatch uploaded = network.upload(batch)) {
      NDArray gradient = network.gradient(scope, uploaded, 1);
      if (gradients instanceof HashMap) {
        gradients.putAll(new Parameters(spec, weights, Set.of(), manager).named(gradient));
      }
      return network.takeLosses().get(0).total(1);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void learnsItsBatchByHeart(NetworkSpec spec) throws IOException {
    try (TrainableNetwork network = network(spec, TestModels.random(spec, 3).weights());
        UploadedBatch uploaded = network.upload(SmallNets.batch(spec, 8, 4))) {
      network.step(uploaded, 0.01, 1);
      double before = network.takeLosses().get(0).total(1);
      for (int i = 0; i < 400; i++) {
        network.step(uploaded, 0.01, 1);
      }
      double after = network.takeLosses().get(399).total(1);

      assertThat(before).isGreaterThan(2);
      assertThat(after).isLessThan(0.02);
    }
  }

  @ParameterizedTest
  @MethodSource("withDropout")
  void frozenArraysStayAsTheyAre(NetworkSpec spec) throws IOException {
    Weights weights = disturbed(spec);
    String[] frozen = {
      "conv1.weight", "conv1.bias", "bn1.weight", "bn1.bias", "conv2.weight", "conv2.bias"
    };
    try (TrainableNetwork network = network(spec, weights, frozen);
        UploadedBatch uploaded = network.upload(SmallNets.batch(spec, 8, 4))) {
      for (int i = 0; i < 5; i++) {
        network.step(uploaded, 0.01, i);
      }
      Weights after = network.weights();
      for (ParameterShape shape : spec.parameters()) {
        boolean stays =
            Arrays.asList(frozen).contains(shape.name()) || shape.name().startsWith("bn1.");
        boolean same = Arrays.equals(after.copyOf(shape.name()), weights.copyOf(shape.name()));
        assertThat(same).as(shape.name()).isEqualTo(stays);
      }
      assertThat(network.optimiserState().first()).doesNotContainKeys(frozen);
    }
  }

  @ParameterizedTest
  @MethodSource("withDropout")
  void sameSeedSameBitsAndAnotherSeedOthers(NetworkSpec spec) throws IOException {
    Weights one = trained(spec, 7);

    assertSame(spec, trained(spec, 7), one);
    assertThat(trained(spec, 8).copyOf("conv1.weight")).isNotEqualTo(one.copyOf("conv1.weight"));
  }

  private static Weights trained(NetworkSpec spec, long seed) throws IOException {
    try (TrainableNetwork network = network(spec, disturbed(spec));
        UploadedBatch uploaded = network.upload(SmallNets.batch(spec, 8, 4))) {
      for (int i = 0; i < 5; i++) {
        network.step(uploaded, 0.01, seed + i);
      }
      return network.weights();
    }
  }
}
