package org.lymanscope.engine.network.train;

import java.util.Set;

/**
 * How a network learns.
 *
 * @param loss what is made small
 * @param optimiser how weights change
 * @param normMomentum how much of batch normalisation's moving averages stays at each step, 0 to
 *     below 1; Keras has 0.99
 * @param frozen names of arrays that stay as they are; a frozen batch normalisation uses its moving
 *     averages and leaves them
 * @param threads how many threads PyTorch computes with on the CPU
 * @param parts into how many parts each batch is cut, of which one at a time is on its way through
 *     the network; the gradient is the sum of theirs
 */
public record TrainingSettings(
    LossSettings loss,
    OptimiserSettings optimiser,
    double normMomentum,
    Set<String> frozen,
    int threads,
    int parts) {
  public TrainingSettings {
    frozen = Set.copyOf(frozen);
    if (!(normMomentum >= 0 && normMomentum < 1) || threads < 1 || parts < 1) {
      throw new IllegalArgumentException(
          normMomentum + " with " + threads + " threads, " + parts + " parts");
    }
  }

  /** Batches are not cut. */
  public TrainingSettings(
      LossSettings loss,
      OptimiserSettings optimiser,
      double normMomentum,
      Set<String> frozen,
      int threads) {
    this(loss, optimiser, normMomentum, frozen, threads, 1);
  }
}
