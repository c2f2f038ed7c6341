package org.lymanscope.engine.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectralLine;

class KerasFileTest {
  private static final Convolutions VALID = new Convolutions(4, 2, 10, 2, Padding.VALID, 0);

  @TempDir Path folder;

  private static Model read(Path path) throws IOException {
    return new KerasFile(path, SmallModels.CLOCK, "0.1.0").read();
  }

  private Path file() {
    return folder.resolve("qn.h5");
  }

  private void assertComesBack(LineFinderSpec spec, KerasWriter writer, Weights weights)
      throws IOException {
    writer.write(file());
    Model model = read(file());
    assertThat(model.card().spec()).isEqualTo(spec);
    assertThat(SmallModels.numbers(spec, model.weights()))
        .isEqualTo(SmallModels.numbers(spec, weights));
  }

  /** Numbers read with h5py from {@code kernel[3, 5, 7]} and so on. */
  @Test
  void fourLayersOfQuasarnp() throws IOException {
    Model model = read(TestData.path("quasarnet/test_weights.h5"));
    assertThat(model.card().spec())
        .isEqualTo(
            new LineFinderSpec(
                WavelengthGrid.Log.BOSS,
                List.of(InputChannel.FLUX),
                new Convolutions(4, 25, 10, 2, Padding.VALID, 0.2),
                25,
                ModelLines.QUASARNET,
                13,
                OffsetActivation.RESCALED_SIGMOID));
    assertThat(model.card().spec().totalCount()).isEqualTo(36857);
    assertThat(model.card().spec().trainableCount()).isEqualTo(36607);
    assertThat(model.weights().view("conv2.weight").get((7 * 25 + 5) * 10 + 3))
        .isEqualTo(0.063914396f);
    assertThat(model.weights().view("common.weight").get(17 * 500 + 411)).isEqualTo(0.07916432f);
    assertThat(norm(model.weights(), "bn4", 3))
        .containsExactly(0.7851071f, -0.29056925f, -1.0912597f, 1.9086394f);
    assertThat(norm(model.weights(), "common_bn", 2))
        .containsExactly(1.9835653f, 0.7086798f, -0.39484268f, 0.65246314f);
    assertThat(model.weights().view("bn1.running_var").get(2)).isEqualTo(0.25075355f);
    assertThat(model.weights().view("box6.weight").get(9 * 25 + 4)).isEqualTo(-0.2592999f);
    assertThat(model.weights().view("offset5.bias").get(12)).isEqualTo(0.035262413f);
  }

  @Test
  void sixLayersOfQuasarnp() throws IOException {
    Model model = read(TestData.path("quasarnet/test_weights_6_layer.h5"));
    LineFinderSpec spec = (LineFinderSpec) model.card().spec();
    assertThat(spec.convolutions()).isEqualTo(new Convolutions(6, 100, 10, 2, Padding.SAME, 0.2));
    assertThat(spec.offsetActivation()).isEqualTo(OffsetActivation.RESCALED_SIGMOID);
    assertThat(spec.totalCount()).isEqualTo(592882);
    assertThat(spec.trainableCount()).isEqualTo(591482);
    assertThat(model.weights().view("conv2.weight").get((7 * 100 + 5) * 10 + 3))
        .isEqualTo(-0.0040993346f);
    assertThat(model.weights().view("common.weight").get(17 * 700 + 411)).isEqualTo(0.040506557f);
    assertThat(norm(model.weights(), "bn4", 3))
        .containsExactly(0.9894092f, -0.0172126f, -1.4152142f, 1.5466543f);
    assertThat(norm(model.weights(), "common_bn", 2))
        .containsExactly(1.2910786f, 0.25774282f, -1.419347f, 5.234574f);
    assertThat(model.weights().view("bn1.running_var").get(2)).isEqualTo(0.057262752f);
    assertThat(model.weights().view("box6.weight").get(9 * 100 + 4)).isEqualTo(0.11242478f);
    assertThat(model.weights().view("offset5.bias").get(12)).isEqualTo(0.021730365f);
  }

  @Test
  void cardTellsWhereItComesFrom() throws IOException {
    Model model = read(TestData.path("quasarnet/test_weights.h5"));
    assertThat(model.card().name()).isEqualTo("test_weights");
    assertThat(model.card().target()).isEqualTo(SpectralClass.QSO);
    assertThat(model.card().rule()).isEqualTo(DecisionRule.QUASARNET);
    assertThat(model.card().joint()).isEqualTo(JointSettings.DEFAULT);
    assertThat(model.card().provenance())
        .isEqualTo(
            new Provenance(
                "imported from test_weights.h5",
                "1a79097a28ce4be03d6b3c4e922c664fc733ba93d28242f3c9b2fe9a82bdd973",
                SmallModels.CLOCK.instant(),
                "0.1.0"));
    assertThat(model.card().trainingData()).isEmpty();
    assertThat(model.card().scores()).isEmpty();
  }

  private static List<Float> norm(Weights weights, String name, int index) {
    return List.of(
        weights.view(name + ".weight").get(index),
        weights.view(name + ".bias").get(index),
        weights.view(name + ".running_mean").get(index),
        weights.view(name + ".running_var").get(index));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void anyNumberingOfNorms(int first) throws IOException {
    LineFinderSpec spec = SmallModels.quasarnet();
    Weights weights = SmallModels.weights(spec, 1);
    KerasWriter writer = new KerasWriter(spec, weights);
    if (first > 0) {
      writer.norms(index -> "batch_normalization_" + (index + first));
    }
    assertComesBack(spec, writer, weights);
  }

  @Test
  void elevenConvolutionsAreInTheOrderOfTheirNumbers() throws IOException {
    LineFinderSpec spec =
        SmallModels.lineFinder(
            WavelengthGrid.Linear.LBG,
            new Convolutions(11, 2, 10, 2, Padding.SAME, 0),
            ModelLines.LBG);
    Weights weights = SmallModels.weights(spec, 2);
    assertComesBack(spec, new KerasWriter(spec, weights), weights);
    assertThat(read(file()).card().target()).isEqualTo(SpectralClass.LBG);
  }

  @Test
  void weightsOnlyAtTheRoot() throws IOException {
    LineFinderSpec spec =
        SmallModels.lineFinder(WavelengthGrid.Linear.DESI, VALID, ModelLines.QUASARNET);
    Weights weights = SmallModels.weights(spec, 3);
    assertComesBack(spec, new KerasWriter(spec, weights).atRoot(), weights);
  }

  @Test
  void withoutLambdaOffsetsAreSigmoids() throws IOException {
    LineFinderSpec spec = SmallModels.quasarnet();
    new KerasWriter(spec, SmallModels.weights(spec, 3)).withoutLambda().write(file());
    assertThat(((LineFinderSpec) read(file()).card().spec()).offsetActivation())
        .isEqualTo(OffsetActivation.SIGMOID);
  }

  @ParameterizedTest
  @CsvSource({
    "linear, LINEAR",
    "sigmoid, SIGMOID",
    "rescaled_sigmoid, RESCALED_SIGMOID",
  })
  void configurationTellsWhatShapesDoNot(String activation, OffsetActivation expected)
      throws IOException {
    LineFinderSpec spec =
        SmallModels.lineFinder(
            WavelengthGrid.Linear.LBG,
            new Convolutions(3, 2, 10, 3, Padding.SAME, 0),
            ModelLines.LBG);
    new KerasWriter(spec, SmallModels.weights(spec, 3))
        .withoutLambda()
        .config(config(800, 3, activation, "0.001"))
        .write(file());
    LineFinderSpec read = (LineFinderSpec) read(file()).card().spec();
    assertThat(read.offsetActivation()).isEqualTo(expected);
    assertThat(read.convolutions()).isEqualTo(new Convolutions(3, 2, 10, 3, Padding.SAME, 0.25));
  }

  /** The part of Keras' text that matters, for networks of {@code stride} and padding "same". */
  private static String config(int bins, int stride, String activation, String epsilon) {
    return """
        {"class_name": "Functional", "config": {"layers": [
          {"class_name": "InputLayer", "config": {"batch_input_shape": [null, %d, 1], "name": "i"}},
          {"class_name": "Conv1D", "config": {"name": "conv_1", "strides": [%d],
            "padding": "same", "activation": "linear"}},
          {"class_name": "BatchNormalization", "config": {"name": "bn", "epsilon": %s}},
          {"class_name": "Dropout", "config": {"name": "dropout", "rate": 0.25}},
          {"class_name": "Dense", "config": {"name": "fc_offset_0", "activation": "%s"}}
        ]}}"""
        .formatted(bins, stride, epsilon, activation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "800 | 3 | sigmoid | 0.00001 | qn.h5, bn: expected epsilon 0.001, found 1.0E-5.",
        "800 | 3 | tanh | 0.001 | qn.h5, fc_offset_*: expected sigmoid, rescaled_sigmoid or linear, found tanh.",
        "801 | 3 | sigmoid | 0.001 | qn.h5, input: expected 443 (BOSS), 458 (DESI) or 800 bins (LBG), or a dataset model_grid, found 801 bins.",
        "800 | 2 | sigmoid | 0.001 | qn.h5, fc_common: expected an array kernel of shape [200, 4], found shape [60, 4].",
        "800 | 0 | sigmoid | 0.001 | qn.h5: expected a network that can be built, found convolutions 3×2 of 10 by 0.",
      })
  void whatWouldGiveOtherAnswersIsRefused(
      int bins, int stride, String activation, String epsilon, String sentence) {
    LineFinderSpec spec =
        SmallModels.lineFinder(
            WavelengthGrid.Linear.LBG,
            new Convolutions(3, 2, 10, 3, Padding.SAME, 0),
            ModelLines.LBG);
    new KerasWriter(spec, SmallModels.weights(spec, 3))
        .config(config(bins, stride, activation, epsilon))
        .write(file());
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(file()))
        .withMessage(sentence);
  }

  @Test
  void lambdaOfAnotherFunctionIsRefused() throws IOException {
    Path real = TestData.path("quasarnet/test_weights.h5");
    String json = KerasContent.read(real).config().orElseThrow();
    LineFinderSpec spec = (LineFinderSpec) read(real).card().spec();
    KerasWriter writer = new KerasWriter(spec, SmallModels.weights(spec, 1));
    writer.config(json).write(file());
    assertThat(read(file()).card().spec()).isEqualTo(spec);

    writer.config(json.replace("Zub9n", "Aub9n")).write(file());
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(file()))
        .withMessageContaining("lambda: expected QuasarNET's rescaling");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "logarithmic"})
  void gridOfQuasarnpIsTaken(String spacing) throws IOException {
    WavelengthGrid grid =
        spacing.equals("linear")
            ? new WavelengthGrid.Linear(3700, 4, 600)
            : new WavelengthGrid.Log(3.5, 5e-4, 600);
    double[] edges = IntStream.range(0, 600).mapToDouble(grid::edge).toArray();
    LineFinderSpec spec = SmallModels.lineFinder(grid, VALID, ModelLines.QUASARNET);
    new KerasWriter(spec, SmallModels.weights(spec, 1)).grid(edges, spacing).write(file());
    WavelengthGrid read = read(file()).card().spec().grid();
    assertThat(read).hasSameClassAs(grid);
    assertThat(read.bins()).isEqualTo(600);
    assertThat(read.edge(0)).isCloseTo(grid.edge(0), offset(1e-9));
    assertThat(read.edge(600)).isCloseTo(grid.edge(600), offset(1e-6));
  }

  @Test
  void knownGridIsRecognisedByItsNumbers() throws IOException {
    double[] edges =
        IntStream.range(0, 458)
            .mapToDouble(i -> Math.round((3600 + i * 13.6) * 10) / 10.0)
            .toArray();
    LineFinderSpec spec =
        SmallModels.lineFinder(WavelengthGrid.Linear.DESI, VALID, ModelLines.QUASARNET);
    new KerasWriter(spec, SmallModels.weights(spec, 1)).grid(edges, "linear").write(file());
    assertThat(read(file()).card().spec().grid()).isEqualTo(WavelengthGrid.Linear.DESI);

    edges[200] += 5;
    new KerasWriter(spec, SmallModels.weights(spec, 1)).grid(edges, "linear").write(file());
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(file()))
        .withMessage("qn.h5, model_grid: expected linear steps, found others.");
  }

  @Test
  void otherLinesNeedAList() throws IOException {
    LineFinderSpec spec =
        SmallModels.lineFinder(WavelengthGrid.Log.BOSS, VALID, ModelLines.QUASARNET.subList(0, 2));
    new KerasWriter(spec, SmallModels.weights(spec, 1)).write(file());
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(file()))
        .withMessageContaining("or a list of its lines")
        .withMessageContaining("found 2 lines.");

    SpectralLine lya = new SpectralLine("LYA", "Lyα", 1215.67, LineKind.EMISSION, 1, "");
    SpectralLine oii = new SpectralLine("OII", "O II", 3728.5, LineKind.EMISSION, 1, "");
    KerasFile keras = new KerasFile(file(), SmallModels.CLOCK, "0.1.0");
    Model model =
        keras.read(new LineList("two", "Two lines", List.of(lya, oii)), SpectralClass.ELG);
    assertThat(model.card().target()).isEqualTo(SpectralClass.ELG);
    assertThat(((LineFinderSpec) model.card().spec()).heads())
        .extracting(head -> head.line())
        .containsExactly(lya, oii);
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> keras.read(new LineList("one", "One", List.of(lya)), SpectralClass.ELG))
        .withMessage("qn.h5: expected 1 lines as in One, found 2 lines.");
  }

  @Test
  void ambiguousLengthsAreRefused() {
    LineFinderSpec spec =
        SmallModels.lineFinder(
            WavelengthGrid.Log.BOSS,
            new Convolutions(10, 2, 10, 2, Padding.SAME, 0),
            ModelLines.QUASARNET);
    new KerasWriter(spec, SmallModels.weights(spec, 1)).write(file());
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(file()))
        .withMessageContaining("model_config or model_grid")
        .withMessageContaining("1 positions, which several grids give");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fc_common/bias                | fc_common: expected an array bias of shape [4], found none.",
        "batch_normalization_2/gamma   | batch_normalization_2: expected an array gamma of shape [2], found none.",
        "batch_normalization_2/moving_mean | expected 5 batch normalisations",
        "conv_3/kernel                 | expected 4 batch normalisations",
        "fc_box_3/kernel               | expected layers fc_box_* and fc_offset_*, one of each for a line, found 6 and 7.",
        "fc_common/kernel              | expected one dense layer before those of the lines, found 0.",
      })
  void missingArraysAreNamed(String left, String sentence) {
    LineFinderSpec spec = SmallModels.quasarnet();
    new KerasWriter(spec, SmallModels.weights(spec, 1)).without(left).write(file());
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(file()))
        .withMessageContaining(sentence);
  }

  @Test
  void otherFilesAreNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.h5"), "not HDF5 at all");
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(text))
        .withMessage(
            "notes.h5: expected an HDF5 file of Keras weights, found a file that is not HDF5.");
    Path empty = Files.createFile(folder.resolve("empty.h5"));
    assertThatExceptionOfType(SpectrumFormatException.class).isThrownBy(() -> read(empty));
    try (WritableHdfFile other = HdfFile.write(file())) {
      other.putGroup("data").putDataset("flux", new float[] {1, 2});
    }
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> read(file()))
        .withMessage("qn.h5: expected convolutions, as QuasarNET has them, found none.");
    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> read(folder));
  }

  /** The weights end before the state of the optimiser; a file cut behind them is as good. */
  @Test
  void shortenedFilesAreRefusedInWordsOrGiveTheSameWeights() throws IOException {
    Path real = TestData.path("quasarnet/test_weights.h5");
    String id = read(real).card().id();
    byte[] whole = Files.readAllBytes(real);
    int refused = 0;
    for (int length = 0; length < whole.length; length += whole.length / 40) {
      Files.write(file(), Arrays.copyOf(whole, length));
      try {
        assertThat(read(file()).card().id()).as("%d bytes", length).isEqualTo(id);
      } catch (SpectrumFormatException e) {
        assertThat(e).hasMessageMatching("qn\\.h5: expected .*, found .*\\.");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10);
  }

  @Test
  void idsFollowFromArchitectureAndWeightsOnly() throws IOException {
    Model model = SmallModels.model("one", 1);
    NetworkSpec spec = model.card().spec();
    assertThat(ModelIds.of(spec, SmallModels.weights(spec, 1))).isEqualTo(model.card().id());
    assertThat(ModelIds.of(spec, SmallModels.weights(spec, 2))).isNotEqualTo(model.card().id());
    NetworkSpec other =
        SmallModels.lineFinder(
            new WavelengthGrid.Log(Math.log10(3601), 1e-3, 443), VALID, ModelLines.QUASARNET);
    assertThat(ModelIds.of(other, model.weights())).isNotEqualTo(model.card().id());
    // Recorded predictions name models by this: it must never change.
    assertThat(read(TestData.path("quasarnet/test_weights.h5")).card().id())
        .isEqualTo("bc206bd8ea84dbd2");
  }
}
