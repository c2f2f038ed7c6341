package org.lymanscope.engine.train;

import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.model.ModelCard;

/**
 * What came of a training.
 *
 * @param folder of the model
 * @param card of the best model
 * @param history all epochs
 * @param best number of the best epoch, from 1
 * @param stoppedEarly whether it ended because no epoch was better any more
 * @param device where it ran
 */
public record TrainReport(
    Path folder,
    ModelCard card,
    List<EpochRecord> history,
    int best,
    boolean stoppedEarly,
    String device) {
  public TrainReport {
    history = List.copyOf(history);
  }
}
