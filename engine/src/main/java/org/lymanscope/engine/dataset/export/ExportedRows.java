package org.lymanscope.engine.dataset.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lymanscope.engine.dataset.BinnedGrid;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.Rebinning;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;

/** The rows of a dataset that are written, in its pixels or summed in bins. */
final class ExportedRows {
  private static final int BLOCK = 64;

  private final Dataset dataset;
  private final int[] rows;
  private final Optional<BinnedGrid> bins;
  private final PixelGrid grid;

  ExportedRows(Dataset dataset, ExportRequest request) {
    this.dataset = dataset;
    this.rows =
        request
            .split()
            .map(dataset::rowsOf)
            .orElseGet(() -> IntStream.range(0, dataset.size()).toArray());
    this.bins = request.grid();
    this.grid = bins.map(BinnedGrid::pixels).orElseGet(dataset::grid);
  }

  Dataset dataset() {
    return dataset;
  }

  int size() {
    return rows.length;
  }

  /** The pixels or bins of what is written. */
  PixelGrid grid() {
    return grid;
  }

  /** What is known of each row. */
  List<DatasetRow> known() {
    return Arrays.stream(rows).mapToObj(dataset::row).toList();
  }

  /** Bytes of {@link #write}. */
  long bytes() {
    return 2L * rows.length * grid.pixels() * Float.BYTES;
  }

  /** Writes flux, then ivar, of one row after another as 32-bit numbers. */
  void write(FileChannel file, ByteOrder order, JobContext context) throws IOException {
    Filling filling = new Filling(BLOCK, order);
    for (int at = 0; at < rows.length; at += BLOCK) {
      context.checkpoint();
      context.report(new Progress(at, rows.length, "writing"));
      int end = Math.min(rows.length, at + BLOCK);
      WholeFile.writeFully(file, filling.of(Arrays.copyOfRange(rows, at, end)));
    }
    context.report(new Progress(rows.length, rows.length, "writing"));
  }

  /** Puts rows into reused bytes. */
  private final class Filling {
    private final PixelRow row = new PixelRow(dataset.grid());
    private final PixelRow out = new PixelRow(grid);
    private final Optional<Rebinning> sums = bins.map(one -> new Rebinning(one.bins(), false));
    private final ByteBuffer bytes;

    Filling(int capacity, ByteOrder order) {
      bytes = ByteBuffer.allocateDirect(capacity * 2 * grid.pixels() * Float.BYTES).order(order);
    }

    ByteBuffer of(int[] numbers) {
      bytes.clear();
      for (int number : numbers) {
        dataset.read(number, row);
        PixelRow written = sums.map(this::binned).orElse(row);
        put(written.flux());
        put(written.ivar());
      }
      return bytes.flip();
    }

    private PixelRow binned(Rebinning sum) {
      sum.clear();
      sum.add(row);
      for (int i = 0; i < sum.bins(); i++) {
        double ivar = sum.ivar()[i];
        out.ivar()[i] = (float) ivar;
        out.flux()[i] = ivar > 0 ? (float) (sum.weightedFlux()[i] / ivar) : 0;
      }
      return out;
    }

    private void put(float[] values) {
      bytes.asFloatBuffer().put(values);
      bytes.position(bytes.position() + values.length * Float.BYTES);
    }
  }
}
