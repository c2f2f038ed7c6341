package org.lymanscope.engine.network.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NetworkSpec;

/**
 * A batch as one row of numbers in memory that PyTorch reads in place, so that one copy brings all
 * of it to a device: the input, then for each spectrum and line the box, the place in it, and what
 * boxes count in the loss; last the redshifts, and what they count.
 */
final class PackedBatch {
  /** Parts behind the input, each of the shape (spectra, heads). */
  static final int PARTS = 5;

  /** Parts behind those, each of the shape (spectra): redshifts, and what they count. */
  static final int REDSHIFT_PARTS = 2;

  /** Of PyTorch's memory, in bytes. */
  private static final int ALIGNMENT = 64;

  private final ByteBuffer bytes;
  private final int spectra;

  private PackedBatch(ByteBuffer bytes, int spectra) {
    this.bytes = bytes;
    this.spectra = spectra;
  }

  /** Bytes that a batch takes. */
  static int size(NetworkSpec spec, int spectra) {
    return Float.BYTES
        * spectra
        * (spec.inputSize() + PARTS * spec.heads().size() + REDSHIFT_PARTS);
  }

  /** Memory for a batch; it begins where PyTorch's own would, see {@link Parameters#own}. */
  static ByteBuffer room(NetworkSpec spec, int spectra) {
    int size = size(spec, spectra);
    ByteBuffer loose = ByteBuffer.allocateDirect(size + 2 * ALIGNMENT);
    return loose.alignedSlice(ALIGNMENT).limit(size).slice().order(ByteOrder.nativeOrder());
  }

  /**
   * Puts a batch into a room, which belongs to what is returned from then on.
   *
   * @param room of {@link #room}, for at least as many spectra
   */
  static PackedBatch of(NetworkSpec spec, LossSettings loss, LineBatch batch, ByteBuffer room) {
    room.clear().limit(size(spec, batch.size()));
    FloatBuffer row = room.asFloatBuffer();
    row.put(batch.input(), 0, batch.size() * spec.inputSize());
    LossSettings.BoxWeights weights =
        loss.weights(batch, spec.finder().map(LineFinderSpec::boxes).orElse(1));
    int heads = batch.heads();
    int numbers = batch.size() * heads;
    for (int at = 0; at < numbers; at++) {
      row.put(Math.max(0, batch.box(at / heads, at % heads)));
    }
    for (int at = 0; at < numbers; at++) {
      row.put(batch.offset(at / heads, at % heads));
    }
    row.put(weights.withLine()).put(weights.without());
    for (int at = 0; at < numbers; at++) {
      boolean found = batch.box(at / heads, at % heads) != LineBatch.NONE;
      row.put(found ? weights.without()[at] : 0);
    }
    float[] redshiftWeights = loss.redshiftWeights(batch);
    for (int s = 0; s < batch.size(); s++) {
      row.put(redshiftWeights[s] > 0 ? batch.redshift(s) : 0);
    }
    row.put(redshiftWeights);
    return new PackedBatch(room, batch.size());
  }

  /** The row of single-precision numbers. */
  ByteBuffer bytes() {
    return bytes;
  }

  /** How many spectra. */
  int spectra() {
    return spectra;
  }
}
