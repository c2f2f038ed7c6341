package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.model.Workspaces;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.train.OptimiserState;
import org.lymanscope.engine.network.train.TrainableNetwork;
import org.lymanscope.engine.random.Draw;

/** A training's network and batches for measurements: nothing of it stays. To be closed. */
final class Rehearsal implements AutoCloseable {
  private final TrainRequest request;
  private final Executor workers;
  private final Dataset dataset;
  private final LineTargets targets;
  private final int[] rows;
  private final TrainableNetwork network;

  private Rehearsal(
      TrainRequest request, Executor workers, Dataset dataset, TrainableNetwork network) {
    this.request = request;
    this.workers = workers;
    this.dataset = dataset;
    this.network = network;
    TrainingRecipe recipe = request.recipe();
    this.targets = new LineTargets(recipe.network(), recipe.target());
    this.rows = dataset.rowsOf(Split.TRAINING).clone();
    Draw.shuffle(Draw.stream(recipe.seed(), 0), rows);
  }

  /**
   * Prepares one; the request's folder is not touched.
   *
   * @param workers make batches
   * @throws IOException if the dataset cannot be learned from, or there is not enough memory
   */
  static Rehearsal of(TrainRequest request, Torch torch, Executor workers) throws IOException {
    Dataset dataset = TrainJob.dataset(request);
    TrainingRecipe recipe = request.recipe();
    StartingPoint start = StartingPoint.of(recipe, request.start());
    TrainableNetwork network =
        TrainableNetwork.of(
            torch,
            recipe.network(),
            start.weights(),
            Training.settings(request, start.frozen(), 1),
            OptimiserState.NEW);
    return new Rehearsal(request, workers, dataset, network);
  }

  TrainableNetwork network() {
    return network;
  }

  /**
   * Shuffled rows again and again without end, so that as many batches are begun as are taken, and
   * each is as large as the recipe allows; to be closed.
   *
   * @param augmented whether as the recipe has it, or as they are in the dataset
   */
  BatchFeed feed(boolean augmented) {
    TrainingRecipe recipe = request.recipe();
    Augmentation augmentation = augmented ? recipe.augmentation() : Augmentation.none();
    Workspaces<BatchFeed.Desk> desks = BatchFeed.Desk.all(recipe, dataset, targets, augmentation);
    BatchFeed.Filling filling =
        (desk, number) -> desk.maker().augmented(desk.batch(), batch(number), 0);
    return new BatchFeed(desks, filling, network, workers, 0, Integer.MAX_VALUE);
  }

  private int[] batch(int number) {
    int size = request.recipe().batch();
    int[] some = new int[size];
    for (int i = 0; i < size; i++) {
      some[i] = rows[(int) (((long) number * size + i) % rows.length)];
    }
    return some;
  }

  @Override
  public void close() {
    network.close();
  }
}
