package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.lymanscope.engine.model.NetworkSpec;

/** A batch on the device, ready for a step. To be closed. */
public final class UploadedBatch implements AutoCloseable {
  private final NDManager scope;
  private final int size;
  private final NDArray input;

  /** Of the lines, if there are some: box, place, and the three that say what boxes count. */
  private final NDList lines;

  /** Redshifts, and what they count. */
  private final NDList redshifts;

  /**
   * Brings a batch to where the manager's arrays are: to the processor's memory without a copy, to
   * a device in one.
   *
   * @param scope is taken over, and closed with this
   * @param type of the numbers: single precision; double in tests
   */
  UploadedBatch(NDManager scope, NetworkSpec spec, PackedBatch batch, DataType type) {
    this.scope = scope;
    this.size = batch.spectra();
    int inputs = size * spec.inputSize();
    int heads = spec.heads().size();
    int ofLines = PackedBatch.PARTS * size * heads;
    Shape all = new Shape(inputs + ofLines + PackedBatch.REDSHIFT_PARTS * size);
    NDArray row = scope.create(batch.bytes(), all, DataType.FLOAT32).toType(type, false);
    this.input =
        row.get(new NDIndex("0:" + inputs))
            .reshape(new Shape(size, spec.channels().size(), spec.grid().bins()));
    this.lines = new NDList();
    if (heads > 0) {
      NDArray parts =
          row.get(new NDIndex(inputs + ":" + (inputs + ofLines)))
              .reshape(new Shape(PackedBatch.PARTS, size, heads));
      lines.add(parts.get(0).toType(DataType.INT64, false).expandDims(2));
      for (int part = 1; part < PackedBatch.PARTS; part++) {
        lines.add(parts.get(part));
      }
    }
    NDArray parts =
        row.get(new NDIndex((inputs + ofLines) + ":"))
            .reshape(new Shape(PackedBatch.REDSHIFT_PARTS, size, 1));
    this.redshifts = new NDList(parts.get(0), parts.get(1));
  }

  private UploadedBatch(UploadedBatch whole, int from, int to) {
    this.scope = whole.scope.newSubManager();
    this.size = to - from;
    NDIndex rows = new NDIndex(from + ":" + to);
    this.input = whole.input.get(scope, rows);
    this.lines = new NDList();
    whole.lines.forEach(array -> lines.add(array.get(scope, rows)));
    this.redshifts = new NDList();
    whole.redshifts.forEach(array -> redshifts.add(array.get(scope, rows)));
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
    return lines.get(0);
  }

  /** Place in that box, shape (spectra, heads). */
  NDArray offset() {
    return lines.get(1);
  }

  /** What that box counts; 0 where there is none. */
  NDArray withLine() {
    return lines.get(2);
  }

  /** What each other box counts. */
  NDArray without() {
    return lines.get(3);
  }

  /** What a box without the line counts, where one has it; else 0. */
  NDArray lineAmongBoxes() {
    return lines.get(4);
  }

  /** The redshift, shape (spectra, 1); 0 where there is none. */
  NDArray redshift() {
    return redshifts.get(0);
  }

  /** What the error of the redshift counts, shape (spectra, 1); 0 where there is none. */
  NDArray withRedshift() {
    return redshifts.get(1);
  }

  @Override
  public void close() {
    scope.close();
  }
}
