package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.PixelRow;

/**
 * The numbers of {@code spectra.npy}, mapped into memory in pieces of whole rows, each less than 2
 * GiB: the system reads what is asked for and keeps what fits. Thread-safe. The mapping ends when
 * nobody refers to it any more.
 */
final class MappedRows {
  private static final long LARGEST = 1L << 30;

  private final int pixels;
  private final int rowsInPiece;
  private final List<FloatBuffer> pieces;

  private MappedRows(int pixels, int rowsInPiece, List<FloatBuffer> pieces) {
    this.pixels = pixels;
    this.rowsInPiece = rowsInPiece;
    this.pieces = pieces;
  }

  static MappedRows open(Path file, int rows, int pixels) throws IOException {
    return open(file, rows, pixels, LARGEST);
  }

  /** As above with smaller pieces, for tests. */
  static MappedRows open(Path file, int rows, int pixels, long largestPiece) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      check(file, channel, rows, pixels);
      long rowBytes = 2L * pixels * Float.BYTES;
      int inPiece = (int) Math.max(1, Math.min(rows, largestPiece / rowBytes));
      List<FloatBuffer> pieces = new ArrayList<>();
      for (int row = 0; row < rows; row += inPiece) {
        long start = NpyHeader.BYTES + row * rowBytes;
        long size = Math.min(inPiece, rows - row) * rowBytes;
        pieces.add(
            channel
                .map(FileChannel.MapMode.READ_ONLY, start, size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer());
      }
      return new MappedRows(pixels, inPiece, List.copyOf(pieces));
    }
  }

  private static void check(Path file, FileChannel channel, int rows, int pixels)
      throws IOException {
    ByteBuffer header = ByteBuffer.allocate(NpyHeader.BYTES);
    while (header.hasRemaining()) {
      if (channel.read(header, header.position()) < 0) {
        throw new SpectrumFormatException(file, "", "a NumPy array", "a shorter file");
      }
    }
    long[] shape = NpyHeader.shape(file, header.array(), NpyHeader.FLOAT);
    String found = java.util.Arrays.toString(shape);
    if (shape.length != 3 || shape[0] != rows || shape[1] != 2 || shape[2] != pixels) {
      throw new SpectrumFormatException(
          file, "header", "the shape [" + rows + ", 2, " + pixels + "]", found);
    }
    long size = NpyHeader.BYTES + 2L * rows * pixels * Float.BYTES;
    if (channel.size() != size) {
      throw new SpectrumFormatException(file, "", size + " bytes", channel.size() + " bytes");
    }
  }

  void read(int row, PixelRow into) {
    FloatBuffer piece = pieces.get(row / rowsInPiece);
    int start = row % rowsInPiece * 2 * pixels;
    piece.get(start, into.flux());
    piece.get(start + pixels, into.ivar());
  }
}
