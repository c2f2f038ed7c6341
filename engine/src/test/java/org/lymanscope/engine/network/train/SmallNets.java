package org.lymanscope.engine.network.train;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.network.train.LossSettings.Normalisation;

/** Networks and batches that a test computes with in milliseconds. */
final class SmallNets {
  private SmallNets() {}

  /** Three lines, five boxes on 61 bins; the lengths 61, 31, 16 are odd and even. */
  static LineFinderSpec spec(Padding padding, double dropout) {
    return new LineFinderSpec(
        new WavelengthGrid.Linear(3600, 100, 61),
        List.of(InputChannel.FLUX, InputChannel.SNR),
        new Convolutions(3, 6, padding == Padding.SAME ? 10 : 5, 2, padding, dropout),
        7,
        ModelLines.LBG.subList(0, 3),
        5,
        OffsetActivation.RESCALED_SIGMOID);
  }

  static LossSettings loss(LineFinderSpec spec, Normalisation normalisation, double gamma) {
    return new LossSettings(normalisation, gamma, Collections.nCopies(spec.heads().size(), 1.0));
  }

  static TrainingSettings settings(
      LineFinderSpec spec, OptimiserSettings optimiser, String... frozen) {
    return new TrainingSettings(
        loss(spec, Normalisation.SPECTRUM, 1), optimiser, 0.9, Set.of(frozen), 1);
  }

  /** Noise with lines in random boxes, every third line absent. */
  static LineBatch batch(LineFinderSpec spec, int spectra, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LineBatch batch = new LineBatch(spec, spectra);
    batch.clear(spectra);
    for (int i = 0; i < spectra * spec.inputSize(); i++) {
      batch.input()[i] = (float) random.nextGaussian();
    }
    for (int s = 0; s < spectra; s++) {
      for (int head = 0; head < spec.heads().size(); head++) {
        if ((s + head) % 3 != 0) {
          batch.setLine(s, head, random.nextInt(spec.boxes()), random.nextDouble());
        }
      }
    }
    return batch;
  }
}
