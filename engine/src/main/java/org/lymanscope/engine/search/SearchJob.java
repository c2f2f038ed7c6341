package org.lymanscope.engine.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Sampler;
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
  private final Consumer<Trial> ended;
  private Optional<String> refusal = Optional.empty();

  /**
   * Creates the job.
   *
   * @param workers make batches beside the job's own thread
   * @param clock tells dates and times
   * @param program the program and its version
   * @param ended takes each trial on the job's thread when it is over
   */
  public SearchJob(
      SearchRequest request,
      Torch torch,
      Executor workers,
      Clock clock,
      String program,
      Consumer<Trial> ended) {
    this.request = request;
    this.recipe = request.recipe();
    this.torch = torch;
    this.workers = workers;
    this.clock = clock;
    this.program = program;
    this.ended = ended;
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
    SearchFolder folder = new SearchFolder(request.out().toAbsolutePath().normalize());
    SearchRecord record = open(folder, identity(dataset));
    int rows = dataset.rowsOf(Split.TRAINING).length;
    Sampler sampler = recipe.method().sampler(recipe.space(), recipe.seed());
    long epochs = TrainingRecipe.of(recipe.training()).epochs();
    long before = record.trials().size() * epochs * rows;
    context.report(new Progress(before, request.trials() * epochs * rows, "begins"));
    boolean exhausted = false;
    while (record.trials().size() < request.trials() && !exhausted) {
      context.checkpoint();
      Optional<Candidate> next = next(record, sampler);
      exhausted = next.isEmpty();
      if (next.isPresent()) {
        record = record.begin(next.get());
        record.write(folder.record());
        TrialRun run = new TrialRun(request, folder, record, rows);
        Trial trial = run.train(context, this::job);
        record = record.end(trial);
        keep(folder, record);
        ended.accept(trial);
      }
    }
    if (record.trials().isEmpty()) {
      throw new IOException(
          "No settings can be tried: " + refusal.orElse("the space is empty") + ".");
    }
    record = record.end();
    keep(folder, record);
    return new SearchReport(folder, record.ranked(), record.best(), exhausted, refusal);
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

  private String identity(Dataset dataset) {
    return String.join(
        " ",
        TrainJob.sha256(recipe.text()),
        TrainJob.sha256(recipe.training().text()),
        dataset.card().id());
  }

  private SearchRecord open(SearchFolder folder, String identity) throws IOException {
    SearchRecord record =
        new SearchRecord(recipe.name(), identity, program, false, List.of(), List.of());
    if (folder.open(request.resume())) {
      record = SearchRecord.read(folder.record());
      if (!record.identity().equals(identity)) {
        throw new IOException(
            "The search in "
                + folder.path()
                + " has another recipe or dataset; go on with those, or use another folder.");
      }
    }
    record.write(folder.record());
    write(folder.recipe(), recipe.text());
    write(folder.training(), recipe.training().text());
    return record;
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      SearchFolder.write(file, text);
    }
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

  private void keep(SearchFolder folder, SearchRecord record) throws IOException {
    record.write(folder.record());
    TrialTable.write(folder.table(), recipe, record.trials());
    if (recipe.keep() == SearchRecipe.Keep.BEST) {
      for (Trial trial : record.trials()) {
        boolean best = record.best().map(one -> one.number() == trial.number()).orElse(false);
        if (!best) {
          folder.dropWeights(trial.number());
        }
      }
    }
  }
}
