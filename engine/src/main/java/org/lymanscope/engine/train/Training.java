package org.lymanscope.engine.train;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.model.Workspaces;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.train.Learner;
import org.lymanscope.engine.network.train.LineLosses;
import org.lymanscope.engine.network.train.OptimiserState;
import org.lymanscope.engine.network.train.TrainableNetwork;
import org.lymanscope.engine.network.train.TrainingSettings;
import org.lymanscope.engine.network.train.UploadedBatch;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.run.RunRecord;

/** The loop over epochs and steps, and where it stands. */
final class Training implements AutoCloseable {
  private final TrainRequest request;
  private final TrainingRecipe recipe;
  private final Dataset dataset;
  private final StartingPoint start;
  private final Learners learners;
  private final Executor workers;
  private final int[] rows;
  private final int[] validationRows;
  private final LineTargets targets;
  private final Workspaces<BatchFeed.Desk> desks;
  private final List<Integer> pending = new ArrayList<>();
  private Learner network;
  private Set<String> frozen;
  private TrainingState state;

  Training(
      TrainRequest request,
      Dataset dataset,
      StartingPoint start,
      Checkpoint from,
      Learners learners,
      Executor workers)
      throws IOException {
    this.request = request;
    this.recipe = request.recipe();
    this.dataset = dataset;
    this.start = start;
    this.learners = learners;
    this.workers = workers;
    this.rows = dataset.rowsOf(Split.TRAINING);
    this.validationRows = dataset.rowsOf(Split.VALIDATION);
    this.targets = new LineTargets(recipe.network(), recipe.target());
    this.desks = BatchFeed.Desk.all(recipe, dataset, targets, recipe.augmentation());
    this.state = from.state();
    this.frozen = frozenIn(state.epoch());
    this.network = network(from.weights(), from.optimiser());
  }

  private Set<String> frozenIn(int epoch) {
    int until = recipe.start().map(StartRecipe::unfreezeAfter).orElse(0);
    return until > 0 && epoch >= until ? Set.of() : start.frozen();
  }

  private Learner network(Weights weights, OptimiserState optimiser) throws IOException {
    TrainingSettings settings = settings(request, frozen, state.parts());
    return learners.maker().make(weights, settings, optimiser);
  }

  /**
   * How a network learns where batches are cut into parts. Its moving averages change once for each
   * part then, by less each time, so that after a whole batch as much of them is left.
   */
  static TrainingSettings settings(TrainRequest request, Set<String> frozen, int parts) {
    TrainingRecipe recipe = request.recipe();
    double momentum = recipe.normMomentum();
    return new TrainingSettings(
        recipe.loss(),
        recipe.optimiser(),
        parts == 1 ? momentum : Math.pow(momentum, 1.0 / parts),
        frozen,
        request.threads(),
        parts);
  }

  /** Where it stands. */
  TrainingState state() {
    return state;
  }

  /** All that it takes to go on from here. */
  Checkpoint checkpoint() {
    return new Checkpoint(state, network.weights(), network.optimiserState());
  }

  /** The weights as they are now. */
  Weights weights() {
    return network.weights();
  }

  /** The best epoch, from 0; −1 if none is finished. */
  int best() {
    return recipe.stopping().best(state.watched(recipe));
  }

  /** Whether no epoch was better for as long as the recipe waits. */
  boolean stoppedEarly() {
    return recipe.stopping().ends(state.watched(recipe));
  }

  /**
   * Trains to the end, or until the judge has enough.
   *
   * @throws JobCancelledException with every finished step in {@link #state}
   * @throws ShortOfMemoryException if it can only go on in smaller parts, from the last checkpoint
   */
  void run(JobContext context, Clock clock, Records records, EpochJudge judge) throws IOException {
    // Who watches can tell by it whether the work begins or goes on.
    context.report(progress());
    while (state.epoch() < recipe.epochs() && !stoppedEarly() && goesOn(judge)) {
      unfreeze();
      StepWatch watch = new StepWatch(clock);
      learn(context, watch, records);
      EpochRecord epoch = validated(context, watch, records);
      state = state.after(epoch);
      records.epoch(this);
    }
  }

  private boolean goesOn(EpochJudge judge) {
    return state.history().isEmpty() || judge.goesOn(state.history());
  }

  /** How a training stands whose loop is over. */
  RunRecord.State ending() {
    if (stoppedEarly()) {
      return RunRecord.State.STOPPED_EARLY;
    }
    boolean whole = state.epoch() >= recipe.epochs();
    return whole ? RunRecord.State.FINISHED : RunRecord.State.CANCELLED;
  }

  private void unfreeze() throws IOException {
    Set<String> now = frozenIn(state.epoch());
    if (!now.equals(frozen)) {
      Weights weights = network.weights();
      OptimiserState optimiser = network.optimiserState();
      network.close();
      frozen = now;
      network = network(weights, optimiser);
    }
  }

  private void learn(JobContext context, StepWatch watch, Records records) throws IOException {
    int epoch = state.epoch();
    EpochOrder order = EpochOrder.shuffled(rows, recipe.batch(), recipe.seed(), epoch);
    BatchFeed.Filling filling =
        (desk, number) -> desk.maker().augmented(desk.batch(), order.batch(number), epoch);
    int steps = order.batches();
    try (BatchFeed feed = new BatchFeed(desks, filling, network, workers, state.step(), steps)) {
      int next = state.step();
      while (next < steps) {
        pause(context, watch, order, records);
        double rate = rate(next, steps);
        try (UploadedBatch batch = feed.next()) {
          network.step(batch, rate, Draw.mix(recipe.seed() ^ Draw.mix(globalStep(next, steps))));
          pending.add(batch.size());
        }
        next++;
        if (next == steps || pending.size() >= request.readEvery()) {
          take(watch, order, records);
          context.report(progress());
        }
      }
    } catch (NetworkException e) {
      throw shortOfMemory(e, order);
    }
    checkWeights(order, records);
  }

  /** A step that failed may be half done; so what is in memory is of no use any more. */
  private ShortOfMemoryException shortOfMemory(NetworkException failure, EpochOrder order)
      throws NetworkException {
    return ShortOfMemoryException.of(failure, state.parts(), order, learners.device());
  }

  /** Waits or stops where somebody asked for it; every step so far is in the state then. */
  private void pause(JobContext context, StepWatch watch, EpochOrder order, Records records)
      throws IOException {
    watch.leaveOut(context::awaitResume);
    if (context.cancelled()) {
      take(watch, order, records);
      checkWeights(order, records);
      throw new JobCancelledException();
    }
    if (watch.keepingIsDue()) {
      take(watch, order, records);
      checkWeights(order, records);
      records.checkpoint(this);
    }
  }

  /** A step may break the weights after its own loss was still a number. */
  private void checkWeights(EpochOrder order, Records records) throws IOException {
    try {
      network.weights();
    } catch (IllegalArgumentException e) {
      throw lost(order, state.step() - 1, records);
    }
  }

  private long globalStep(int step, int steps) {
    return (long) state.epoch() * steps + step;
  }

  private double rate(int step, int steps) {
    double epoch = state.epoch() + (double) step / steps;
    Schedule.Moment moment = new Schedule.Moment(epoch, recipe.epochs(), state.watched(recipe));
    return recipe.rate().at(globalStep(step, steps), moment);
  }

  /** Takes the losses of the last steps into the state. */
  private void take(StepWatch watch, EpochOrder order, Records records) throws IOException {
    LineLosses sum = LineLosses.zero(recipe.network().heads().size());
    long spectra = 0;
    List<LineLosses> losses = network.takeLosses();
    for (int i = 0; i < losses.size(); i++) {
      if (!Double.isFinite(losses.get(i).total(recipe.loss().gamma()))) {
        throw lost(order, state.step(), records);
      }
      sum = sum.plus(losses.get(i), pending.get(i));
      spectra += pending.get(i);
      // One by one: so the sums have the same bits however seldom losses are read.
      state = state.after(losses.get(i), pending.get(i));
    }
    double seconds = watch.seconds();
    state = state.later(seconds);
    pending.clear();
    if (spectra > 0) {
      records.learned(learned(order.batches(), sum.times(1.0 / spectra), spectra, seconds));
    }
  }

  private LearnedSteps learned(int steps, LineLosses means, long spectra, double seconds) {
    return new LearnedSteps(
        state.epoch() + (double) state.step() / steps,
        rate(state.step() - 1, steps),
        spectra,
        seconds,
        means.total(recipe.loss().gamma()),
        means.boxLoss(),
        means.offsetLoss());
  }

  private LostLossException lost(EpochOrder order, int step, Records records) throws IOException {
    BatchFeed.Desk desk = desks.take();
    desk.maker().augmented(desk.batch(), order.batch(step), state.epoch());
    records.lost(desk.batch(), state.epoch() + 1, step + 1);
    return new LostLossException(state.epoch() + 1, step + 1, records.lostBatch());
  }

  private Progress progress() {
    long perEpoch = rows.length;
    int epoch = Math.min(state.epoch() + 1, recipe.epochs());
    String where = String.format(Locale.ROOT, "epoch %d of %d", epoch, recipe.epochs());
    String loss =
        state.spectra() == 0
            ? where
            : String.format(
                Locale.ROOT, "%s, loss %.4f", where, state.means().total(recipe.loss().gamma()));
    String before =
        state.history().isEmpty()
            ? ""
            : validation(state.history().get(state.history().size() - 1));
    return new Progress(
        state.epoch() * perEpoch + state.spectra(), recipe.epochs() * perEpoch, loss + before);
  }

  private String validation(EpochRecord last) {
    double loss = last.validation().total(recipe.loss().gamma());
    return Double.isNaN(loss)
        ? ""
        : String.format(Locale.ROOT, "; validation %.4f, score %.3f", loss, last.scores().score());
  }

  private EpochRecord validated(JobContext context, StepWatch watch, Records records)
      throws IOException {
    int heads = recipe.network().heads().size();
    LineLosses losses = LineLosses.unknown(heads);
    LineScores scores = LineScores.NONE;
    if (validationRows.length > 0) {
      Scoring scoring = Scoring.of(targets, recipe);
      losses = validate(context, watch, scoring, records);
      scores = scoring.scores();
    }
    int steps = EpochOrder.plain(rows, recipe.batch()).batches();
    return new EpochRecord(
        state.epoch() + 1,
        globalStep(steps, steps),
        rate(steps - 1, steps),
        state.seconds() + watch.seconds(),
        state.spectra(),
        state.means(),
        losses,
        scores,
        state.parts());
  }

  private LineLosses validate(JobContext context, StepWatch watch, Scoring scoring, Records records)
      throws IOException {
    EpochOrder order = EpochOrder.plain(validationRows, recipe.batch());
    BatchFeed.Filling filling =
        (desk, number) -> desk.maker().plain(desk.batch(), order.batch(number));
    LineLosses sum = LineLosses.zero(recipe.network().heads().size());
    try (BatchFeed feed = new BatchFeed(desks, filling, network, workers, 0, order.batches())) {
      for (int number = 0; number < order.batches(); number++) {
        watch.leaveOut(context::checkpoint);
        try (UploadedBatch batch = feed.next()) {
          TrainableNetwork.Answers answers = network.answer(batch);
          sum = sum.plus(answers.losses(), batch.size());
          int[] some = order.batch(number);
          for (int i = 0; i < some.length; i++) {
            int from = i * recipe.network().outputSize();
            scoring.add(answers.output(), from, dataset.row(some[i]));
          }
        }
      }
    } catch (NetworkException e) {
      ShortOfMemoryException smaller = shortOfMemory(e, order);
      // The steps of the epoch are whole, and need not be done again.
      records.checkpoint(this);
      throw smaller;
    }
    return sum.times(1.0 / validationRows.length);
  }

  @Override
  public void close() {
    network.close();
  }
}
