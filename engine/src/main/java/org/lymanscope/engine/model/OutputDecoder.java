package org.lymanscope.engine.model;

import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.Prediction;

/** Tells what a network's numbers mean. May keep work space: each thread has its own. */
@FunctionalInterface
public interface OutputDecoder {
  /** What the output of one spectrum says; takes the array over. */
  Prediction decode(float[] output);

  /** The decoder of a model. */
  static OutputDecoder of(ModelCard card) {
    if (card.spec() instanceof LineFinderSpec spec) {
      LineDecoder decoder = new LineDecoder(card, spec);
      return output -> decoder.decode(LineBoxes.adopt(spec.heads().size(), spec.boxes(), output));
    }
    return new RedshiftDecoder(card.id());
  }
}
