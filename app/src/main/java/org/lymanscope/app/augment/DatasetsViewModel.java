package org.lymanscope.app.augment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetListing;
import org.lymanscope.engine.dataset.RedshiftHistogram;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.build.BuildTime;
import org.lymanscope.engine.dataset.build.DatasetJob;
import org.lymanscope.engine.dataset.build.DatasetPlan;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.dataset.build.DatasetReport;
import org.lymanscope.engine.dataset.build.DatasetRequest;
import org.lymanscope.engine.dataset.build.ShippedDataset;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Datasets as the screen shows them: the list, one of them counted, and builds. UI thread only. */
public final class DatasetsViewModel {
  /** A recipe that was chosen to be built. */
  private record Chosen(Callable<DatasetRecipe> recipe, JobHandle<Outlook> planning) {}

  /** What a recipe will give, or a sentence that says why it gives nothing. */
  private record Outlook(Optional<Estimate> estimate, Optional<String> problem) {}

  private final AugmentContext context;
  private final DatasetContext datasets;
  private final JobService jobs;
  private final LatestOnly listings;
  private final LatestOnly counting;
  private final ObservableList<DatasetEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<DatasetContent>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanBinding counted =
      Bindings.createBooleanBinding(() -> shown.get().isPresent(), shown);
  private final BooleanBinding mixable =
      Bindings.createBooleanBinding(
          () -> shown.get().filter(some -> some.entry().card().role() == Role.TRAINING).isPresent(),
          shown);
  private final ReadOnlyObjectWrapper<Optional<Estimate>> estimate =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanBinding estimated =
      Bindings.createBooleanBinding(() -> estimate.get().isPresent(), estimate);
  private final ReadOnlyObjectWrapper<Optional<ShippedDataset>> shipped =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Chosen> chosen = Optional.empty();
  private Consumer<Bin> onBin = bin -> {};

  /** Creates the view-model; {@link #list} fills it. */
  public DatasetsViewModel(AugmentContext context, DatasetContext datasets, JobService jobs) {
    this.context = context;
    this.datasets = datasets;
    this.jobs = jobs;
    this.listings = new LatestOnly(context.reader(), context.ui());
    this.counting = new LatestOnly(context.reader(), context.ui());
  }

  /** The datasets, the newest first. */
  public ObservableList<DatasetEntry> entries() {
    return entries;
  }

  /** The dataset that is looked at; empty if none is. */
  public ReadOnlyObjectProperty<Optional<DatasetContent>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a dataset is looked at, so that its redshifts can be saved. */
  public BooleanBinding counted() {
    return counted;
  }

  /** What the chosen recipe will give; empty while that is not known. */
  public ReadOnlyObjectProperty<Optional<Estimate>> estimateProperty() {
    return estimate.getReadOnlyProperty();
  }

  /** Whether a recipe is chosen and known to be possible, so that it can be built. */
  public BooleanBinding estimated() {
    return estimated;
  }

  /** What is wrong with a recipe or a folder; empty if nothing is. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The recipes that come with the program. */
  public List<ShippedDataset> shipped() {
    return List.of(ShippedDataset.values());
  }

  /** Lists the datasets anew. */
  public void list() {
    list(Optional.empty());
  }

  /** Sets who shows the spectra behind a bar of the redshifts. */
  public void setOnBin(Consumer<Bin> action) {
    onBin = action;
  }

  /**
   * Shows the spectra of a class in a step of the redshifts.
   *
   * @param step from 0
   * @param parents whether redshifts before augmentation are meant
   */
  void open(SpectralClass name, int step, boolean parents) {
    shown
        .get()
        .ifPresent(
            content -> {
              RedshiftHistogram all = parents ? content.before() : content.after();
              onBin.accept(new Bin(content.entry(), name, all.from(), all.step(), step, parents));
            });
  }

  /** Counts what is in a dataset. */
  public void show(DatasetEntry entry) {
    Path folder = datasets.folder().resolve(entry.folder());
    counting.request(
        () -> DatasetContent.of(entry, Dataset.open(folder)),
        content -> shown.set(Optional.of(content)),
        this::refused);
  }

  /** Writes the redshifts of the dataset that is looked at; a file that is there is replaced. */
  public void saveHistograms(Path file) {
    shown
        .get()
        .ifPresent(
            content ->
                jobs.submit(
                        Text.get("augment.job.histograms", file.getFileName()),
                        job -> {
                          new HistogramFigure(content).file().write(file);
                          return file;
                        })
                    .onSuccess(
                        done ->
                            context
                                .notices()
                                .tell(Notice.done(Text.get("augment.histograms.saved", done)))));
  }

  // --- Builds -------------------------------------------------------------------------------

  /** The recipe of the program that is chosen; empty where it is another one or none. */
  public ReadOnlyObjectProperty<Optional<ShippedDataset>> shippedProperty() {
    return shipped.getReadOnlyProperty();
  }

  /** Chooses a recipe that comes with the program, and estimates. */
  public void choose(ShippedDataset recipe) {
    shipped.set(Optional.of(recipe));
    choose(recipe::read, recipe.label());
  }

  /** Chooses a recipe of a file, and estimates; what is wrong with it is told. */
  public void choose(Path recipe) {
    shipped.set(Optional.empty());
    choose(() -> DatasetRecipe.read(recipe), String.valueOf(recipe.getFileName()));
  }

  /** Builds the chosen recipe; nothing happens if none is. */
  public void build() {
    chosen.ifPresent(some -> build(some.recipe()));
  }

  /** Makes a dataset of what people classified in the open project. */
  public void buildFromLabels() {
    project().ifPresent(project -> build(() -> LabelsRecipe.of(project)));
  }

  /**
   * Makes a dataset of the same mixed with the one that is looked at: nothing is forgotten then.
   */
  public void buildMixed() {
    shown
        .get()
        .map(DatasetContent::entry)
        .ifPresent(
            entry ->
                project()
                    .ifPresent(
                        project ->
                            build(
                                () ->
                                    LabelsRecipe.mixed(
                                        project,
                                        datasets.folder().resolve(entry.folder()),
                                        entry.card().name()))));
  }

  /** The open project; told where there is none. */
  private Optional<Path> project() {
    Optional<Path> project = datasets.project().get();
    if (project.isEmpty()) {
      context.notices().tell(Notice.warning(Text.get("augment.labels.none")));
    }
    return project;
  }

  /** Whether a dataset is looked at that may be learned from, so that labels can be mixed in. */
  public BooleanBinding mixable() {
    return mixable;
  }

  private void choose(Callable<DatasetRecipe> recipe, String name) {
    chosen.ifPresent(before -> before.planning().cancel());
    problem.set(Optional.empty());
    estimate.set(Optional.empty());
    JobHandle<Outlook> planning =
        jobs.submit(Text.get("augment.job.estimate", name), job -> outlook(recipe, job));
    chosen = Optional.of(new Chosen(recipe, planning));
    planning.onSuccess(
        found -> {
          if (chosen.filter(some -> some.planning() == planning).isPresent()) {
            estimate.set(found.estimate());
            problem.set(found.problem());
          }
        });
  }

  /** What is wrong with a recipe stands beside it, so it is no failure of the job's to tell too. */
  private Outlook outlook(Callable<DatasetRecipe> recipe, JobContext job) throws Exception {
    try {
      return new Outlook(Optional.of(estimate(recipe, job)), Optional.empty());
    } catch (IOException e) {
      return new Outlook(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private Estimate estimate(Callable<DatasetRecipe> recipe, JobContext job) throws Exception {
    Instant begun = datasets.clock().instant();
    DatasetRecipe read = recipe.call();
    try (DatasetPlan plan = DatasetPlan.of(read, datasets.records(), datasets.workers(), job)) {
      Duration planned = Duration.between(begun, datasets.clock().instant()); // a build plans too
      double making = BuildTime.seconds(plan, datasets.workers(), datasets.clock(), job);
      return new Estimate(
          read.name(),
          plan.rows(),
          plan.bytes(),
          planned.toMillis() / 1000.0 + making,
          plan.rowsOfSamples(),
          plan.leftOut());
    }
  }

  private void build(Callable<DatasetRecipe> recipe) {
    problem.set(Optional.empty());
    JobHandle<DatasetReport> job =
        jobs.submit(Text.get("augment.job.build"), progress -> run(recipe, progress));
    job.onSuccess(this::built);
    job.stateProperty()
        .addListener(
            (observable, was, now) -> {
              if (now instanceof JobState.Cancelled) {
                context.notices().tell(Notice.warning(Text.get("augment.build.stopped")));
              }
            });
  }

  private DatasetReport run(Callable<DatasetRecipe> recipe, JobContext job) throws Exception {
    DatasetRecipe read = recipe.call();
    Files.createDirectories(datasets.folder());
    DatasetRequest request = new DatasetRequest(read, freeFolder(read.name()), false);
    return new DatasetJob(
            request, datasets.records(), datasets.workers(), datasets.clock(), datasets.program())
        .run(job);
  }

  /** A folder of the dataset's name that is not there yet. */
  private Path freeFolder(String name) {
    String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> datasets.folder().resolve(i == 1 ? plain : plain + "-" + i))
        .filter(folder -> !Files.exists(folder))
        .findFirst()
        .orElseThrow();
  }

  private void built(DatasetReport report) {
    String sentence =
        Text.get("augment.build.done", report.card().name(), Text.count(report.card().rows()));
    context.notices().tell(Notice.done(sentence));
    report.problems().stream()
        .limit(1)
        .forEach(first -> context.notices().tell(Notice.warning(first)));
    list(Optional.of(String.valueOf(report.folder().getFileName())));
  }

  // --- The list -----------------------------------------------------------------------------

  private void list(Optional<String> thenShow) {
    listings.request(
        () -> DatasetListing.read(datasets.folder()),
        listing -> {
          entries.setAll(listing.entries().stream().map(DatasetsViewModel::entry).toList());
          listing.problems().stream().findFirst().ifPresent(this::tell);
          Optional<String> wanted =
              thenShow.or(() -> shown.get().map(content -> content.entry().folder()));
          entries.stream()
              .filter(entry -> wanted.equals(Optional.of(entry.folder())))
              .findFirst()
              .or(() -> entries.stream().findFirst())
              .ifPresent(this::show);
        },
        this::refused);
  }

  private static DatasetEntry entry(DatasetListing.Entry entry) {
    return new DatasetEntry(String.valueOf(entry.folder().getFileName()), entry.card());
  }

  private void refused(Throwable thrown) {
    tell(String.valueOf(thrown.getMessage()));
  }

  private void tell(String sentence) {
    problem.set(Optional.of(sentence));
  }
}
