package org.lymanscope.engine.train;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.Workspaces;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.train.Learner;
import org.lymanscope.engine.network.train.OptimiserState;
import org.lymanscope.engine.network.train.TrainingSettings;
import org.lymanscope.engine.network.train.UploadedBatch;

/** Measures what a training will cost by a few steps of it, of which nothing stays. */
public final class TrainingTrial implements Job<TrainingCost> {
  /** The first steps are slow: PyTorch gets its memory, Java compiles. */
  private static final int WARM_UP = 2;

  private static final int STEPS = 4;
  private static final int ANSWERS = 2;

  private final TrainRequest request;
  private Learners learners;
  private final Executor workers;
  private final Clock clock;

  /** Creates a trial; the request's folder is not touched. */
  public TrainingTrial(TrainRequest request, Torch torch, Executor workers, Clock clock) {
    this.request = request;
    this.learners = Learners.of(torch, request.recipe().network());
    this.workers = workers;
    this.clock = clock;
  }

  /** Takes networks from elsewhere; tests have some that fail. */
  TrainingTrial with(Learners others) {
    learners = others;
    return this;
  }

  @Override
  public TrainingCost run(JobContext context) throws IOException {
    Dataset dataset = TrainJob.dataset(request);
    TrainingRecipe recipe = request.recipe();
    StartingPoint start = StartingPoint.of(recipe, request.start());
    EpochOrder order =
        EpochOrder.shuffled(dataset.rowsOf(Split.TRAINING), recipe.batch(), recipe.seed(), 0);
    int parts = 1;
    while (true) {
      TrainingSettings settings = Training.settings(request, start.frozen(), parts);
      try (Learner network = learners.maker().make(start.weights(), settings, OptimiserState.NEW)) {
        return measured(network, dataset, order, context);
      } catch (NetworkException e) {
        parts = ShortOfMemoryException.of(e, parts, order, learners.device()).parts();
      }
    }
  }

  private TrainingCost measured(
      Learner network, Dataset dataset, EpochOrder order, JobContext context) throws IOException {
    TrainingRecipe recipe = request.recipe();
    LineTargets targets = new LineTargets(recipe.network(), recipe.target());
    Workspaces<BatchFeed.Desk> desks =
        BatchFeed.Desk.all(recipe, dataset, targets, recipe.augmentation());
    BatchFeed.Filling filling =
        (desk, number) ->
            desk.maker().augmented(desk.batch(), order.batch(number % order.batches()), 0);
    int all = WARM_UP + STEPS + ANSWERS;
    long[] millis = new long[all + 1];
    long[] spectra = new long[all];
    try (BatchFeed feed = new BatchFeed(desks, filling, network, workers, 0, all)) {
      for (int i = 0; i < all; i++) {
        context.checkpoint();
        context.report(new Progress(i, all, ""));
        millis[i] = clock.millis();
        try (UploadedBatch batch = feed.next()) {
          spectra[i] = batch.size();
          if (i < WARM_UP + STEPS) {
            network.step(batch, recipe.rate().start(), i);
            network.takeLosses();
          } else {
            network.answer(batch);
          }
        }
      }
    }
    millis[all] = clock.millis();
    return new TrainingCost(
        each(millis, spectra, WARM_UP, WARM_UP + STEPS),
        each(millis, spectra, WARM_UP + STEPS, all));
  }

  private static double each(long[] millis, long[] spectra, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += spectra[i];
    }
    return (millis[to] - millis[from]) / 1e3 / sum;
  }
}
