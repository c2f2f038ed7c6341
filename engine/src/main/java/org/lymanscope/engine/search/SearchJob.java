package org.lymanscope.engine.search;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Sampler;
import org.lymanscope.engine.train.RunOrigin;
import org.lymanscope.engine.train.TrainJob;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRows;

/**
 * Trains one trial after the other, each where the ones before let hope for most. What is tried
 * follows from the recipe's seed and from what came of earlier trials alone; so a search that was
 * stopped or killed goes on as if it had not been, the trial under way from its last checkpoint.
 */
public final class SearchJob implements Job<SearchReport> {
  private final SearchRequest request;
  private final SearchRecipe recipe;
  private final Torch torch;
  private final Executor workers;
  private final Clock clock;
  private final String program;
  private final SearchListener listener;
  private Optional<String> refusal = Optional.empty();

  /**
   * Creates the job.
   *
   * @param workers make batches beside the job's own thread
   * @param clock tells dates and times
   * @param program the program and its version
   * @param listener hears how it goes
   */
  public SearchJob(
      SearchRequest request,
      Torch torch,
      Executor workers,
      Clock clock,
      String program,
      SearchListener listener) {
    this.request = request;
    this.recipe = request.recipe();
    this.torch = torch;
    this.workers = workers;
    this.clock = clock;
    this.program = program;
    this.listener = listener;
  }

  /**
   * Does the work. Progress counts spectra.
   *
   * @throws IOException if the dataset cannot be read or trained on, or nothing can be written; one
   *     sentence for people
   */
  @Override
  public SearchReport run(JobContext context) throws IOException {
    Dataset dataset = dataset();
    RunRecord.Machine machine = RunOrigin.machine(torch, program, request.threads());
    SearchFiles files = new SearchFiles(request, dataset, machine, clock, listener);
    RunRecord.State end = RunRecord.State.FAILED;
    files.tell(RunRecord.State.RUNNING);
    try {
      boolean exhausted = search(files, dataset.rowsOf(Split.TRAINING).length, context);
      files.finished();
      end = RunRecord.State.FINISHED;
      SearchRecord record = files.record();
      return new SearchReport(files.folder(), record.ranked(), record.best(), exhausted, refusal);
    } catch (JobCancelledException e) {
      end = RunRecord.State.CANCELLED;
      throw e;
    } finally {
      files.tell(end);
    }
  }

  /** Whether it ended because nothing was left to try. */
  private boolean search(SearchFiles files, int rows, JobContext context) throws IOException {
    Sampler sampler = recipe.method().sampler(recipe.space(), recipe.seed());
    long epochs = TrainingRecipe.of(recipe.training()).epochs();
    long before = files.record().trials().size() * epochs * rows;
    context.report(new Progress(before, request.trials() * epochs * rows, "begins"));
    boolean exhausted = false;
    while (files.record().trials().size() < request.trials() && !exhausted) {
      context.checkpoint();
      Optional<Candidate> next = next(files.record(), sampler);
      exhausted = next.isEmpty();
      if (next.isPresent()) {
        files.begins(files.record().begin(next.get()));
        TrialRun run = new TrialRun(request, files.folder(), files.record(), rows);
        files.ended(run.train(context, this::job));
      }
    }
    if (files.record().trials().isEmpty()) {
      throw new IOException(
          "No settings can be tried: " + refusal.orElse("the space is empty") + ".");
    }
    return exhausted;
  }

  private TrainJob job(TrainRequest one) {
    return new TrainJob(one, torch, workers, clock, program);
  }

  private Dataset dataset() throws IOException {
    Dataset dataset = Dataset.open(request.data());
    Optional<String> unfit =
        TrainingRows.of(dataset).refusalOfSearch(TrainingRecipe.of(recipe.training()));
    if (unfit.isPresent()) {
      throw new IOException(unfit.get());
    }
    return dataset;
  }

  private Optional<Candidate> next(SearchRecord record, Sampler sampler) {
    if (!record.underWay().isEmpty()) {
      return Optional.of(record.underWay().get(0));
    }
    if (record.trials().isEmpty() && recipe.begin().isPresent()) {
      return recipe.begin();
    }
    return sampler.next(record.observations(), this::possible);
  }

  private boolean possible(Candidate candidate) {
    Optional<String> why = recipe.refusal(candidate);
    if (why.isPresent()) {
      refusal = Optional.of(recipe.space().text(candidate) + ": " + why.get());
    }
    return why.isEmpty();
  }
}
