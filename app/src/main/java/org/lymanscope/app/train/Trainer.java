package org.lymanscope.app.train;

import java.io.IOException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.train.TrainReport;
import org.lymanscope.engine.train.TrainingCost;
import org.lymanscope.engine.train.TrainingListener;

/** Trains; loads its native library with the first training only. For workers. */
public interface Trainer {
  /**
   * Trains to the end.
   *
   * @param listener hears how it goes, on the calling thread
   */
  TrainReport train(TrainingOrder order, TrainingListener listener, JobContext job)
      throws IOException;

  /** Measures by a few steps what a training will cost; the order's folder is not touched. */
  TrainingCost tryOut(TrainingOrder order, JobContext job) throws IOException;

  /** How many threads a training may use here while somebody works in the window. */
  int threads();
}
