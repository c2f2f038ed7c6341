package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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
   * Brings a batch to where the manager's arrays are: to the processor's memory without a copy, to
   * a device in one.
   *
   * @param scope is taken over, and closed with this
   * @param type of the numbers: single precision; double in tests
   */
  UploadedBatch(NDManager scope, LineFinderSpec spec, PackedBatch batch, DataType type) {
    this.scope = scope;
    this.size = batch.spectra();
    int inputs = size * spec.inputSize();
    int heads = spec.heads().size();
    Shape all = new Shape(inputs + PackedBatch.PARTS * size * heads);
    NDArray row = scope.create(batch.bytes(), all, DataType.FLOAT32).toType(type, false);
    this.input =
        row.get(new NDIndex("0:" + inputs))
            .reshape(new Shape(size, spec.channels().size(), spec.grid().bins()));
    NDArray parts =
        row.get(new NDIndex(inputs + ":")).reshape(new Shape(PackedBatch.PARTS, size, heads));
    this.box = parts.get(0).toType(DataType.INT64, false).expandDims(2);
    this.offset = parts.get(1);
    this.withLine = parts.get(2);
    this.without = parts.get(3);
    this.lineAmongBoxes = parts.get(4);
  }

  private UploadedBatch(UploadedBatch whole, int from, int to) {
    this.scope = whole.scope.newSubManager();
    this.size = to - from;
    NDIndex rows = new NDIndex(from + ":" + to);
    this.input = whole.input.get(scope, rows);
    this.box = whole.box.get(scope, rows);
    this.offset = whole.offset.get(scope, rows);
    this.withLine = whole.withLine.get(scope, rows);
    this.without = whole.without.get(scope, rows);
    this.lineAmongBoxes = whole.lineAmongBoxes.get(scope, rows);
  }

  /**
   * Some of the spectra, which count as they do in the whole: so losses and gradients of all parts
   * sum to those of the whole, but for what batch normalisation makes of fewer spectra. Nothing is
   * copied; it is to be closed before the whole is.
   *
   * @param part from 0
   * @param parts as even as can be
   */
  UploadedBatch part(int part, int parts) {
    return new UploadedBatch(this, size * part / parts, size * (part + 1) / parts);
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
