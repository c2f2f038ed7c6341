package org.lymanscope.engine.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.Initialisation;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.network.train.OptimiserSettings.Kind;

class OptimiserTest {
  private static final int STEPS = 6;

  private final LineFinderSpec spec = SmallNets.spec(Padding.VALID, 0);

  static Stream<OptimiserSettings> all() {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                Stream.of(
                    new OptimiserSettings(kind, 0.9, 0.999, 1e-7, 0, 0),
                    new OptimiserSettings(kind, 0.8, 0.95, 1e-6, 0.1, 0),
                    new OptimiserSettings(kind, 0, 0.9, 1e-6, 0.05, 0.5)));
  }

  /** The rules as their papers write them, number by number in double precision. */
  private static final class ByHand {
    private final OptimiserSettings settings;
    private final int kernels;
    private final double[] weights;
    private final double[] first;
    private final double[] second;

    ByHand(OptimiserSettings settings, float[] weights, int kernels) {
      this.settings = settings;
      this.kernels = kernels;
      this.weights = new double[weights.length];
      this.first = new double[weights.length];
      this.second = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        this.weights[i] = weights[i];
      }
    }

    void step(float[] gradient, int t, double rate) {
      double length = 0;
      for (float value : gradient) {
        length += (double) value * value;
      }
      double scale = settings.clip() > 0 ? Math.min(1, settings.clip() / Math.sqrt(length)) : 1;
      for (int i = 0; i < weights.length; i++) {
        double g = scale * gradient[i];
        double decay = i < kernels ? settings.weightDecay() : 0;
        if (settings.kind() == Kind.ADAMW) {
          weights[i] -= rate * decay * weights[i];
        } else {
          g += decay * weights[i];
        }
        weights[i] -= rate * change(i, g, t);
      }
    }

    private double change(int i, double g, int t) {
      double b1 = settings.momentum();
      double b2 = settings.squares();
      if (settings.kind() == Kind.SGD) {
        first[i] = b1 * first[i] + g;
        return first[i];
      }
      first[i] = b1 * first[i] + (1 - b1) * g;
      double mean = first[i] / (1 - Math.pow(b1, t));
      if (settings.kind() == Kind.ADAMAX) {
        second[i] = Math.max(b2 * second[i], Math.abs(g) + settings.epsilon());
        return mean / second[i];
      }
      second[i] = b2 * second[i] + (1 - b2) * g * g;
      return mean / (Math.sqrt(second[i] / (1 - Math.pow(b2, t))) + settings.epsilon());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void arrayOperationsDoWhatThePapersWrite(OptimiserSettings settings) throws IOException {
    try (NDManager manager = TestModels.torch().newManager()) {
      Parameters parameters = parameters(manager);
      Optimiser optimiser = new Optimiser(settings, parameters, OptimiserState.NEW);
      ByHand byHand = new ByHand(settings, parameters.row().toFloatArray(), parameters.kernels());
      for (int t = 1; t <= STEPS; t++) {
        float[] gradient = gradient(t, (int) parameters.row().size());
        step(optimiser, manager, gradient, 0.01 * t);
        byHand.step(gradient, t, 0.01 * t);
      }
      float[] ours = parameters.row().toFloatArray();
      for (int i = 0; i < ours.length; i++) {
        assertThat((double) ours[i]).isCloseTo(byHand.weights[i], within(3e-6));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void goesOnFromItsStateAsIfNothingHadHappened(OptimiserSettings settings) throws IOException {
    try (NDManager manager = TestModels.torch().newManager()) {
      Parameters through = parameters(manager);
      Parameters apart = parameters(manager);
      Optimiser whole = new Optimiser(settings, through, OptimiserState.NEW);
      Optimiser part = new Optimiser(settings, apart, OptimiserState.NEW);
      for (int t = 1; t <= STEPS; t++) {
        float[] gradient = gradient(t, (int) through.row().size());
        step(whole, manager, gradient, 0.01);
        step(part, manager, gradient, 0.01);
        part = new Optimiser(settings, apart, part.state(apart));
      }
      assertThat(apart.row().toFloatArray()).isEqualTo(through.row().toFloatArray());
    }
  }

  @Test
  void onlyKernelsDecay() throws IOException {
    try (NDManager manager = TestModels.torch().newManager()) {
      Parameters parameters = parameters(manager);
      float[] before = parameters.row().toFloatArray();
      int kernels =
          spec.parameters().stream()
              .filter(shape -> shape.shape().size() > 1)
              .mapToInt(shape -> shape.size())
              .sum();
      OptimiserSettings settings = new OptimiserSettings(Kind.ADAMW, 0.9, 0.999, 1e-7, 0.5, 0);
      step(
          new Optimiser(settings, parameters, OptimiserState.NEW),
          manager,
          new float[before.length],
          0.1);
      float[] after = parameters.row().toFloatArray();

      assertThat(parameters.kernels()).isEqualTo(kernels);
      for (int i = 0; i < after.length; i++) {
        float expected = i < kernels ? before[i] * 0.95f : before[i];
        assertThat(after[i]).isCloseTo(expected, within(1e-6f));
      }
    }
  }

  private Parameters parameters(NDManager manager) {
    return new Parameters(
        spec, Initialisation.glorot(spec, new SplittableRandom(3)), Set.of(), manager);
  }

  private static void step(Optimiser optimiser, NDManager manager, float[] numbers, double rate) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray gradient = scope.create(numbers.clone());
      optimiser.step(gradient, rate);
    }
  }

  private static float[] gradient(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] gradient = new float[size];
    for (int i = 0; i < size; i++) {
      gradient[i] = (float) (0.1 * random.nextGaussian());
    }
    return gradient;
  }
}
