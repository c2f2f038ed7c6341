package org.lymanscope.app.inspect;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.JointEstimator;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.LineDecoder;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.prediction.SpectrumClassifier;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * A line finder without a network: whatever the spectrum, Lyα is at 5000 Å with the confidence that
 * it is given, C IV where it then belongs with two thirds of that, nothing else is anywhere.
 */
final class MadeModel implements SpectrumClassifier {
  static final LineFinderSpec SPEC =
      new LineFinderSpec(
          WavelengthGrid.Log.BOSS,
          List.of(InputChannel.FLUX),
          new Convolutions(4, 100, 10, 2, Padding.VALID, 0),
          100,
          ModelLines.QUASARNET,
          13,
          OffsetActivation.RESCALED_SIGMOID);

  /** The redshift that it tells, of Lyα at 5000 Å. */
  static final double Z = 5000 / 1215.67 - 1;

  final List<String> asked = new ArrayList<>();
  final ModelCard card;
  double confidence = 0.9;
  boolean broken;
  boolean blank;

  MadeModel(String name) {
    String id = String.format("%016x", name.hashCode());
    Provenance made = new Provenance("made", "", Instant.EPOCH, "test");
    card =
        new ModelCard(
            id,
            name,
            SPEC,
            Preprocessing.IVAR_MEAN_RMS,
            SpectralClass.QSO,
            DecisionRule.QUASARNET,
            JointSettings.DEFAULT,
            made,
            "",
            Map.of());
  }

  ActiveModel active() {
    return new ActiveModel(card, this);
  }

  @Override
  public String modelId() {
    return card.id();
  }

  @Override
  public List<Answer> classify(List<Spectrum> spectra) throws IOException {
    if (broken) {
      throw new IOException("The device is gone.");
    }
    List<Answer> answers = new ArrayList<>();
    for (Spectrum spectrum : spectra) {
      asked.add(spectrum.id().nativeId());
      Prediction said = new LineDecoder(card, SPEC).decode(boxes());
      answers.add(blank ? new Answer.Refused(Refusal.NO_DATA) : new Answer.Predicted(said, 1));
    }
    return answers;
  }

  @Override
  public RedshiftCurve curve(Prediction.LineFinder answer) {
    return new JointEstimator(SPEC, card.joint()).curve(answer.boxes());
  }

  @Override
  public void close() {}

  private LineBoxes boxes() {
    int heads = SPEC.heads().size();
    float[] values = new float[heads * 2 * SPEC.boxes()];
    put(values, 0, 5000, confidence);
    put(values, 1, 1548.2049 * (1 + Z), confidence * 2 / 3);
    return LineBoxes.adopt(heads, SPEC.boxes(), values);
  }

  private static void put(float[] values, int head, double wavelength, double probability) {
    double place = SPEC.grid().positionOf(wavelength) * SPEC.boxes() / SPEC.grid().bins();
    int box = (int) place;
    values[head * 2 * SPEC.boxes() + box] = (float) probability;
    values[(head * 2 + 1) * SPEC.boxes() + box] = (float) (place - box);
  }
}
