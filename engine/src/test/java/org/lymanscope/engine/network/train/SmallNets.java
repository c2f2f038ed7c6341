package org.lymanscope.engine.network.train;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.NetworkSpec;
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

  /** The same line finder, and a redshift behind it. */
  static LineFinderToZSpec toZ(double dropout) {
    return new LineFinderToZSpec(spec(Padding.SAME, dropout), List.of(8, 4));
  }

  /** The same trunk, and a redshift behind it. */
  static DirectZSpec direct(double dropout) {
    LineFinderSpec like = spec(Padding.VALID, dropout);
    return new DirectZSpec(like.grid(), like.channels(), like.convolutions(), List.of(8, 4));
  }

  /** One of each kind. */
  static List<NetworkSpec> all(double dropout) {
    return List.of(
        spec(Padding.SAME, dropout), spec(Padding.VALID, dropout), toZ(dropout), direct(dropout));
  }

  static LossSettings loss(NetworkSpec spec, Normalisation normalisation, double gamma) {
    return new LossSettings(normalisation, gamma, Collections.nCopies(spec.heads().size(), 1.0));
  }

  static TrainingSettings settings(
      NetworkSpec spec, OptimiserSettings optimiser, String... frozen) {
    return new TrainingSettings(
        loss(spec, Normalisation.SPECTRUM, 1), optimiser, 0.9, Set.of(frozen), 1);
  }

  /** Noise with lines in random boxes and random redshifts, every third of them absent. */
  static LineBatch batch(NetworkSpec spec, int spectra, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LineBatch batch = new LineBatch(spec, spectra);
    batch.clear(spectra);
    for (int i = 0; i < spectra * spec.inputSize(); i++) {
      batch.input()[i] = (float) random.nextGaussian();
    }
    for (int s = 0; s < spectra; s++) {
      for (int head = 0; head < spec.heads().size(); head++) {
        if ((s + head) % 3 != 0) {
          int boxes = spec.finder().orElseThrow().boxes();
          batch.setLine(s, head, random.nextInt(boxes), random.nextDouble());
        }
      }
    }
    for (int s = 0; s < spectra; s++) {
      if (s % 3 != 0) {
        batch.setRedshift(s, 2 + 1.6 * random.nextDouble());
      }
    }
    return batch;
  }
}
