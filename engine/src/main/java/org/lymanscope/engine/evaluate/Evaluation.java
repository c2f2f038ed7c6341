package org.lymanscope.engine.evaluate;

import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.model.ModelCard;

/** What a model said of a dataset. Models that say different things are judged differently. */
public sealed interface Evaluation permits LineEvaluation, RedshiftEvaluation {
  /** Who judged. */
  ModelCard model();

  /** What was judged. */
  DatasetCard dataset();
}
