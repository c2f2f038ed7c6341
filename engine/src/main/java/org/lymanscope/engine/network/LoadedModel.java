package org.lymanscope.engine.network;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.model.InputPreparation;
import org.lymanscope.engine.model.JointEstimator;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.OutputDecoder;
import org.lymanscope.engine.model.Workspaces;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.prediction.SpectrumClassifier;
import org.lymanscope.engine.spectrum.Spectrum;

/** A model in memory, ready to answer. Thread-safe. */
public final class LoadedModel implements SpectrumClassifier {
  private final ModelCard card;
  private final Fallback runner;
  private final Lanes lanes;
  private final Workspaces<InputPreparation> preparations;
  private final Workspaces<OutputDecoder> decoders;
  private final Workspaces<JointEstimator> estimators;

  LoadedModel(ModelCard card, Fallback runner, Lanes lanes) {
    this.card = card;
    this.runner = runner;
    this.lanes = lanes;
    this.preparations = new Workspaces<>(() -> new InputPreparation(card.spec()));
    this.decoders = new Workspaces<>(() -> OutputDecoder.of(card));
    this.estimators =
        new Workspaces<>(() -> new JointEstimator((LineFinderSpec) card.spec(), card.joint()));
  }

  /**
   * The same network in memory under another card of this model: decided by another rule, or named
   * otherwise. It ends when this one is closed.
   *
   * @throws IllegalArgumentException if the card is of another model
   */
  public LoadedModel deciding(ModelCard other) {
    if (!other.id().equals(card.id()) || !other.spec().equals(card.spec())) {
      throw new IllegalArgumentException("a card of " + other.id() + " for " + card.id());
    }
    return new LoadedModel(other, runner, lanes);
  }

  /** What the model is. */
  public ModelCard card() {
    return card;
  }

  /** Where it runs now: {@code CPU} or {@code GPU}. */
  public String deviceName() {
    return runner.deviceName();
  }

  /** Version of PyTorch that computes. */
  public String pyTorchVersion() {
    return Engine.getEngine("PyTorch").getVersion();
  }

  @Override
  public String modelId() {
    return card.id();
  }

  /** Numbers per spectrum in the network's output. */
  public int outputSize() {
    return runner.outputSize();
  }

  /**
   * Runs the network alone; for batches that prepare and decode elsewhere. Each call computes on
   * the caller's thread, and on those of the pool that PyTorch was started with as far as they are
   * free and there are more than a few spectra.
   *
   * @param input shape (spectra, channels, bins), from {@link InputPreparation}
   * @param output shape (spectra, {@link #outputSize}), for {@link OutputDecoder}
   * @throws NetworkException if the device fails
   */
  public void run(float[] input, int spectra, float[] output) throws NetworkException {
    try {
      lanes.run(runner, Lanes.smallBatch(card.spec()), input, spectra, output);
    } catch (EngineException e) {
      throw new NetworkException(
          "The network " + card.name() + " failed: " + Torch.firstLine(e), e);
    }
  }

  @Override
  public List<Answer> classify(List<Spectrum> spectra) throws NetworkException {
    InputPreparation preparation = preparations.take();
    int size = card.spec().inputSize();
    float[] input = new float[spectra.size() * size];
    List<Optional<Refusal>> refusals = new ArrayList<>();
    List<Double> coverage = new ArrayList<>();
    for (int i = 0; i < spectra.size(); i++) {
      refusals.add(preparation.prepare(spectra.get(i).arms(), input, i * size));
      coverage.add(preparation.coverage());
    }
    preparations.giveBack(preparation);
    float[] output = new float[spectra.size() * outputSize()];
    run(input, spectra.size(), output);
    OutputDecoder decoder = decoders.take();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < spectra.size(); i++) {
      float[] own = Arrays.copyOfRange(output, i * outputSize(), (i + 1) * outputSize());
      double covered = coverage.get(i);
      answers.add(
          refusals
              .get(i)
              .<Answer>map(Answer.Refused::new)
              .orElseGet(() -> new Answer.Predicted(decoder.decode(own), covered)));
    }
    decoders.giveBack(decoder);
    return answers;
  }

  @Override
  public RedshiftCurve curve(Prediction.LineFinder answer) {
    if (!answer.modelId().equals(card.id()) || !(card.spec() instanceof LineFinderSpec)) {
      throw new IllegalArgumentException("an answer of " + answer.modelId());
    }
    JointEstimator estimator = estimators.take();
    RedshiftCurve curve = estimator.curve(answer.boxes());
    estimators.giveBack(estimator);
    return curve;
  }

  @Override
  public void close() {
    runner.close();
  }
}
