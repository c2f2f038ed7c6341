package org.lymanscope.engine.train;

import java.util.List;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.TrainingRun;

/**
 * Hears how a training goes, on the thread that trains: what it does takes training's time, and
 * what it throws ends the training.
 */
public interface TrainingListener {
  /** Hears nothing. */
  TrainingListener NONE = new TrainingListener() {};

  /** Losses of some steps were read. */
  default void learned(LearnedSteps steps) {}

  /**
   * The training began or went on, ended an epoch, or came to its end; its files are written.
   *
   * @param run as it is now
   * @param history all finished epochs
   */
  default void recorded(TrainingRun run, List<RunEpoch> history) {}
}
