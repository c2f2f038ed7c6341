package org.lymanscope.engine.train;

import java.util.Arrays;
import org.lymanscope.engine.random.Draw;

/**
 * The rows of an epoch in the order in which they are seen, cut into batches as even as can be: so
 * none is so small that batch normalisation has nothing to average over. Immutable.
 */
final class EpochOrder {
  private final int[] rows;
  private final int batches;

  private EpochOrder(int[] rows, int batch) {
    this.rows = rows;
    this.batches = (rows.length + batch - 1) / batch;
  }

  /** As they stand in the dataset. */
  static EpochOrder plain(int[] rows, int batch) {
    return new EpochOrder(rows.clone(), batch);
  }

  /** Shuffled; what comes out depends on seed and epoch alone. */
  static EpochOrder shuffled(int[] rows, int batch, long seed, int epoch) {
    int[] order = rows.clone();
    Draw.shuffle(Draw.stream(Draw.mix(~seed), epoch), order);
    return new EpochOrder(order, batch);
  }

  /** How many batches there are. */
  int batches() {
    return batches;
  }

  /** How many rows the smallest batch has. */
  int smallest() {
    return rows.length / batches;
  }

  /** How many rows the largest batch has. */
  int largest() {
    return (rows.length + batches - 1) / batches;
  }

  /** Rows of a batch. */
  int[] batch(int number) {
    return Arrays.copyOfRange(rows, start(number), start(number + 1));
  }

  private int start(int batch) {
    return (int) ((long) rows.length * batch / batches);
  }
}
