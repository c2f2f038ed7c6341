package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.Path;

/** The loss of a step was no number, so that nothing can be learned from it any more. */
public final class LostLossException extends IOException {
  private final int epoch;
  private final int step;

  LostLossException(int epoch, int step, Path batch) {
    super(
        "The loss was no number any more in step "
            + step
            + " of epoch "
            + epoch
            + "; its batch is in "
            + batch
            + ". A lower learning rate or a clipped gradient may help.");
    this.epoch = epoch;
    this.step = step;
  }

  /** The epoch, from 1. */
  public int epoch() {
    return epoch;
  }

  /** The step of the epoch, from 1. */
  public int step() {
    return step;
  }
}
