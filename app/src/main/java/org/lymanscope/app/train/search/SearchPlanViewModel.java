package org.lymanscope.app.train.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.train.Field;
import org.lymanscope.app.train.TimeTrials;
import org.lymanscope.app.train.TrainContext;
import org.lymanscope.app.train.TrainViewModel;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.search.SearchForecast;
import org.lymanscope.engine.search.SearchRecipe;
import org.lymanscope.engine.search.ShippedSearch;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRows;

/**
 * A search that is being planned. The dataset is that of the form for a training: who searches for
 * settings wants them for it. UI thread only.
 */
public final class SearchPlanViewModel {
  private static final int MOST_TRIALS = 10_000;

  private final SearchesViewModel searches;
  private final TrainViewModel training;
  private final TimeTrials timing;
  private final LatestOnly reading;
  private final LatestOnly foretelling;
  private final Field<Integer> trials = Field.count("searchTrials", 1, MOST_TRIALS);
  private final ReadOnlyObjectWrapper<Optional<ShippedSearch>> shipped =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SearchForecast>> forecast =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Double>> seconds =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper dataProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final BooleanBinding ready = obstacle.isEmpty();
  private final BooleanBinding triable;

  /**
   * What is to be searched.
   *
   * @param recipe how
   * @param varied the training that is varied
   */
  public record Plan(SearchRecipe recipe, TrainingRecipe varied) {
    static Plan of(SearchRecipe recipe) throws IOException {
      return new Plan(recipe, TrainingRecipe.of(recipe.training()));
    }
  }

  /**
   * Creates the view-model; it says nothing until a recipe is chosen.
   *
   * @param training whose dataset is taken
   * @param searches where a search goes when it starts
   */
  public SearchPlanViewModel(
      TrainContext context, TrainViewModel training, SearchesViewModel searches) {
    this.training = training;
    this.searches = searches;
    this.timing = training.timing();
    this.reading = new LatestOnly(context.reader(), context.ui());
    this.foretelling = new LatestOnly(context.reader(), context.ui());
    this.triable =
        Bindings.createBooleanBinding(
            this::canBeTried, forecast, dataProblem, timing.tryingProperty(), searches.busy());
    plan.addListener(observable -> forget());
    forecast.addListener(observable -> update());
    timing.madeProperty().addListener(observable -> update());
    trials.valueProperty().addListener(observable -> update());
    training.datasetProperty().addListener(observable -> update());
    training.rowsProperty().addListener(observable -> counted());
    training.unreadableProperty().addListener(observable -> update());
    training.listedProperty().addListener(observable -> update());
    searches.projectProperty().addListener(observable -> update());
    searches.busy().addListener(observable -> update());
    update();
  }

  /** The form of a training, whose dataset is taken. */
  TrainViewModel training() {
    return training;
  }

  /** The recipe, where it is one of the program's. */
  public ReadOnlyObjectProperty<Optional<ShippedSearch>> shippedProperty() {
    return shipped.getReadOnlyProperty();
  }

  /** What is to be searched; empty until a recipe was read. */
  public ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** How many trials, at most. */
  public Field<Integer> trials() {
    return trials;
  }

  /** What is wrong with the recipe; empty if nothing is. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why trials cannot learn from the dataset, in a sentence; empty if they can. */
  public ReadOnlyStringProperty dataProblemProperty() {
    return dataProblem.getReadOnlyProperty();
  }

  /** Why it cannot be started now, in a sentence; empty if it can. */
  public ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Whether it can be started. */
  public BooleanBinding ready() {
    return ready;
  }

  /** What is tried first, and how large the others are; empty until that was looked at. */
  public ReadOnlyObjectProperty<Optional<SearchForecast>> forecastProperty() {
    return forecast.getReadOnlyProperty();
  }

  /** Seconds of all trials if none is stopped early; empty until a trial of time has told. */
  public ReadOnlyObjectProperty<Optional<Double>> secondsProperty() {
    return seconds.getReadOnlyProperty();
  }

  /** What tells how long trainings take here. */
  public TimeTrials timing() {
    return timing;
  }

  /** Whether a few steps can be tried. */
  public BooleanBinding triable() {
    return triable;
  }

  /** Does a few steps of the first trial, to tell how long the search takes. */
  public void tryOut() {
    if (canBeTried()) {
      timing.make(
          forecast.get().orElseThrow().first(),
          training.datasetProperty().get().orElseThrow().folder());
    }
  }

  private boolean canBeTried() {
    return forecast.get().isPresent()
        && training.rowsProperty().get().isPresent()
        && dataProblem.get().isEmpty()
        && !timing.tryingProperty().get()
        && !searches.busy().get(); // it would measure both
  }

  /** Takes a recipe that comes with the program. */
  public void choose(ShippedSearch recipe) {
    read(recipe::read, Optional.of(recipe));
  }

  /** Takes a recipe of a file; what is wrong with it is told. */
  public void choose(Path file) {
    read(() -> SearchRecipe.of(Recipe.read(file)), Optional.empty());
  }

  private void read(Callable<SearchRecipe> recipe, Optional<ShippedSearch> from) {
    reading.request(
        () -> Plan.of(recipe.call()),
        read -> {
          problem.set("");
          shipped.set(from);
          trials.textProperty().set(Integer.toString(read.recipe().trials()));
          plan.set(Optional.of(read));
        },
        e -> problem.set(String.valueOf(e.getMessage())));
  }

  /** Starts it; nothing happens if it cannot be started. */
  public void start() {
    Optional<Path> project = searches.projectProperty().get();
    if (!ready.get() || project.isEmpty()) {
      return;
    }
    SearchRecipe recipe = plan.get().orElseThrow().recipe();
    Path data = training.datasetProperty().get().orElseThrow().folder();
    int count = trials.valueProperty().get().orElseThrow();
    int threads = searches.threads();
    searches.begin(
        project.get(),
        recipe.name(),
        folder -> new SearchOrder(recipe, data, folder, false, count, threads));
  }

  private void counted() {
    update();
    foretell();
  }

  /** Another search takes another time. */
  private void forget() {
    foretelling.forget();
    forecast.set(Optional.empty());
    counted();
  }

  /** Only where there is something to learn from: it is work, and the program is to start fast. */
  private void foretell() {
    if (plan.get().isEmpty()
        || training.rowsProperty().get().isEmpty()
        || forecast.get().isPresent()) {
      return;
    }
    SearchRecipe recipe = plan.get().get().recipe();
    foretelling.request(
        () -> SearchForecast.of(recipe),
        told -> forecast.set(Optional.of(told)),
        e -> problem.set(String.valueOf(e.getMessage())));
  }

  private Optional<Double> time() {
    Optional<SearchForecast> told = forecast.get();
    Optional<TrainingRows> rows = training.rowsProperty().get();
    Optional<Integer> count = trials.valueProperty().get();
    if (told.isEmpty() || rows.isEmpty() || count.isEmpty()) {
      return Optional.empty();
    }
    return timing
        .cost(told.get().first())
        .map(cost -> told.get().seconds(count.get(), cost, rows.get()));
  }

  private void update() {
    seconds.set(time());
    dataProblem.set(
        plan.get()
            .flatMap(
                some ->
                    training
                        .rowsProperty()
                        .get()
                        .flatMap(rows -> rows.refusalOfSearch(some.varied())))
            .orElse(training.unreadableProperty().get()));
    String reason = reason();
    obstacle.set(reason.isEmpty() ? "" : Text.get("train.obstacle." + reason));
  }

  private String reason() {
    if (searches.projectProperty().get().isEmpty()) {
      return "project";
    } else if (training.listedProperty().get() && training.datasets().isEmpty()) {
      return "dataset";
    } else if (plan.get().isPresent() && trials.valueProperty().get().isEmpty()) {
      return "field";
    } else if (!dataProblem.get().isEmpty()) {
      return "rows";
    } else if (plan.get().isEmpty() || training.rowsProperty().get().isEmpty()) {
      return "listing";
    }
    return searches.busy().get() ? "busy" : "";
  }
}
