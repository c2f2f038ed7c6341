package org.lymanscope.engine.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.network.train.LossSettings.Normalisation;

class LineLossTest {
  private static final double LN2 = Math.log(2);

  private final LineFinderSpec spec = SmallNets.spec(Padding.VALID, 0);
  private NDManager manager;

  @BeforeEach
  void start() throws IOException {
    manager = TestModels.torch().newManager();
  }

  @AfterEach
  void end() {
    manager.close();
  }

  /**
   * Two spectra; the first has one line, in box 2 at 0.7. All logits are 0: every answer is 0.5.
   */
  private static LineBatch oneLine(LineFinderSpec spec) {
    LineBatch batch = new LineBatch(spec, 2);
    batch.clear(2);
    batch.setLine(0, 1, 2, 0.7);
    return batch;
  }

  private double[] parts(LossSettings loss, LineBatch batch, double[] logits) {
    try (UploadedBatch uploaded = upload(loss, batch);
        NDArray numbers = manager.create(logits, new Shape(batch.size(), spec.outputSize()));
        NDArray parts = new LineLoss(spec, loss.gamma()).parts(numbers, uploaded)) {
      return parts.toDoubleArray();
    }
  }

  private UploadedBatch upload(LossSettings loss, LineBatch batch) {
    PackedBatch packed = PackedBatch.of(spec, loss, batch, PackedBatch.room(spec, batch.size()));
    return new UploadedBatch(manager.newSubManager(), spec, packed, DataType.FLOAT64);
  }

  @Test
  void perSpectrumNumbersByHand() {
    LossSettings loss = SmallNets.loss(spec, Normalisation.SPECTRUM, 1);
    double[] parts = parts(loss, oneLine(spec), new double[2 * spec.outputSize()]);

    // A line: −ln ½ for its box and −ln ½ on average for the others; none: the latter alone.
    assertThat(parts[0]).isCloseTo(LN2, within(1e-6));
    assertThat(parts[1]).isCloseTo((2 * LN2 + LN2) / 2, within(1e-6));
    assertThat(parts[2]).isCloseTo(LN2, within(1e-6));
    // (0.7 − 0.5)² in one of two spectra.
    assertThat(parts[3]).isZero();
    assertThat(parts[4]).isCloseTo(0.04 / 2, within(1e-6));
    assertThat(parts[5]).isZero();
  }

  @Test
  void perBatchNumbersByHand() {
    LossSettings loss = SmallNets.loss(spec, Normalisation.BATCH, 1);
    double[] parts = parts(loss, oneLine(spec), new double[2 * spec.outputSize()]);

    // One box with a line and nine without in the batch: each kind averages to −ln ½.
    assertThat(parts[0]).isCloseTo(LN2, within(1e-6));
    assertThat(parts[1]).isCloseTo(2 * LN2, within(1e-6));
    assertThat(parts[4]).isCloseTo(0.04, within(1e-6));
  }

  @Test
  void weightsOfLinesAndSpectraLeftOut() {
    LossSettings loss = new LossSettings(Normalisation.SPECTRUM, 1, List.of(1.0, 3.0, 0.0));
    LineBatch batch = oneLine(spec);
    batch.leaveOut(1);
    double[] parts = parts(loss, batch, new double[2 * spec.outputSize()]);

    assertThat(parts[0]).isCloseTo(LN2 / 2, within(1e-6));
    assertThat(parts[1]).isCloseTo(3 * 2 * LN2 / 2, within(1e-6));
    assertThat(parts[2]).isZero();
    assertThat(parts[4]).isCloseTo(3 * 0.04 / 2, within(1e-6));
  }

  /** QuasarNET's own formula, box by box, with clipped probabilities. */
  @Test
  void randomLogitsGiveWhatQuasarNetsLoopsGive() {
    LineBatch batch = SmallNets.batch(spec, 9, 4);
    double[] logits = logits(9, 5);
    LossSettings loss = SmallNets.loss(spec, Normalisation.SPECTRUM, 1);
    double[] parts = parts(loss, batch, logits);
    for (int head = 0; head < 3; head++) {
      double entropy = 0;
      double squares = 0;
      for (int s = 0; s < 9; s++) {
        int at = (s * 3 + head) * 2 * spec.boxes();
        int found = batch.box(s, head);
        double n1 = (found < 0 ? 0 : 1) + 1e-7;
        double n2 = spec.boxes() - (found < 0 ? 0 : 1) + 1e-7;
        for (int box = 0; box < spec.boxes(); box++) {
          double p = 1 / (1 + Math.exp(-logits[at + box]));
          double clipped = Math.max(1e-7, Math.min(1 - 1e-7, p));
          entropy -= box == found ? Math.log(clipped) / n1 : Math.log(1 - clipped) / n2;
        }
        if (found >= 0) {
          double raw = logits[at + spec.boxes() + found];
          double place = 1.2 / (1 + Math.exp(-raw)) - 0.1;
          squares += Math.pow(batch.offset(s, head) - place, 2) / n1;
        }
      }
      assertThat(parts[head]).isCloseTo(entropy / 9, within(1e-6));
      assertThat(parts[3 + head]).isCloseTo(squares / 9, within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource(Normalisation.class)
  void gradientIsThatOfFiniteDifferences(Normalisation normalisation) {
    LossSettings settings = new LossSettings(normalisation, 2.5, List.of(1.0, 0.5, 2.0));
    LineBatch batch = SmallNets.batch(spec, 4, 6);
    batch.leaveOut(3);
    double[] logits = logits(4, 7);
    double[] gradient = gradient(settings, batch, logits);
    double step = 1e-5;
    for (int i = 0; i < logits.length; i++) {
      double[] moved = logits.clone();
      moved[i] += step;
      double above = total(settings, parts(settings, batch, moved));
      moved[i] -= 2 * step;
      double below = total(settings, parts(settings, batch, moved));
      assertThat(gradient[i])
          .as("logit %d", i)
          .isCloseTo((above - below) / (2 * step), within(1e-8));
    }
  }

  private double[] gradient(LossSettings settings, LineBatch batch, double[] logits) {
    JniUtils.setGradMode(true);
    try (NDManager scope = manager.newSubManager();
        UploadedBatch uploaded = upload(settings, batch)) {
      NDArray leaf = scope.create(logits, new Shape(batch.size(), spec.outputSize()));
      leaf.setRequiresGradient(true);
      LineLoss loss = new LineLoss(spec, settings.gamma());
      NDArray total = loss.total(loss.parts(leaf, uploaded));
      NDArray one = scope.ones(total.getShape(), DataType.FLOAT64);
      JniUtils.backward((PtNDArray) total, (PtNDArray) one, false, false);
      return leaf.getGradient().toDoubleArray();
    } finally {
      JniUtils.setGradMode(false);
    }
  }

  private static double total(LossSettings settings, double[] parts) {
    double total = 0;
    for (int i = 0; i < parts.length; i++) {
      total += parts[i] * (i < parts.length / 2 ? 1 : settings.gamma());
    }
    return total;
  }

  private double[] logits(int spectra, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles((long) spectra * spec.outputSize()).map(value -> 8 * value - 4).toArray();
  }
}
