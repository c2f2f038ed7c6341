package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.dataset.Dataset;
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
  private final Deque<HelpedTask<Made>> begun = new ArrayDeque<>();
  private int next;
  private long waited;

  /** Where one thread makes batches. */
  record Desk(BatchMaker maker, LineBatch batch) {
    /**
     * As many as there are threads, for batches as a recipe has them.
     *
     * @param augmentation of those that are to be augmented
     */
    static Workspaces<Desk> all(
        TrainingRecipe recipe, Dataset dataset, LineTargets targets, Augmentation augmentation) {
      return new Workspaces<>(
          () ->
              new Desk(
                  new BatchMaker(dataset, targets, augmentation, recipe.seed()),
                  new LineBatch(recipe.network(), recipe.batch())));
    }
  }

  /**
   * A batch on its way.
   *
   * @param filled when there was all of it but on the device, as {@link System#nanoTime} tells time
   */
  private record Made(UploadedBatch batch, long filled) {}

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

  private Made make(int number) throws NetworkException {
    Desk desk = desks.take();
    filling.fill(desk, number);
    long filled = System.nanoTime();
    UploadedBatch uploaded = network.upload(desk.batch());
    desks.giveBack(desk);
    return new Made(uploaded, filled);
  }

  /** The next batch, which the caller closes. */
  UploadedBatch next() throws IOException {
    long asked = System.nanoTime();
    Made made = begun.element().result();
    waited += Math.max(0, made.filled() - asked);
    begun.remove();
    fill();
    return made.batch();
  }

  /**
   * Nanoseconds in all that {@link #next} waited for a batch to be filled. Where it waited for a
   * busy device to take a filled one, that is no fault of the batches.
   */
  long waited() {
    return waited;
  }

  /** Waits for what was begun, so that nobody reads the dataset any more. */
  @Override
  public void close() throws IOException {
    for (HelpedTask<Made> task : begun) {
      if (task.ended()) {
        task.result().batch().close();
      }
    }
    begun.clear();
  }
}
