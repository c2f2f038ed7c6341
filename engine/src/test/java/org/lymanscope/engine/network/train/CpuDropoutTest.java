package org.lymanscope.engine.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.random.MixedBits;

class CpuDropoutTest {
  private static final double PROBABILITY = 0.3;
  private static final CpuDropout DROPOUT = new CpuDropout(PROBABILITY);

  /** Many blocks, of which the last is not full. */
  private static final int SIZE = 300_007;

  private static float[] dropped(CpuDropout dropout, float[] numbers, long seed, int layer)
      throws IOException {
    try (NDManager manager = TestModels.torch().newManager()) {
      NDArray array = manager.create(numbers);
      dropout.drop(array, seed, layer);
      return array.toFloatArray();
    }
  }

  /** 1 where a number stays. */
  private static float[] kept(CpuDropout dropout, int size, long seed, int layer)
      throws IOException {
    float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return dropped(dropout, ones, seed, layer);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.3, 0.5, 0.99})
  void asManyAreDroppedAsAreToBe(double probability) throws IOException {
    CpuDropout dropout = new CpuDropout(probability);
    double lost = 0;
    for (float one : kept(dropout, SIZE, 4, 1)) {
      lost += 1 - one;
    }
    double sigma = Math.sqrt(SIZE * probability * (1 - probability));
    assertThat(lost).isCloseTo(SIZE * probability, within(4.5 * sigma));
    assertThat(dropout.factor() * (1 - probability)).isCloseTo(1, within(1e-12));
  }

  /** Deviations from the mean, multiplied: their sum has variance n (p (1 − p))². */
  private static double sigmas(float[] one, float[] other, int shift) {
    double mean = 1 - PROBABILITY;
    double sum = 0;
    for (int i = shift; i < one.length; i++) {
      sum += (one[i] - mean) * (other[i - shift] - mean);
    }
    return sum / (Math.sqrt(one.length - shift) * PROBABILITY * mean);
  }

  @Test
  void layersStepsAndPlacesKnowNothingOfEachOther() throws IOException {
    float[] some = kept(DROPOUT, SIZE, 17, 1);
    for (int near = 1; near <= 40; near++) {
      float[] ofAnotherLayer = kept(DROPOUT, SIZE, 17, 1 + near);
      float[] ofAnotherStep = kept(DROPOUT, SIZE, 17 + near, 1);
      assertThat(sigmas(some, ofAnotherLayer, 0)).as("layer %d", near).isBetween(-4.5, 4.5);
      assertThat(sigmas(some, ofAnotherStep, 0)).as("step %d", near).isBetween(-4.5, 4.5);
    }
    // Neighbours, the same place of the next block, of the next filter and of the next spectrum.
    for (int shift : List.of(1, 2, 3, 450, MixedBits.BLOCK, 2 * MixedBits.BLOCK, 45_000)) {
      assertThat(sigmas(some, some, shift)).as("shift %d", shift).isBetween(-4.5, 4.5);
    }
  }

  @Test
  void whatIsDroppedDependsNeitherOnWhatWasBeforeNorOnWhatIsBehind() throws IOException {
    float[] some = kept(DROPOUT, SIZE, -5, 3);

    assertThat(kept(new CpuDropout(PROBABILITY), SIZE, -5, 3)).isEqualTo(some);
    // As where an array is too large for one of Java's buffers.
    int window = 70 * MixedBits.BLOCK;
    assertThat(kept(new CpuDropout(PROBABILITY, window), SIZE, -5, 3)).isEqualTo(some);
    assertThat(kept(DROPOUT, 100_000, -5, 3)).isEqualTo(Arrays.copyOf(some, 100_000));
  }

  @Test
  void theOthersStayWhatTheyAre() throws IOException {
    float[] kinds = {-2.5f, Float.NaN, Float.NEGATIVE_INFINITY, 1e-40f, -0f, Float.MAX_VALUE};
    float[] kept = kept(DROPOUT, 60, 2, 1);
    float[] numbers = new float[kept.length];
    float[] expected = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      numbers[i] = kinds[i % kinds.length];
      expected[i] = kept[i] == 1 ? numbers[i] : 0;
    }

    assertThat(dropped(DROPOUT, numbers, 2, 1)).isEqualTo(expected);
    assertThat(kept).contains(0f, 1f);
  }

  private static float[] normal(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /** What comes out, and the gradients of input, weight and bias. */
  private static List<float[]> learned(boolean byBatch, boolean own) throws IOException {
    Shape shape = new Shape(6, 4, 50);
    int size = (int) shape.size();
    try (NDManager manager = TestModels.torch().newManager()) {
      NDArray factors = manager.create(kept(DROPOUT, size, 8, 2), shape).mul(DROPOUT.factor());
      NDArray input = manager.create(normal(1, size), shape);
      NDArray weight = manager.create(new float[] {0.5f, -1, 2, 0.7f});
      NDArray bias = manager.create(new float[] {0.1f, 0.4f, -0.3f, 0});
      NDArray mean = manager.create(new float[] {0.2f, 0, 0, -0.1f});
      NDArray variance = manager.create(new float[] {1, 2, 3, 0.5f});
      List<NDArray> leaves = List.of(input, weight, bias);
      leaves.forEach(leaf -> leaf.setRequiresGradient(true));
      JniUtils.setGradMode(true);
      try {
        NDArray factor = manager.create((float) (own ? DROPOUT.factor() : 1));
        NDArray normalised =
            BatchNorm.batchNorm(
                    input,
                    mean,
                    variance,
                    weight.mul(factor),
                    bias.mul(factor),
                    1,
                    0.9f,
                    1e-3f,
                    byBatch)
                .singletonOrThrow();
        if (own) {
          DROPOUT.drop(normalised, 8, 2);
        }
        NDArray active = Activation.relu(normalised);
        NDArray out = own ? active : active.mul(factors);
        NDArray sum = out.mul(manager.create(normal(2, size), shape)).sum();
        JniUtils.backward((PtNDArray) sum, (PtNDArray) manager.create(1f), false, false);
        return List.of(
            out.toFloatArray(),
            input.getGradient().toFloatArray(),
            weight.getGradient().toFloatArray(),
            bias.getGradient().toFloatArray());
      } finally {
        JniUtils.setGradMode(false);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void numbersAndGradientsAreThoseOfAProductWithWhatIsKept(boolean byBatch) throws IOException {
    List<float[]> own = learned(byBatch, true);
    List<float[]> product = learned(byBatch, false);

    for (int part = 0; part < own.size(); part++) {
      assertThat(own.get(part)).hasSameSizeAs(product.get(part));
      for (int i = 0; i < own.get(part).length; i++) {
        assertThat(own.get(part)[i])
            .as("part %d, number %d", part, i)
            .isCloseTo(product.get(part)[i], within(2e-5f));
      }
    }
  }
}
