package org.lymanscope.engine.evaluate;

import java.io.IOException;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelCard;

/** Collects what a model says of labelled spectra. */
interface Judging {
  /** The one for a model. */
  static Judging of(ModelCard card) {
    return card.spec() instanceof LineFinderSpec spec
        ? new LineJudging(card, spec)
        : new RedshiftJudging(card);
  }

  /**
   * Adds the answer to one spectrum.
   *
   * @param output what the network said
   */
  void add(DatasetRow row, float[] output);

  /** Adds a spectrum that cannot be given to the network. */
  void addRefused(DatasetRow row);

  /**
   * What came of it.
   *
   * @throws IOException if there was nothing that such a model could be judged by; one sentence
   */
  Evaluation evaluation(DatasetCard dataset) throws IOException;
}
