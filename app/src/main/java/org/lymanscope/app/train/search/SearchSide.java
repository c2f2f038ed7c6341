package org.lymanscope.app.train.search;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.train.FormRows;
import org.lymanscope.app.train.Parts;
import org.lymanscope.app.train.StartFooter;
import org.lymanscope.app.train.TrainWords;
import org.lymanscope.engine.search.SearchRecipe;
import org.lymanscope.engine.search.ShippedSearch;

/** What to search, and below it the searches of the project as a table. */
public final class SearchSide extends BorderPane {
  /** Of the height of the screen. */
  private static final double TABLE_PART = 0.25;

  private final SearchPlanViewModel plan;
  private final SearchesViewModel searches;
  private final TableView<SearchEntry> table = new TableView<>();
  private final SortedList<SearchEntry> sorted;
  private final FlowPane recipeButtons = new FlowPane(6, 4);
  private final StartFooter footer;
  private final Label space = Panels.hint("");
  private boolean following;

  /** Creates the part; {@link #dress} adds its buttons. */
  public SearchSide(SearchPlanViewModel plan, SearchesViewModel searches) {
    this.plan = plan;
    this.searches = searches;
    this.footer = new StartFooter("search", plan.obstacleProperty());
    setId("search-side");
    sorted = new SortedList<>(searches.entries());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    VBox form = form();
    form.getStyleClass().add("lym-augment-side");
    ScrollPane scroll = new ScrollPane(form);
    scroll.setId("search-form-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(Text.get("search.form"));
    setCenter(scroll);
    buildTable();
    VBox below = new VBox(6, Panels.heading("search.all"), table);
    below.getStyleClass().add("lym-train-footer");
    setBottom(new VBox(footer, below));
    plan.planProperty().addListener(observable -> showSpace());
    showSpace();
    plan.forecastProperty().addListener(observable -> showTime());
    plan.secondsProperty().addListener(observable -> showTime());
    plan.timing().tryingProperty().addListener(observable -> showTime());
    showTime();
    searches.shownProperty().addListener(observable -> follow());
    sorted.addListener((ListChangeListener<SearchEntry>) change -> follow());
    follow();
  }

  /** Makes the buttons of the commands, once all commands are known. */
  public void dress(CommandControls controls, Commands commands) {
    recipeButtons
        .getChildren()
        .setAll(controls.button(commands.get("search.choose"), Text.get("train.button.open")));
    footer.dress(
        commands,
        controls.button(commands.get("search.start"), Text.get("search.button.start")),
        controls.button(commands.get("search.trial"), Text.get("train.button.trial")),
        controls.button(commands.get("search.open"), Text.get("search.button.open")));
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private VBox form() {
    ComboBox<ShippedSearch> recipes =
        FormRows.recipes(
            "search-recipe", ShippedSearch.values(), plan.shippedProperty(), plan::choose);
    Label problem = Parts.problem("search-recipe-problem");
    problem.textProperty().bind(plan.problemProperty());
    space.setId("search-space");
    Label unfit = Parts.problem("search-dataset-problem");
    unfit.textProperty().bind(plan.dataProblemProperty());
    return new VBox(
        10,
        Panels.heading("search.form"),
        Panels.hint(Text.get("search.form.hint")),
        FormRows.row("searchRecipe", recipes, recipeButtons, problem, space),
        FormRows.dataset("searchDataset", plan.training(), unfit),
        FormRows.typed(plan.trials()));
  }

  private void buildTable() {
    table.setId("search-table");
    table.setAccessibleText(Text.get("search.all"));
    table.getStyleClass().addAll("dense", "bordered");
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.prefHeightProperty().bind(heightProperty().multiply(TABLE_PART));
    VBox.setVgrow(table, Priority.ALWAYS);
    table.getColumns().setAll(columns());
    Label empty = Panels.hint(Text.get("search.empty"));
    empty.getStyleClass().add("lym-empty");
    table.setPlaceholder(empty);
    table.setItems(sorted);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null && !following) {
                following = true; // the table is in the midst of its change, and right already
                searches.select(now.id());
                following = false;
              }
            });
  }

  private List<TableColumn<SearchEntry, ?>> columns() {
    return List.of(
        Parts.text("train.column.name", 104, SearchEntry::name),
        Parts.text("train.column.state", 92, SearchWords::state),
        Parts.number(
            "search.column.trials",
            56,
            entry -> (double) entry.trials().size(),
            value -> TrainWords.fixed(value, 0)),
        Parts.number(
            "search.column.best",
            62,
            entry -> entry.best().map(entry::shown).orElse(Double.NaN),
            SearchWords::result),
        Parts.text(
            "train.column.begun",
            134,
            entry -> TrainWords.minute(entry.run().record().startedAt(), searches.zone())));
  }

  private void follow() {
    if (following) {
      return;
    }
    following = true;
    table.getSelectionModel().clearSelection();
    searches
        .shownProperty()
        .get()
        .ifPresent(
            shown -> {
              for (int i = 0; i < sorted.size(); i++) {
                if (sorted.get(i).id().equals(shown.id())) {
                  table.getSelectionModel().select(i);
                }
              }
            });
    following = false;
  }

  private void showSpace() {
    Optional<SearchPlanViewModel.Plan> now = plan.planProperty().get();
    space.setText(
        now.map(
                some -> {
                  SearchRecipe recipe = some.recipe();
                  return Text.get(
                      "search.space",
                      recipe.name(),
                      some.varied().epochs(),
                      SearchWords.space(recipe));
                })
            .orElse(""));
    Panels.showWhen(space, now.isPresent());
  }

  private void showTime() {
    footer.estimate(SearchWords.time(plan), "");
  }
}
