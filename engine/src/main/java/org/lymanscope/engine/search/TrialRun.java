package org.lymanscope.engine.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.MedianRule;
import org.lymanscope.engine.train.EpochRecord;
import org.lymanscope.engine.train.LostLossException;
import org.lymanscope.engine.train.TrainJob;
import org.lymanscope.engine.train.TrainReport;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingRecipe;

/** Trains one trial. */
final class TrialRun {
  private final SearchRequest request;
  private final SearchRecipe recipe;
  private final SearchFolder folder;
  private final SearchRecord record;
  private final Candidate candidate;
  private final TrainingRecipe training;
  private final int rows;

  /** The epochs so far, also those of a training that then failed. */
  private List<EpochRecord> history = List.of();

  /** Makes trainings. */
  @FunctionalInterface
  interface Trainings {
    TrainJob of(TrainRequest request);
  }

  /**
   * Prepares it.
   *
   * @param record with the settings under way
   * @param rows how many spectra an epoch has
   */
  TrialRun(SearchRequest request, SearchFolder folder, SearchRecord record, int rows)
      throws IOException {
    this.request = request;
    this.recipe = request.recipe();
    this.folder = folder;
    this.record = record;
    this.candidate = record.underWay().get(0);
    this.training = recipe.training(number(), candidate);
    this.rows = rows;
  }

  private int number() {
    return record.trials().size() + 1;
  }

  /** Trains it, or goes on with it. */
  Trial train(JobContext context, Trainings trainings) throws IOException {
    TrainRequest one =
        new TrainRequest(
            training,
            request.data(),
            folder.trial(number()),
            true,
            Optional.empty(),
            request.threads(),
            request.readEvery());
    try {
      TrainReport report = trainings.of(one).run(new Part(context), this::goesOn);
      history = report.history();
      boolean whole = report.stoppedEarly() || history.size() == training.epochs();
      return trial(whole ? Trial.State.FINISHED : Trial.State.STOPPED);
    } catch (LostLossException | NetworkException e) {
      return ended(Trial.State.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private boolean goesOn(List<EpochRecord> epochs) {
    history = epochs;
    Optional<MedianRule> rule = recipe.pruning();
    return rule.isEmpty()
        || !rule.get().stops(values(), record.trials().stream().map(Trial::values).toList());
  }

  private List<Double> values() {
    double gamma = training.loss().gamma();
    return history.stream().map(epoch -> -epoch.watched(recipe.watch(), gamma)).toList();
  }

  private Trial trial(Trial.State state) {
    if (values().stream().noneMatch(Double::isFinite)) {
      return ended(
          Trial.State.FAILED, "no epoch has a " + recipe.watch().name().toLowerCase(Locale.ROOT));
    }
    return ended(
        state,
        state == Trial.State.STOPPED
            ? "below the median of earlier trials after epoch " + history.size()
            : "");
  }

  private Trial ended(Trial.State state, String reason) {
    double seconds = history.stream().mapToDouble(EpochRecord::seconds).sum();
    return new Trial(number(), state, candidate, values(), seconds, reason);
  }

  /** The search as its trial sees it. */
  private final class Part implements JobContext {
    private final JobContext whole;

    Part(JobContext whole) {
      this.whole = whole;
    }

    @Override
    public void report(Progress progress) {
      long each = (long) rows * training.epochs();
      String best =
          record
              .best()
              .map(
                  trial ->
                      String.format(Locale.ROOT, ", best so far %.4f", Math.abs(trial.value())))
              .orElse("");
      whole.report(
          new Progress(
              record.trials().size() * each + progress.done(),
              request.trials() * each,
              String.format(
                  Locale.ROOT,
                  "trial %d of %d%s; %s",
                  number(),
                  request.trials(),
                  best,
                  progress.message())));
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }

    @Override
    public void awaitResume() {
      whole.awaitResume();
    }
  }
}
