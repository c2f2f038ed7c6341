package org.lymanscope.engine.simulate.write;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.simulate.SpectrumBuffer;
import org.lymanscope.engine.simulate.desi.Resolution;

/** Rows of pixels as they stand in a file, arm by arm; filled anew for each block of rows. */
final class EncodedRows {
  private final Map<DesiCamera, ByteBuffer> flux = new EnumMap<>(DesiCamera.class);
  private final Map<DesiCamera, ByteBuffer> ivar = new EnumMap<>(DesiCamera.class);
  private final Map<DesiCamera, ByteBuffer> mask = new EnumMap<>(DesiCamera.class);
  private final Map<DesiCamera, ByteBuffer> matrices;
  private int first;
  private int rows;

  /**
   * Makes room.
   *
   * @param most rows in a block
   * @param matrices as {@link #matrices} makes them, shared by all
   */
  EncodedRows(int most, Map<DesiCamera, ByteBuffer> matrices) {
    this.matrices = matrices;
    for (DesiCamera camera : DesiCamera.values()) {
      // Outside of the heap, or the channel would copy them once more.
      flux.put(camera, ByteBuffer.allocateDirect(4 * most * camera.pixels()));
      ivar.put(camera, ByteBuffer.allocateDirect(4 * most * camera.pixels()));
      mask.put(camera, ByteBuffer.allocateDirect(4 * most * camera.pixels()));
    }
  }

  /** The resolution matrices of so many rows, which are all alike; arm by arm. */
  static Map<DesiCamera, ByteBuffer> matrices(int most) {
    Map<DesiCamera, ByteBuffer> all = new EnumMap<>(DesiCamera.class);
    for (DesiCamera camera : DesiCamera.values()) {
      float[] matrix = Resolution.matrix(camera);
      ByteBuffer bytes = ByteBuffer.allocateDirect(4 * matrix.length * most);
      for (int row = 0; row < most; row++) {
        bytes.position(4 * matrix.length * row);
        bytes.asFloatBuffer().put(matrix);
      }
      all.put(camera, bytes.rewind());
    }
    return all;
  }

  /** Begins a block. */
  void begin(int firstRow) {
    first = firstRow;
    rows = 0;
  }

  /** Adds what is in a buffer as the next row. */
  void add(SpectrumBuffer buffer) {
    for (DesiCamera camera : DesiCamera.values()) {
      int at = 4 * rows * camera.pixels();
      int from = camera.offset();
      int n = camera.pixels();
      of(flux, camera).clear().position(at).asFloatBuffer().put(buffer.flux(), from, n);
      of(ivar, camera).clear().position(at).asFloatBuffer().put(buffer.ivar(), from, n);
      of(mask, camera).clear().position(at).asIntBuffer().put(buffer.mask(), from, n);
    }
    rows++;
  }

  /** Row of the file that the block begins with. */
  int firstRow() {
    return first;
  }

  ByteBuffer flux(DesiCamera camera) {
    return filled(of(flux, camera), 4 * camera.pixels());
  }

  ByteBuffer ivar(DesiCamera camera) {
    return filled(of(ivar, camera), 4 * camera.pixels());
  }

  ByteBuffer mask(DesiCamera camera) {
    return filled(of(mask, camera), 4 * camera.pixels());
  }

  ByteBuffer resolution(DesiCamera camera) {
    return filled(of(matrices, camera).duplicate(), 4 * camera.pixels() * Resolution.DIAGONALS);
  }

  private ByteBuffer filled(ByteBuffer bytes, int rowBytes) {
    return bytes.position(0).limit(rows * rowBytes);
  }

  private static ByteBuffer of(Map<DesiCamera, ByteBuffer> map, DesiCamera camera) {
    return Objects.requireNonNull(map.get(camera));
  }
}
