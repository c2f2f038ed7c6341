package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.model.file.CardFile;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.model.file.ModelIds;
import org.lymanscope.engine.model.file.Safetensors;
import org.lymanscope.engine.model.file.TensorFile;
import org.lymanscope.engine.network.train.LineBatch;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.TrainingRun;

/** Writes the files of a training. */
final class Records {
  private final TrainingFolder folder;
  private final TrainingRecipe recipe;
  private final String identity;
  private final Origins origins;
  private final Clock clock;
  private final TrainingListener listener;
  private final Instant startedAt;

  Records(
      TrainingFolder folder,
      TrainRequest request,
      String identity,
      Origins origins,
      Clock clock,
      TrainingListener listener) {
    this.folder = folder;
    this.recipe = request.recipe();
    this.listener = listener;
    this.identity = identity;
    this.origins = origins;
    this.clock = clock;
    this.startedAt = now();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Keeps where the training stands. */
  void checkpoint(Training training) throws IOException {
    training.checkpoint().write(folder.checkpoint(), recipe.network(), identity);
  }

  /** Tells what came of the last steps. */
  void learned(LearnedSteps steps) {
    listener.learned(steps);
  }

  /** Keeps the epoch that ended, and its model where it is the best so far. */
  void epoch(Training training) throws IOException {
    if (training.best() == training.state().epoch() - 1) {
      writeModel(training.state().history().get(training.best()), training.weights());
    }
    // Last, so that whoever is killed before it does the epoch again.
    checkpoint(training);
    write(training, RunRecord.State.RUNNING);
  }

  /** Writes record and table. */
  void write(Training training, RunRecord.State state) throws IOException {
    TrainingState now = training.state();
    EpochTable.write(folder.epochs(), recipe, now.history());
    RunRecord.Data data = RunOrigin.data(origins.dataset());
    double seconds = now.seconds() + now.history().stream().mapToDouble(EpochRecord::seconds).sum();
    RunRecord record =
        new RunRecord(
            origins.id(),
            recipe.name(),
            state,
            String.valueOf(folder.recipe().getFileName()),
            TrainJob.sha256(recipe.text()),
            recipe.seed(),
            origins.start(),
            data,
            machine(now.parts()),
            startedAt.toString(),
            seconds,
            now.epoch(),
            training.best() + 1,
            now.history().isEmpty() ? "" : bestCard().id());
    record.write(folder.record());
    listener.recorded(
        new TrainingRun(record, recipe.text(), folder.model()),
        now.history().stream().map(epoch -> EpochTable.of(epoch, recipe)).toList());
  }

  /** The machine, with what came of its memory. */
  private RunRecord.Machine machine(int parts) {
    RunRecord.Machine machine = origins.machine();
    return parts == 1
        ? machine
        : new RunRecord.Machine(
            machine.program(),
            machine.pyTorch(),
            machine.java(),
            machine.system(),
            machine.device() + ", each batch in " + parts + " parts",
            machine.threads());
  }

  /** The card of the best model so far. */
  ModelCard bestCard() throws IOException {
    return CardFile.read(folder.model().resolve(ModelFolder.CARD));
  }

  private void writeModel(EpochRecord best, Weights weights) throws IOException {
    ModelCard card =
        new ModelCard(
            ModelIds.of(recipe.network(), weights),
            recipe.name(),
            recipe.network(),
            Preprocessing.IVAR_MEAN_RMS,
            recipe.target(),
            recipe.rule(),
            JointSettings.DEFAULT,
            new Provenance(source(best), "", now(), origins.machine().program()),
            trainingData(),
            scores(best));
    Safetensors.write(folder.model().resolve(ModelFolder.WEIGHTS), recipe.network(), weights);
    CardFile.write(folder.model().resolve(ModelFolder.CARD), card);
  }

  private String source(EpochRecord best) {
    return String.format(
        Locale.ROOT,
        "trained by the recipe %s, seed %d, from %s; epoch %d",
        recipe.name(),
        recipe.seed(),
        origins.start(),
        best.epoch());
  }

  private String trainingData() {
    Dataset dataset = origins.dataset();
    return String.format(
        Locale.ROOT,
        "%s (%s): %d spectra to learn from, %d to validate by",
        dataset.card().name(),
        dataset.card().id(),
        dataset.rowsOf(Split.TRAINING).length,
        dataset.rowsOf(Split.VALIDATION).length);
  }

  private Map<String, Double> scores(EpochRecord epoch) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("validation loss", epoch.validation().total(recipe.loss().gamma()));
    scores.put("validation purity", epoch.scores().purity());
    scores.put("validation efficiency", epoch.scores().efficiency());
    scores.put("validation score", epoch.scores().score());
    scores.put("validation good redshifts", epoch.scores().goodRedshifts());
    scores.values().removeIf(value -> value.isNaN());
    return scores;
  }

  /**
   * Keeps a batch whose loss was no number: input, boxes (−1 for none) and places in boxes,
   * redshifts (NaN for none), as far as the network has them.
   */
  void lost(LineBatch batch, int epoch, int step) throws IOException {
    int heads = batch.heads();
    float[] boxes = new float[batch.size() * heads];
    float[] offsets = new float[batch.size() * heads];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = batch.box(i / heads, i % heads);
      offsets[i] = batch.offset(i / heads, i % heads);
    }
    float[] input = Arrays.copyOf(batch.input(), batch.inputStart(batch.size()));
    Map<String, float[]> arrays = new LinkedHashMap<>(Map.of("input", input));
    if (heads > 0) {
      arrays.put("box", boxes);
      arrays.put("offset", offsets);
    }
    if (recipe.network().endsInRedshift()) {
      float[] redshifts = new float[batch.size()];
      for (int s = 0; s < redshifts.length; s++) {
        redshifts[s] = batch.redshift(s);
      }
      arrays.put("redshift", redshifts);
    }
    TensorFile.write(
        folder.lostBatch(),
        new TensorFile.Content(
            arrays, Map.of("epoch", Integer.toString(epoch), "step", Integer.toString(step))));
  }

  /** Where the batch above is. */
  Path lostBatch() {
    return folder.lostBatch();
  }
}
