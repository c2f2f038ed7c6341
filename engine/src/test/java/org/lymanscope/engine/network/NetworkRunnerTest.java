package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.model.Weights;

class NetworkRunnerTest {
  private static final int SPECTRA = 3;

  static Stream<NetworkSpec> specs() {
    List<InputChannel> flux = List.of(InputChannel.FLUX);
    List<InputChannel> both = List.of(InputChannel.FLUX, InputChannel.SNR);
    Convolutions valid = new Convolutions(2, 5, 10, 2, Padding.VALID, 0);
    // 61 bins: 61, 31, 16, 8, 4, 2: odd and even lengths.
    Convolutions same = new Convolutions(5, 6, 10, 2, Padding.SAME, 0.2);
    Convolutions stride3 = new Convolutions(3, 4, 7, 3, Padding.SAME, 0);
    LineFinderSpec first = finder(flux, valid, OffsetActivation.RESCALED_SIGMOID);
    return Stream.of(
        first,
        finder(both, same, OffsetActivation.SIGMOID),
        finder(flux, stride3, OffsetActivation.LINEAR),
        new LineFinderToZSpec(first, List.of(8, 3)),
        new DirectZSpec(new WavelengthGrid.Linear(3600, 100, 61), both, same, List.of(7, 5)));
  }

  private static LineFinderSpec finder(
      List<InputChannel> channels, Convolutions stack, OffsetActivation activation) {
    return new LineFinderSpec(
        new WavelengthGrid.Linear(3600, 100, 61),
        channels,
        stack,
        9,
        ModelLines.QUASARNET,
        4,
        activation);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void foldedNetworksDoWhatTheLoopsDo(NetworkSpec spec) throws IOException {
    compareWithLoops(disturbed(spec), 2e-5);
  }

  static Stream<NetworkSpec> specsOfManyFilters() {
    Convolutions many = new Convolutions(6, 131, 10, 2, Padding.SAME, 0);
    // 61 bins: 61, 31, 16, 8, 4, 2, 1; with 64 bins only the last rows end within a tile.
    return Stream.of(
        finder(List.of(InputChannel.values()), many, OffsetActivation.RESCALED_SIGMOID),
        new DirectZSpec(
            new WavelengthGrid.Linear(3600, 100, 64),
            List.of(InputChannel.FLUX),
            many,
            List.of(3)));
  }

  /** Many filters are computed with fewer multiplications, which costs a digit. */
  @ParameterizedTest
  @MethodSource("specsOfManyFilters")
  void manyFiltersDoWhatTheLoopsDo(NetworkSpec spec) throws IOException {
    compareWithLoops(alive(spec), 2e-5);
  }

  private static void compareWithLoops(Model model, double tolerance) throws IOException {
    NetworkSpec spec = model.card().spec();
    float[] input = noise(SPECTRA * spec.inputSize());

    try (LoadedModel loaded = TestModels.torch().load(model)) {
      float[] output = new float[SPECTRA * loaded.outputSize()];
      loaded.run(input, SPECTRA, output);

      for (int s = 0; s < SPECTRA; s++) {
        double[] expected = new NaiveNetwork(model).run(rows(spec, input, s));
        for (int i = 0; i < expected.length; i++) {
          double ours = output[s * expected.length + i];
          assertThat(ours)
              .isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = NamedNetwork.class, mode = EnumSource.Mode.EXCLUDE, names = "HYP_CLASSIC")
  void everyNamedNetworkComputes(NamedNetwork network) throws IOException {
    NetworkSpec spec = network.spec();
    try (LoadedModel loaded = TestModels.torch().load(TestModels.random(spec, 3))) {
      float[] output = new float[2 * loaded.outputSize()];
      loaded.run(noise(2 * spec.inputSize()), 2, output);

      for (float value : output) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void largeBatchesOnSeveralThreadsGiveTheSameNumbers() throws IOException {
    NetworkSpec spec = specs().findFirst().orElseThrow();
    Model model = disturbed(spec);
    int spectra = 5 * Lanes.smallBatch(spec) + 7;
    float[] input = noise(spectra * spec.inputSize());
    float[] alone = new float[spectra * ((LineFinderSpec) spec).outputSize()];
    float[] shared = alone.clone();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try (LoadedModel one = TestModels.torch().load(model);
        LoadedModel many = Torch.start(DeviceChoice.CPU, pool, warning -> {}).load(model)) {
      one.run(input, spectra, alone);
      many.run(input, spectra, shared);
    } finally {
      pool.shutdown();
    }

    assertThat(shared).isEqualTo(alone);
  }

  /** ReLU halves the variance at every layer; weights larger by √2 keep it through all of them. */
  private static Model alive(NetworkSpec spec) {
    Model fresh = TestModels.random(spec, 13);
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = fresh.weights().copyOf(shape.name());
      for (int i = 0; i < values.length; i++) {
        values[i] *= (float) Math.sqrt(2);
      }
      arrays.put(shape.name(), values);
    }
    return new Model(fresh.card(), Weights.adopt(spec, arrays));
  }

  /** Batch normalisation of fresh weights changes nothing; here it does. */
  private static Model disturbed(NetworkSpec spec) {
    Model fresh = TestModels.random(spec, 11);
    SplittableRandom random = new SplittableRandom(12);
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = fresh.weights().copyOf(shape.name());
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (0.4 * random.nextDouble() - 0.1);
      }
      arrays.put(shape.name(), values);
    }
    return new Model(fresh.card(), Weights.adopt(spec, arrays));
  }

  private static double[][] rows(NetworkSpec spec, float[] input, int spectrum) {
    int bins = spec.grid().bins();
    double[][] rows = new double[spec.channels().size()][bins];
    for (int c = 0; c < rows.length; c++) {
      for (int b = 0; b < bins; b++) {
        rows[c][b] = input[(spectrum * rows.length + c) * bins + b];
      }
    }
    return rows;
  }

  private static float[] noise(int size) {
    SplittableRandom random = new SplittableRandom(size);
    float[] input = new float[size];
    for (int i = 0; i < size; i++) {
      input[i] = (float) random.nextGaussian();
    }
    return input;
  }
}
