package org.lymanscope.engine.network.train;

import java.util.List;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.network.NetworkException;

/** A network that learns, as a training drives it. For one thread, but {@link #upload}. */
public interface Learner extends AutoCloseable {
  /** Makes learners. */
  @FunctionalInterface
  interface Maker {
    /**
     * Puts a network on the device; it is to be closed.
     *
     * @param weights where it begins
     * @param state of the optimiser that goes on
     * @throws NetworkException if there is not enough memory
     */
    Learner make(Weights weights, TrainingSettings settings, OptimiserState state)
        throws NetworkException;
  }

  /**
   * Copies a batch to the device; from any thread.
   *
   * @throws NetworkException if there is not enough memory
   */
  UploadedBatch upload(LineBatch batch) throws NetworkException;

  /**
   * Learns from a batch. The device may still be busy when this returns; {@link #takeLosses} waits
   * for it.
   *
   * @param rate learning rate
   * @param seed of the values that dropout drops
   * @throws NetworkException if the device fails; what was learned is lost then, as half of the
   *     step may be done
   */
  void step(UploadedBatch batch, double rate, long seed) throws NetworkException;

  /** The losses of the steps since this was called last, oldest first. */
  List<LineLosses> takeLosses();

  /**
   * Answers without learning: batch normalisation by its moving averages, nothing dropped.
   *
   * @throws NetworkException if the device fails; what was learned stays
   */
  TrainableNetwork.Answers answer(UploadedBatch batch) throws NetworkException;

  /** A copy of all arrays as they are now. */
  Weights weights();

  /** A copy of what the optimiser remembers. */
  OptimiserState optimiserState();

  /** Frees what the device holds for it, uploaded batches included. */
  @Override
  void close();
}
