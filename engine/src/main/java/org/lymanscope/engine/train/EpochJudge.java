package org.lymanscope.engine.train;

import java.util.List;

/** Says whether a training is worth going on with. */
@FunctionalInterface
public interface EpochJudge {
  /**
   * Whether to go on. Asked on the job's thread after each epoch, and once more with the same
   * epochs where a training is taken up again.
   *
   * @param history all epochs so far, at least one
   */
  boolean goesOn(List<EpochRecord> history);
}
