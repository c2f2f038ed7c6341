package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.train.OptimiserState;
import org.lymanscope.engine.run.RunRecord;

/**
 * Trains a network on a dataset. The best model so far is always in its folder; beside it stand the
 * record and the state to go on from. A job that is cancelled keeps every step that it did; one
 * that is killed goes on from its last checkpoint, and on the CPU to the same bits as if nothing
 * had happened.
 */
public final class TrainJob implements Job<TrainReport> {
  private final TrainRequest request;
  private final Torch torch;
  private final Executor workers;
  private final Clock clock;
  private final String program;
  private final TrainingListener listener;
  private Learners learners;

  /** Creates a job to which nobody listens. */
  public TrainJob(
      TrainRequest request, Torch torch, Executor workers, Clock clock, String program) {
    this(request, torch, workers, clock, program, TrainingListener.NONE);
  }

  /**
   * Creates the job.
   *
   * @param workers make batches beside the job's own thread, which does whatever they have not
   *     begun
   * @param clock tells dates and times
   * @param program the program and its version
   * @param listener hears how it goes
   */
  public TrainJob(
      TrainRequest request,
      Torch torch,
      Executor workers,
      Clock clock,
      String program,
      TrainingListener listener) {
    this.request = request;
    this.torch = torch;
    this.workers = workers;
    this.clock = clock;
    this.program = program;
    this.listener = listener;
    this.learners = Learners.of(torch, request.recipe().network());
  }

  /** Takes networks from elsewhere; tests have some that fail. */
  TrainJob with(Learners others) {
    learners = others;
    return this;
  }

  /**
   * Does the work. Progress counts spectra.
   *
   * @throws LostLossException if the loss becomes NaN
   * @throws IOException if the dataset cannot be read or trained on, or nothing can be written; one
   *     sentence for people
   */
  @Override
  public TrainReport run(JobContext context) throws IOException {
    return run(context, history -> true);
  }

  /**
   * As above, and is over when somebody finds it not worth going on; a later call may go on.
   *
   * @param judge is asked after each epoch
   */
  public TrainReport run(JobContext context, EpochJudge judge) throws IOException {
    Dataset dataset = dataset(request);
    TrainingRecipe recipe = request.recipe();
    StartingPoint start = StartingPoint.of(recipe, request.start());
    TrainingFolder folder = new TrainingFolder(request.out().toAbsolutePath().normalize());
    String identity = identity(dataset, start);
    Checkpoint from = checkpoint(folder, request.resume(), identity, start);
    UUID id = RunRecord.idIn(folder.record()).orElseGet(UUID::randomUUID);
    RunRecord.Machine machine = RunOrigin.machine(torch, program, request.threads());
    Origins origins = new Origins(id, dataset, start.words(), machine);
    Records records = new Records(folder, request, identity, origins, clock, listener);
    while (true) {
      try (Training training = new Training(request, dataset, start, from, learners, workers)) {
        return run(training, records, context, judge);
      } catch (ShortOfMemoryException e) {
        // What the network held is free by now.
        torch.warn(e.getMessage() + " It goes on from its last checkpoint.");
        from = checkpoint(folder, true, identity, start).cut(e.parts());
      }
    }
  }

  private Checkpoint checkpoint(
      TrainingFolder folder, boolean resume, String identity, StartingPoint start)
      throws IOException {
    TrainingRecipe recipe = request.recipe();
    if (folder.open(resume)) {
      return Checkpoint.read(folder.checkpoint(), recipe.network(), identity);
    }
    Files.writeString(folder.recipe(), recipe.text());
    int heads = recipe.network().heads().size();
    return new Checkpoint(TrainingState.begin(heads), start.weights(), OptimiserState.NEW);
  }

  private TrainReport run(Training training, Records records, JobContext context, EpochJudge judge)
      throws IOException {
    boolean ended = false;
    records.write(training, RunRecord.State.RUNNING);
    try {
      training.run(context, clock, records, judge);
      records.write(training, training.ending());
      ended = true;
    } catch (ShortOfMemoryException e) {
      ended = true;
      throw e;
    } catch (JobCancelledException e) {
      records.checkpoint(training);
      records.write(training, RunRecord.State.CANCELLED);
      ended = true;
      throw e;
    } finally {
      if (!ended) {
        records.write(training, RunRecord.State.FAILED);
      }
    }
    return new TrainReport(
        request.out(),
        records.bestCard(),
        training.state().history(),
        training.best() + 1,
        training.stoppedEarly(),
        torch.deviceName());
  }

  /** The dataset of a request, if it can be learned from. */
  static Dataset dataset(TrainRequest request) throws IOException {
    Dataset dataset = Dataset.open(request.data());
    Optional<String> refusal = TrainingRows.of(dataset).refusal(request.recipe());
    if (refusal.isPresent()) {
      throw new IOException(refusal.get());
    }
    return dataset;
  }

  /** What must be the same for a training to go on. */
  private String identity(Dataset dataset, StartingPoint start) {
    return sha256(request.recipe().text()) + " " + dataset.card().id() + " " + start.words();
  }

  /** Checksum of a text in UTF-8, hexadecimal: what tells recipes apart. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
