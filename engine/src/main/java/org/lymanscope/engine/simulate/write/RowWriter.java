package org.lymanscope.engine.simulate.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.simulate.SpectrumBuffer;
import org.lymanscope.engine.simulate.Truth;

/** Simulates and writes rows of coadds in blocks, several at once. */
final class RowWriter implements AutoCloseable {
  /** Rows in a block. */
  private static final int BLOCK = 16;

  /** Blocks that are begun ahead. */
  private static final int AHEAD = 6;

  private final Simulator simulator;
  private final Executor workers;
  private final JobContext context;
  private final Map<DesiCamera, ByteBuffer> matrices = EncodedRows.matrices(BLOCK);
  private final Queue<Bench> benches = new ConcurrentLinkedQueue<>();
  private final Deque<HelpedTask<List<WrittenRow>>> begun = new ArrayDeque<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private long done;

  /** What one thread works on. */
  private record Bench(SpectrumBuffer buffer, EncodedRows rows) {}

  RowWriter(Simulator simulator, Executor workers, JobContext context) {
    this.simulator = simulator;
    this.workers = workers;
    this.context = context;
  }

  /**
   * Fills a coadd.
   *
   * @param first index of its first spectrum
   */
  List<WrittenRow> write(CoaddFile coadd, int first, int rows) throws IOException {
    List<WrittenRow> written = new ArrayList<>(rows);
    for (int row = 0; row < rows; row += BLOCK) {
      context.checkpoint();
      int from = row;
      int count = Math.min(BLOCK, rows - row);
      begun.add(HelpedTask.start(() -> block(coadd, first, from, count), workers));
      if (begun.size() > AHEAD) {
        take(written);
      }
    }
    while (!begun.isEmpty()) {
      context.checkpoint();
      take(written);
    }
    return written;
  }

  private void take(List<WrittenRow> written) throws IOException {
    List<WrittenRow> rows = begun.element().result();
    begun.remove();
    written.addAll(rows);
    done += rows.size();
    context.report(new Progress(done, simulator.size(), "simulating"));
  }

  private List<WrittenRow> block(CoaddFile coadd, int first, int from, int count)
      throws IOException {
    Bench free = benches.poll();
    Bench bench =
        free != null ? free : new Bench(new SpectrumBuffer(), new EncodedRows(BLOCK, matrices));
    bench.rows.begin(from);
    List<WrittenRow> written = new ArrayList<>(count);
    for (int row = from; row < from + count && !stopped.get(); row++) {
      Truth truth = simulator.simulate(first + row, bench.buffer);
      bench.rows.add(bench.buffer);
      written.add(WrittenRow.of(truth, bench.buffer));
    }
    if (!stopped.get()) {
      coadd.write(bench.rows);
    }
    benches.add(bench);
    return written;
  }

  /** Waits until nobody works on a file any more. */
  @Override
  public void close() throws IOException {
    stopped.set(true);
    for (HelpedTask<List<WrittenRow>> task : begun) {
      task.ended();
    }
  }
}
