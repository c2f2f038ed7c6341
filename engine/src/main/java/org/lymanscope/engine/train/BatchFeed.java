package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.model.Workspaces;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.train.Learner;
import org.lymanscope.engine.network.train.LineBatch;
import org.lymanscope.engine.network.train.UploadedBatch;

/**
 * Batches in order, made and brought to the device by workers while the network computes. What is
 * in a batch does not depend on who makes it, or when. For one thread.
 */
final class BatchFeed implements AutoCloseable {
  /** Batches that are begun ahead. */
  private static final int AHEAD = 6;

  private final Workspaces<Desk> desks;
  private final Filling filling;
  private final Learner network;
  private final Executor workers;
  private final int batches;
  private final Deque<HelpedTask<UploadedBatch>> begun = new ArrayDeque<>();
  private int next;

  /** Where one thread makes batches. */
  record Desk(BatchMaker maker, LineBatch batch) {}

  /** Fills the batch of a number. */
  @FunctionalInterface
  interface Filling {
    void fill(Desk desk, int number);
  }

  /**
   * Begins.
   *
   * @param first number of the first batch
   * @param batches number behind the last
   */
  BatchFeed(
      Workspaces<Desk> desks,
      Filling filling,
      Learner network,
      Executor workers,
      int first,
      int batches) {
    this.desks = desks;
    this.filling = filling;
    this.network = network;
    this.workers = workers;
    this.next = first;
    this.batches = batches;
    fill();
  }

  private void fill() {
    while (next < batches && begun.size() < AHEAD) {
      int number = next++;
      begun.add(HelpedTask.start(() -> make(number), workers));
    }
  }

  private UploadedBatch make(int number) throws NetworkException {
    Desk desk = desks.take();
    filling.fill(desk, number);
    UploadedBatch uploaded = network.upload(desk.batch());
    desks.giveBack(desk);
    return uploaded;
  }

  /** The next batch, which the caller closes. */
  UploadedBatch next() throws IOException {
    UploadedBatch batch = begun.element().result();
    begun.remove();
    fill();
    return batch;
  }

  /** Waits for what was begun, so that nobody reads the dataset any more. */
  @Override
  public void close() throws IOException {
    for (HelpedTask<UploadedBatch> task : begun) {
      if (task.ended()) {
        task.result().close();
      }
    }
    begun.clear();
  }
}
