package org.lymanscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.train.MadeDataset;
import org.lymanscope.engine.train.TrainingFolder;
import org.lymanscope.engine.train.TrainingRecipe;

class SearchJobTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int TRAINING = 64;

  /** Begins with a rate and a network that learn next to nothing in a few epochs. */
  private static final String SEARCH =
      """
      name: tiny
      train: tiny.yaml
      change: {epochs: 6, stop.watch: loss}
      optimise: loss
      method: {bayes: {first: 4}}
      trials: 8
      seed: 11
      stop: {after: 2, among: 3}
      limits: {parameters: 20000}
      space:
        layers: {sets: network.layers, whole: [1, 7], begin: 2}
        filters: {sets: [network.filters, network.dense], whole: [2, 40], scale: log, begin: 4}
        rate: {sets: learning-rate, real: [0.00001, 0.1], scale: log, begin: 0.00001}
        offset: {sets: network.offset, choice: [sigmoid, rescaled-sigmoid, linear], begin: sigmoid}
        dropout: {sets: network.dropout, real: [0, 0.6], begin: 0.5}
      """;

  /** For what does not ask how well a trial learns; long enough that some are stopped. */
  private static final int FEW_EPOCHS = 3;

  private static final String SHORT = SEARCH.replace("epochs: 6", "epochs: " + FEW_EPOCHS);

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void makeData() throws IOException {
    data = MadeDataset.write(folder.resolve("data"), TRAINING, 24);
    Files.writeString(folder.resolve("tiny.yaml"), MadeDataset.RECIPE);
  }

  /** Keeps what it hears. */
  private static final class Heard implements SearchListener {
    private final List<Trial> ended;
    private final List<SearchRun> recorded = new ArrayList<>();

    Heard(List<Trial> ended) {
      this.ended = ended;
    }

    @Override
    public void ended(Trial trial) {
      ended.add(trial);
    }

    @Override
    public void recorded(SearchRun run) {
      recorded.add(run);
    }
  }

  private SearchRecipe recipe(String yaml) throws IOException {
    return SearchRecipe.of(Recipe.parse("search.yaml", yaml, folder));
  }

  private SearchReport search(String yaml, String out, int trials) throws IOException {
    return search(yaml, out, trials, JobContext.NONE, new ArrayList<>());
  }

  private SearchReport search(
      String yaml, String out, int trials, JobContext context, List<Trial> ended)
      throws IOException {
    SearchRequest request =
        new SearchRequest(recipe(yaml), data, folder.resolve(out), true, trials, 1, 1);
    return new SearchJob(
            request, TestModels.torch(), Runnable::run, CLOCK, "test 1", new Heard(ended))
        .run(context);
  }

  private void assertSameSearch(String one, String other) throws IOException {
    SearchFolder a = new SearchFolder(folder.resolve(one));
    SearchFolder b = new SearchFolder(folder.resolve(other));
    assertThat(b.record()).hasSameTextualContentAs(a.record());
    assertThat(b.table()).hasSameTextualContentAs(a.table());
    for (Trial trial : SearchRecord.read(a.record()).trials()) {
      assertThat(new TrainingFolder(b.trial(trial.number())).epochs())
          .hasSameTextualContentAs(new TrainingFolder(a.trial(trial.number())).epochs());
    }
  }

  @Test
  void aTinyRealProblemGetsBetter() throws IOException {
    List<Trial> ended = new ArrayList<>();
    // The second trial is so much worse than the first that no rounding keeps it going.
    SearchReport report =
        search(SEARCH.replace("among: 3", "among: 1"), "s", 8, JobContext.NONE, ended);
    Trial best = report.best().orElseThrow();

    assertThat(ended).hasSize(8).extracting(Trial::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(recipe(SEARCH).space().text(ended.get(0).settings()).values())
        .containsExactly("2", "4", "0.00001", "sigmoid", "0.5");
    assertThat(-best.value()).isLessThan(-ended.get(0).value() / 1.5);
    assertThat(best.value())
        .isEqualTo(ended.stream().mapToDouble(Trial::value).max().orElseThrow());
    assertThat(report.ranked().get(0)).isEqualTo(best);
    assertThat(ended).anyMatch(trial -> trial.state() == Trial.State.STOPPED);
    assertThat(ended)
        .filteredOn(trial -> trial.state() == Trial.State.STOPPED)
        .allSatisfy(
            trial -> {
              assertThat(trial.values()).hasSizeBetween(2, 5);
              assertThat(trial.reason()).startsWith("below the median of earlier trials after");
            });
  }

  @Test
  void everyTrialIsATrainingAndTheBestAModel() throws IOException {
    SearchReport report = search(SHORT, "s", 5);
    SearchFolder files = report.folder();
    int best = report.best().orElseThrow().number();

    assertThat(ModelFolder.read(files.trial(best)).card().name()).isEqualTo("tiny-" + best);
    for (Trial trial : report.ranked()) {
      TrainingFolder one = new TrainingFolder(files.trial(trial.number()));
      TrainingRecipe written = TrainingRecipe.of(Recipe.read(one.recipe()));
      assertThat(written.network())
          .isEqualTo(recipe(SHORT).training(trial.number(), trial.settings()).network());
      assertThat(Files.readAllLines(one.epochs())).hasSize(1 + trial.values().size());
      assertThat(Files.exists(one.model().resolve(ModelFolder.WEIGHTS)))
          .isEqualTo(trial.number() == best);
    }
    assertThat(Files.readString(files.recipe())).isEqualTo(SHORT);
    assertThat(Files.readAllLines(files.table()))
        .hasSize(6)
        .first()
        .isEqualTo(
            "trial,state,loss,best_epoch,epochs,seconds,layers,filters,rate,offset,dropout,reason");
    assertThat(SearchRecord.read(files.record()).finished()).isTrue();
    assertThat(search(SHORT.replace("trials:", "keep: all\ntrials:"), "all", 3).ranked())
        .allSatisfy(
            trial ->
                assertThat(new SearchFolder(folder.resolve("all")).trial(trial.number()))
                    .isDirectoryContaining("glob:**/" + ModelFolder.WEIGHTS));
  }

  @Test
  void whatWasKilledGoesOnToTheSameTrials() throws IOException {
    search(SHORT, "whole", 6);
    // In the first epoch, amid a trial, between two, and where the process has taken over.
    int trial = FEW_EPOCHS * TRAINING;
    for (int spectra : new int[] {1, trial + 100, trial, 5 * trial + 100}) {
      String out = "killed" + spectra;
      assertThatThrownBy(() -> search(SHORT, out, 6, new After(spectra, true), new ArrayList<>()))
          .hasMessage("killed");
      search(SHORT, out, 6);
      assertSameSearch("whole", out);
    }
  }

  @Test
  void whatWasCancelledGoesOnToo() throws IOException {
    search(SHORT, "whole", 3);
    assertThatThrownBy(
            () ->
                search(
                    SHORT,
                    "stopped",
                    3,
                    new After(FEW_EPOCHS * TRAINING + 100, false),
                    new ArrayList<>()))
        .isInstanceOf(JobCancelledException.class);
    search(SHORT, "stopped", 3);
    assertSameSearch("whole", "stopped");
  }

  @Test
  void moreTrialsAreAskedForLater() throws IOException {
    search(SHORT, "whole", 6);
    search(SHORT, "more", 3);
    search(SHORT, "more", 6);
    assertSameSearch("whole", "more");
  }

  @Test
  void settingsThatDoNotGoTogetherAreNeverTrained() throws IOException {
    // Seven layers are too many for 160 bins; 40 filters have too many parameters.
    SearchReport report = search(SHORT.replace("{bayes: {first: 4}}", "random"), "s", 8);
    assertThat(report.ranked())
        .allSatisfy(trial -> assertThat(recipe(SHORT).refusal(trial.settings())).isEmpty());
    assertThat(report.refusal())
        .hasValueSatisfying(why -> assertThat(why).containsAnyOf("too short", "the limit is"));

    String none = SHORT.replaceAll(", begin: [\\w.-]+", "").replace("20000", "10");
    assertThatThrownBy(() -> search(none, "none", 8))
        .hasMessageContaining("No settings can be tried: ")
        .hasMessageContaining("the limit is 10");
  }

  @Test
  void aTrialThatCannotLearnIsPassedOver() throws IOException {
    String yaml =
        SHORT
            .replace("[0.00001, 0.1], scale: log, begin: 0.00001", "[1, 100000], begin: 100000")
            .replace("change: {", "change: {loss.gamma: 1000000, optimiser: sgd, ");
    SearchReport report = search(yaml, "s", 4);
    assertThat(report.ranked())
        .filteredOn(trial -> trial.state() == Trial.State.FAILED)
        .isNotEmpty()
        .allSatisfy(
            trial -> {
              assertThat(trial.value()).isNaN();
              assertThat(trial.reason()).contains("The loss was no number any more");
            });
    assertThat(report.ranked()).hasSize(4);
  }

  @Test
  void aGridEndsWhenItIsDone() throws IOException {
    String yaml =
        SHORT.substring(0, SHORT.indexOf("space:"))
            + "space: {offset: {sets: network.offset, choice: [sigmoid, linear]}}\n";
    SearchReport report = search(yaml.replace("{bayes: {first: 4}}", "{grid: {steps: 2}}"), "g", 9);
    assertThat(report.ranked()).hasSize(2);
    assertThat(report.exhausted()).isTrue();
  }

  @Test
  void foldersOfOthersAreLeftAlone() throws IOException {
    search(SHORT, "s", 1);
    assertThatThrownBy(() -> search(SHORT.replace("seed: 11", "seed: 12"), "s", 2))
        .hasMessageContaining("another recipe or dataset");
    SearchRequest anew =
        new SearchRequest(recipe(SHORT), data, folder.resolve("s"), false, 2, 1, 1);
    assertThatThrownBy(() -> job(anew).run(JobContext.NONE)).hasMessageContaining("--resume");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> search(SHORT, "other", 2)).hasMessageContaining("holds no search");
    Files.writeString(folder.resolve("s").resolve("search.json"), "{");
    assertThatThrownBy(() -> search(SHORT, "s", 2)).hasMessageContaining("record of a search");
    MadeDataset.write(folder.resolve("blind"), 8, 0);
    SearchRequest blind =
        new SearchRequest(recipe(SHORT), folder.resolve("blind"), other, false, 2, 1, 1);
    assertThatThrownBy(() -> job(blind).run(JobContext.NONE))
        .hasMessageContaining("expected rows to validate by");
  }

  private static SearchJob job(SearchRequest request) throws IOException {
    return new SearchJob(
        request, TestModels.torch(), Runnable::run, CLOCK, "test 1", SearchListener.NONE);
  }

  @Test
  void theRunIsOnRecordAndItsFolderCanBeOpenedAgain() throws IOException {
    Heard heard = new Heard(new ArrayList<>());
    SearchRequest request =
        new SearchRequest(recipe(SHORT), data, folder.resolve("s"), true, 3, 1, 1);
    assertThatThrownBy(
            () ->
                new SearchJob(request, TestModels.torch(), Runnable::run, CLOCK, "test 1", heard)
                    .run(new After(FEW_EPOCHS * TRAINING + 100, false)))
        .isInstanceOf(JobCancelledException.class);
    SearchRun stopped = heard.recorded.get(heard.recorded.size() - 1);
    assertThat(stopped.record().state()).isEqualTo(RunRecord.State.CANCELLED);
    assertThat(stopped.trials())
        .extracting(RunTrial::state)
        .containsExactly(RunTrial.State.FINISHED, RunTrial.State.RUNNING);
    new SearchJob(request, TestModels.torch(), Runnable::run, CLOCK, "test 1", heard)
        .run(JobContext.NONE);

    SearchRun run = heard.recorded.get(heard.recorded.size() - 1);
    assertThat(run.record().id()).isEqualTo(stopped.record().id());
    assertThat(run.record().state()).isEqualTo(RunRecord.State.FINISHED);
    assertThat(run.record().data().training()).isEqualTo(TRAINING);
    assertThat(run.trials()).hasSize(3);
    assertThat(run.trials().stream().map(Trial::of).toList()).isEqualTo(heard.ended);
    assertThat(run.trials().get(0).settings())
        .extracting(RunTrial.Setting::text)
        .containsExactly("2", "4", "0.00001", "sigmoid", "0.5");
    assertThat(KeptSearch.read(folder.resolve("s"))).isEqualTo(run);
    // The training's recipe lies elsewhere by now; the search goes on without it.
    Files.delete(folder.resolve("tiny.yaml"));
    SearchRecipe kept = SearchRecipe.kept(run.recipe(), run.training());
    SearchRequest more = new SearchRequest(kept, data, folder.resolve("s"), true, 4, 1, 1);
    assertThat(job(more).run(JobContext.NONE).ranked()).hasSize(4);

    Files.delete(folder.resolve("s").resolve("run.json"));
    SearchRun older = KeptSearch.read(folder.resolve("s"));
    assertThat(older.record().data()).isEqualTo(run.record().data());
    assertThat(older.record().state()).isEqualTo(RunRecord.State.FINISHED);
    assertThat(KeptSearch.read(folder.resolve("s"))).isEqualTo(older);
    assertThatThrownBy(() -> KeptSearch.read(folder)).hasMessageContaining("found no search.json");
  }

  @Test
  void progressCountsAllTrials() throws IOException {
    List<Progress> reports = new ArrayList<>();
    JobContext context =
        new JobContext() {
          @Override
          public void report(Progress progress) {
            reports.add(progress);
          }

          @Override
          public boolean cancelled() {
            return false;
          }

          @Override
          public void awaitResume() {}
        };
    search(SHORT, "s", 3, context, new ArrayList<>());
    assertThat(reports).extracting(Progress::total).containsOnly(3L * FEW_EPOCHS * TRAINING);
    assertThat(reports).extracting(Progress::done).isSorted();
    assertThat(reports.get(0).done()).isZero();
    assertThat(reports.get(1).message()).startsWith("trial 1 of 3; epoch 1 of " + FEW_EPOCHS);
    assertThat(reports.get(reports.size() - 1).message()).contains("trial 3 of 3, best so far ");
  }

  /** Does something once so many spectra are done. */
  private static final class After implements JobContext {
    private final long spectra;
    private final boolean kill;
    private boolean reached;

    After(long spectra, boolean kill) {
      this.spectra = spectra;
      this.kill = kill;
    }

    @Override
    public void report(Progress progress) {
      reached = progress.done() >= spectra;
      if (reached && kill) {
        throw new IllegalStateException("killed");
      }
    }

    @Override
    public boolean cancelled() {
      return reached && !kill;
    }

    @Override
    public void awaitResume() {}
  }
}
