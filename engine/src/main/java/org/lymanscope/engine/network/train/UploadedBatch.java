package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.lymanscope.engine.model.LineFinderSpec;

/** A batch on the device, ready for a step. To be closed. */
public final class UploadedBatch implements AutoCloseable {
  private final NDManager scope;
  private final int size;
  private final NDArray input;
  private final NDArray box;
  private final NDArray offset;
  private final NDArray withLine;
  private final NDArray without;
  private final NDArray lineAmongBoxes;

  /**
   * Copies a batch to where the manager's arrays are.
   *
   * @param scope is taken over, and closed with this
   * @param type of the numbers: single precision; double in tests
   */
  UploadedBatch(
      NDManager scope, LineFinderSpec spec, LossSettings loss, LineBatch batch, DataType type) {
    this.scope = scope;
    this.size = batch.size();
    Shape shape = new Shape(size, spec.channels().size(), spec.grid().bins());
    this.input =
        scope
            .create(FloatBuffer.wrap(batch.input(), 0, size * spec.inputSize()), shape)
            .toType(type, false);
    int heads = batch.heads();
    LossSettings.BoxWeights weights = loss.weights(batch, spec.boxes());
    long[] index = new long[size * heads];
    float[] places = new float[size * heads];
    float[] among = new float[size * heads];
    for (int at = 0; at < index.length; at++) {
      int found = batch.box(at / heads, at % heads);
      index[at] = Math.max(0, found);
      places[at] = batch.offset(at / heads, at % heads);
      among[at] = found == LineBatch.NONE ? 0 : weights.without()[at];
    }
    this.box = scope.create(LongBuffer.wrap(index), new Shape(size, heads, 1), DataType.INT64);
    this.offset = create(places, heads, type);
    this.withLine = create(weights.withLine(), heads, type);
    this.without = create(weights.without(), heads, type);
    this.lineAmongBoxes = create(among, heads, type);
  }

  private NDArray create(float[] numbers, int heads, DataType type) {
    return scope.create(numbers, new Shape(size, heads)).toType(type, false);
  }

  /** How many spectra. */
  public int size() {
    return size;
  }

  NDArray input() {
    return input;
  }

  /** Index of the box with the line, shape (spectra, heads, 1); 0 where there is none. */
  NDArray box() {
    return box;
  }

  /** Place in that box, shape (spectra, heads). */
  NDArray offset() {
    return offset;
  }

  /** What that box counts; 0 where there is none. */
  NDArray withLine() {
    return withLine;
  }

  /** What each other box counts. */
  NDArray without() {
    return without;
  }

  /** What a box without the line counts, where one has it; else 0. */
  NDArray lineAmongBoxes() {
    return lineAmongBoxes;
  }

  @Override
  public void close() {
    scope.close();
  }
}
