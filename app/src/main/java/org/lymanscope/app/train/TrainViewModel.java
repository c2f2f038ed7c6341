package org.lymanscope.app.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetListing;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRows;

/** A training that is being planned: data, recipe, what it will take. UI thread only. */
public final class TrainViewModel {
  private final TrainContext context;
  private final Trainer trainer;
  private final RunsViewModel runs;
  private final TimeTrials timing;
  private final TrainingForm form;
  private final LatestOnly listings;
  private final LatestOnly counting;
  private final LatestOnly reading;
  private final ObservableList<DatasetListing.Entry> datasets = FXCollections.observableArrayList();
  private final ObservableList<ModelCard> models = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<DatasetListing.Entry>> dataset =
      new SimpleObjectProperty<>(this, "dataset", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingRows>> rows =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ShippedTraining>> shipped =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper dataProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper yaml = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Estimate>> estimate =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(false);
  private final BooleanProperty yamlShown = new SimpleBooleanProperty(this, "yamlShown", false);
  private final BooleanBinding ready = obstacle.isEmpty();
  private final ReadOnlyStringWrapper unreadable = new ReadOnlyStringWrapper("");
  private final BooleanBinding triable;

  /** What is in the folders. */
  private record Found(DatasetListing datasets, List<ModelCard> models) {}

  /**
   * Creates the view-model; {@link #refresh} fills it, and the form says nothing until a recipe is
   * chosen.
   *
   * @param runs where a training goes when it starts
   */
  public TrainViewModel(TrainContext context, Trainer trainer, RunsViewModel runs) {
    this.context = context;
    this.trainer = trainer;
    this.runs = runs;
    this.timing = new TimeTrials(context, trainer);
    this.form = new TrainingForm();
    this.listings = new LatestOnly(context.reader(), context.ui());
    this.counting = new LatestOnly(context.reader(), context.ui());
    this.reading = new LatestOnly(context.reader(), context.ui());
    this.triable =
        Bindings.createBooleanBinding(
            this::canBeTried,
            form.recipeProperty(),
            rows,
            dataProblem,
            timing.tryingProperty(),
            runs.busy());
    form.recipeProperty().addListener((observable, was, now) -> update());
    form.startProblemProperty().addListener((observable, was, now) -> update());
    dataset.addListener((observable, was, now) -> count());
    rows.addListener((observable, was, now) -> update());
    listed.addListener((observable, was, now) -> update());
    runs.busy().addListener((observable, was, now) -> update());
    timing.madeProperty().addListener((observable, was, now) -> update());
    runs.projectProperty().addListener((observable, was, now) -> update());
    update();
  }

  // --- What is planned ----------------------------------------------------------------------

  /** The form. */
  public TrainingForm form() {
    return form;
  }

  /** Datasets to learn from, the newest first. */
  public ObservableList<DatasetListing.Entry> datasets() {
    return datasets;
  }

  /** The dataset to learn from. */
  public ObjectProperty<Optional<DatasetListing.Entry>> datasetProperty() {
    return dataset;
  }

  /** How many rows it has; empty while that is not known. */
  public ReadOnlyObjectProperty<Optional<TrainingRows>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Why the dataset cannot be learned from, in a sentence; empty if it can. */
  public ReadOnlyStringProperty dataProblemProperty() {
    return dataProblem.getReadOnlyProperty();
  }

  /** Why the dataset cannot be read; empty if it can. */
  public ReadOnlyStringProperty unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  /** Models to begin with. */
  public ObservableList<ModelCard> models() {
    return models;
  }

  /** Whether the folders were read, so that an empty list means that there is nothing. */
  public ReadOnlyBooleanProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** The recipe that the form began with, where it is one of the program's. */
  public ReadOnlyObjectProperty<Optional<ShippedTraining>> shippedProperty() {
    return shipped.getReadOnlyProperty();
  }

  /** What is wrong with a recipe or a folder; empty if nothing is. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why it cannot be started now, in a sentence; empty if it can. */
  public ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Whether it can be started. */
  public BooleanBinding ready() {
    return ready;
  }

  /** What the form says, as a recipe; empty where something is wrong with it. */
  public ReadOnlyStringProperty yamlProperty() {
    return yaml.getReadOnlyProperty();
  }

  /** Whether the recipe is shown below the form. */
  public BooleanProperty yamlShownProperty() {
    return yamlShown;
  }

  /** Lists datasets and models anew. */
  public void refresh() {
    listings.request(
        () -> new Found(DatasetListing.read(context.datasets()), context.models().list().cards()),
        this::take,
        this::refused);
  }

  private void take(Found found) {
    List<DatasetListing.Entry> next =
        found.datasets().entries().stream()
            .filter(entry -> entry.card().role() == Role.TRAINING)
            .toList();
    Optional<DatasetListing.Entry> pick =
        DatasetPick.of(List.copyOf(datasets), dataset.get(), next);
    datasets.setAll(next);
    models.setAll(found.models());
    dataset.set(pick);
    listed.set(true);
    chooseStart();
  }

  private void count() {
    rows.set(Optional.empty());
    unreadable.set("");
    dataset
        .get()
        .ifPresent(
            entry ->
                counting.request(
                    () -> TrainingRows.of(Dataset.open(entry.folder())),
                    counted -> rows.set(Optional.of(counted)),
                    e -> {
                      unreadable.set(String.valueOf(e.getMessage()));
                      update();
                    }));
    update();
  }

  // --- Recipes ------------------------------------------------------------------------------

  /** Fills the form by a recipe that comes with the program. */
  public void choose(ShippedTraining recipe) {
    read(recipe::read, Optional.of(recipe));
  }

  /** Fills the form by a recipe of a file; what is wrong with it is told. */
  public void choose(Path file) {
    choose(() -> TrainingRecipe.of(Recipe.read(file)));
  }

  /** Fills the form by any recipe; what is wrong with it is told. */
  public void choose(Callable<TrainingRecipe> recipe) {
    read(recipe, Optional.empty());
  }

  /** Writes what the form says; a file that is there is replaced. */
  public void saveRecipe(Path file) {
    String text = yaml.get();
    context
        .jobs()
        .submit(
            Text.get("train.job.save", file.getFileName()), job -> Files.writeString(file, text))
        .onSuccess(done -> context.notices().tell(Notice.done(Text.get("train.saved", done))));
  }

  private void read(Callable<TrainingRecipe> recipe, Optional<ShippedTraining> from) {
    reading.request(
        recipe,
        read -> {
          problem.set("");
          shipped.set(from);
          form.take(read);
          chooseStart();
        },
        this::refused);
  }

  /** Whether a model answers, which can learn further. */
  public BooleanBinding teachable() {
    return Bindings.createBooleanBinding(() -> active().isPresent(), context.active().models());
  }

  private Optional<ModelCard> active() {
    return context.active().models().stream().map(ActiveModel::card).findFirst();
  }

  /** Fills the form so that the model that answers learns further, near to what it knows. */
  public void learnFurther() {
    active().ifPresent(card -> form.further(card, Text.get("train.further.name", card.name())));
  }

  /** The model that the recipe names, once the library is known. */
  private void chooseStart() {
    Optional<String> wanted = form.wantedStart();
    if (wanted.isEmpty() || form.start.get().isPresent() || !listed.get()) {
      return;
    }
    Optional<ModelCard> found =
        models.stream()
            .filter(card -> wanted.get().equals(card.name()) || wanted.get().equals(card.id()))
            .findFirst();
    form.start.set(found);
    if (found.isEmpty()) {
      problem.set(Text.get("train.problem.start", wanted.get()));
    }
  }

  private void refused(Throwable thrown) {
    problem.set(String.valueOf(thrown.getMessage()));
  }

  // --- What it will take --------------------------------------------------------------------

  /** What it will take; empty where nothing can be said. */
  public ReadOnlyObjectProperty<Optional<Estimate>> estimateProperty() {
    return estimate.getReadOnlyProperty();
  }

  /** What tells how long trainings take here. */
  public TimeTrials timing() {
    return timing;
  }

  /** Whether a trial can be made. */
  public BooleanBinding triable() {
    return triable;
  }

  /** Does a few steps, to tell how long all of them take. */
  public void tryOut() {
    if (!canBeTried()) {
      return;
    }
    timing.make(form.recipeProperty().get().orElseThrow(), dataset.get().orElseThrow().folder());
  }

  private boolean canBeTried() {
    return form.recipeProperty().get().isPresent()
        && form.startProblemProperty().get().isEmpty()
        && rows.get().isPresent()
        && dataProblem.get().isEmpty()
        && !timing.tryingProperty().get()
        && !runs.busy().get(); // it would measure both
  }

  private TrainingOrder order(TrainingRecipe recipe, Path out) {
    Path data = dataset.get().orElseThrow().folder();
    return new TrainingOrder(recipe, data, out, false, trainer.threads());
  }

  // --- Start --------------------------------------------------------------------------------

  /** Starts it; nothing happens if it cannot be started. */
  public void start() {
    Optional<Path> project = runs.projectProperty().get();
    if (!ready.get() || project.isEmpty()) {
      return;
    }
    TrainingRecipe recipe = form.recipeProperty().get().orElseThrow();
    runs.begin(project.get(), folder -> order(recipe, folder), recipe.name());
  }

  private void update() {
    Optional<TrainingRecipe> recipe = form.recipeProperty().get();
    yaml.set(recipe.map(TrainingRecipe::text).orElse(""));
    estimate.set(
        recipe.flatMap(
            some -> rows.get().map(count -> Estimate.of(some, timing.cost(some), count))));
    dataProblem.set(
        recipe
            .flatMap(some -> rows.get().flatMap(count -> count.refusal(some)))
            .orElse(unreadable.get()));
    String reason = reason(recipe);
    obstacle.set(reason.isEmpty() ? "" : Text.get("train.obstacle." + reason));
  }

  private String reason(Optional<TrainingRecipe> recipe) {
    if (runs.projectProperty().get().isEmpty()) {
      return "project";
    } else if (datasets.isEmpty() && listed.get()) {
      return "dataset";
    } else if (form.filled() && !whole(recipe)) {
      return "field";
    } else if (!dataProblem.get().isEmpty()) {
      return "rows";
    } else if (rows.get().isEmpty() || recipe.isEmpty()) {
      return "listing";
    }
    return runs.busy().get() ? "busy" : "";
  }

  private boolean whole(Optional<TrainingRecipe> recipe) {
    return recipe.isPresent() && form.startProblemProperty().get().isEmpty();
  }
}
