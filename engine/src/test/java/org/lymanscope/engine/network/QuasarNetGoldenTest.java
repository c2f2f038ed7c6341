package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.Npy;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineDecoder;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.Prediction.FoundLine;
import org.lymanscope.engine.prediction.Prediction.LineFinder;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.survey.SpectrumFiles;

/** The original network's answers, from the same weights and the same spectra. */
class QuasarNetGoldenTest {
  private static final int HEADS = 7;
  private static final int SPECTRA = 24;
  private static final int NUMBERS = 26;

  @Test
  void sixLayersAnswerAsTensorFlowDid() throws IOException {
    Npy input = Npy.read(TestData.path("quasarnet/coadd_x.npy"));
    Npy expected = Npy.read(TestData.path("quasarnet/qnet_output_6_layer.npy"));
    float[] numbers = new float[input.values().length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) input.values()[i];
    }
    float[] output = new float[SPECTRA * HEADS * NUMBERS];

    try (LoadedModel model =
        TestModels.torch().load(TestModels.quasarNet("test_weights_6_layer.h5"))) {
      model.run(numbers, SPECTRA, output);
    }

    for (int head = 0; head < HEADS; head++) {
      for (int s = 0; s < SPECTRA; s++) {
        for (int i = 0; i < NUMBERS; i++) {
          double ours = output[(s * HEADS + head) * NUMBERS + i];
          assertThat(ours)
              .as("head %d, spectrum %d, number %d", head, s, i)
              .isCloseTo(expected.values()[(head * SPECTRA + s) * NUMBERS + i], within(1e-5));
        }
      }
    }
  }

  @Test
  void wholeSpectraGiveTheSameAnswers() throws IOException {
    Npy expected = Npy.read(TestData.path("quasarnet/qnet_output_6_layer.npy"));
    List<Answer> answers;
    try (LoadedModel model =
        TestModels.torch().load(TestModels.quasarNet("test_weights_6_layer.h5"))) {
      answers = model.classify(spectra());
    }

    assertThat(answers.get(11).refusal()).contains(Refusal.NO_DATA);
    assertThat(answers.stream().filter(answer -> answer.prediction().isPresent())).hasSize(SPECTRA);
    int s = 0;
    for (Answer answer : answers) {
      if (answer.prediction().orElse(null) instanceof LineFinder found) {
        for (int head = 0; head < HEADS; head++) {
          for (int box = 0; box < NUMBERS / 2; box++) {
            int at = (head * SPECTRA + s) * NUMBERS + box;
            assertThat(found.boxes().probability(head, box))
                .isCloseTo(expected.values()[at], within(1e-5));
            assertThat(found.boxes().offset(head, box))
                .isCloseTo(expected.values()[at + NUMBERS / 2], within(1e-5));
          }
        }
        s++;
      }
    }
  }

  /** Farr's own QuasarNET decoded these for QuasarNP's tests: 383 spectra. */
  @Test
  void decodesAsQuasarNetDoes() throws IOException {
    Npy raw = Npy.read(TestData.path("quasarnet/predict_data.npy"));
    Npy confidences = Npy.read(TestData.path("quasarnet/predict_lya.npy"));
    Npy balRedshifts = Npy.read(TestData.path("quasarnet/predict_bal.npy"));
    int spectra = raw.shape()[1];
    Model model = TestModels.random(NamedNetwork.QUASARNET_BOSS.spec(), 1);
    LineFinderSpec spec = (LineFinderSpec) model.card().spec();
    LineDecoder decoder = new LineDecoder(model.card(), spec);
    DecisionRule strict = new DecisionRule(2, 0.9);
    LineDecoder strictDecoder = new LineDecoder(model.card().ruled(strict), spec);

    for (int s = 0; s < spectra; s++) {
      float[] output = new float[HEADS * NUMBERS];
      for (int head = 0; head < HEADS; head++) {
        for (int i = 0; i < NUMBERS; i++) {
          output[head * NUMBERS + i] = (float) raw.values()[(head * spectra + s) * NUMBERS + i];
        }
      }
      LineFinder found = decoder.decode(LineBoxes.adopt(HEADS, NUMBERS / 2, output));
      for (int line = 0; line < 6; line++) {
        assertThat(found.lines().get(line).confidence())
            .isCloseTo(confidences.values()[line * spectra + s], within(1e-6));
      }
      FoundLine bal = found.lines().get(6);
      assertThat(bal.z()).isCloseTo(balRedshifts.values()[s], within(1e-4));
      assertThat(found.best().counts()).isTrue();
      assertThat(LineDecoder.ruled(found, strict)).isEqualTo(strictDecoder.decode(found.boxes()));
    }
  }

  @Test
  void runsAreBitIdentical() throws IOException {
    List<Spectrum> spectra = spectra();
    try (LoadedModel model = TestModels.torch().load(TestModels.quasarNet("test_weights.h5"))) {
      float[] first = boxes(model.classify(spectra));
      float[] second = boxes(model.classify(spectra));

      assertThat(second).isEqualTo(first).isNotEmpty();
    }
  }

  private static float[] boxes(List<Answer> answers) {
    List<Float> numbers = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.prediction().orElse(null) instanceof LineFinder found) {
        for (int box = 0; box < found.boxes().boxes(); box++) {
          numbers.add((float) found.boxes().probability(0, box));
          numbers.add((float) found.boxes().offset(0, box));
        }
      }
    }
    float[] array = new float[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }

  private static List<Spectrum> spectra() throws IOException {
    List<Spectrum> spectra = new ArrayList<>();
    try (SpectrumFile file = SpectrumFiles.open(TestData.path("quasarnet/test_coadd.fits"))) {
      for (int row = 0; row < file.entries().size(); row++) {
        spectra.add(file.read(row));
      }
    }
    return spectra;
  }
}
