package org.lymanscope.app.train.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.trials.TrialsView;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.search.Trial;

/** One search: how it goes, its trials as parallel coordinates and as a table. */
public final class SearchView extends VBox {
  private final TrialsViewModel model;
  private final SearchesViewModel searches;
  private final TrialsView chart;
  private final TrialTable table;
  private final Label name = new Label();
  private final Label status = new Label();
  private final Label facts = Panels.hint("");
  private final Label sentence = Panels.hint("");
  private final Label nothing = new Label(Text.get("search.nothing"));
  private final FlowPane buttons = new FlowPane(6, 4);
  private final SplitPane parts;

  /**
   * Creates the view; {@link #dress} adds its buttons.
   *
   * @param painter paints the chart
   * @param ui back to the UI thread
   * @param dark whether the window is dark
   */
  public SearchView(
      TrialsViewModel model, Executor painter, Executor ui, ObservableBooleanValue dark) {
    super(4);
    this.model = model;
    this.searches = model.searches();
    setId("search");
    getStyleClass().add("lym-train-run");
    name.setId("search-name");
    name.getStyleClass().add("title-4");
    status.setId("search-status");
    status.setWrapText(true);
    status.setMinHeight(USE_PREF_SIZE);
    status.getStyleClass().add("lym-number");
    facts.setId("search-facts");
    sentence.setId("search-sentence");
    nothing.setId("search-nothing");
    nothing.setWrapText(true);
    nothing.getStyleClass().add("lym-empty");
    chart = new TrialsView(painter, ui);
    chart.setId("trial-chart");
    chart.darkProperty().bind(dark);
    chart.planeProperty().bind(model.planeProperty());
    chart.brushesProperty().bindBidirectional(model.brushesProperty());
    chart.chosenProperty().bindBidirectional(model.chosenProperty());
    chart.hoveredProperty().bindBidirectional(model.hoveredProperty());
    chart.setWords(this::words);
    chart.setMinHeight(170);
    table = new TrialTable(model, dark);
    table.setMinHeight(90);
    parts = new SplitPane(chart, table);
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(0.58);
    StackPane content = new StackPane(parts, nothing);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(name, status, facts, buttons, content, sentence);
    searches.shownProperty().addListener(observable -> show());
    searches.jobStateProperty().addListener(observable -> showStatus());
    model.planeProperty().addListener(observable -> showSentence());
    model.brushesProperty().addListener(observable -> showSentence());
    show();
  }

  /** The chart, which is painted only while the screen is seen. */
  public TrialsView chart() {
    return chart;
  }

  /** Makes the buttons of the commands, once all commands are known. */
  public void dress(CommandControls controls, Commands commands) {
    Button recipe =
        controls.button(commands.get("search.recipe"), Text.get("search.button.recipe"));
    recipe.getStyleClass().add("accent");
    buttons.getChildren().add(recipe);
    for (String id : List.of("promote", "clear", "resume", "delete", "figure")) {
      buttons
          .getChildren()
          .add(controls.button(commands.get("search." + id), Text.get("search.button." + id)));
    }
    // A search waits and stops as a training does: one of them only can be under way.
    Button pause = controls.button(commands.get("train.pause"), Text.get("train.button.pause"));
    pause.setId("button-search-pause");
    Button stop = controls.button(commands.get("train.stop"), Text.get("train.button.stop"));
    stop.setId("button-search-stop");
    buttons.getChildren().addAll(2, List.of(pause, stop));
    buttons.getChildren().forEach(button -> button.getStyleClass().add("small"));
  }

  private String words(Trial trial) {
    return searches.shownProperty().get().map(entry -> SearchWords.trial(entry, trial)).orElse("");
  }

  private void show() {
    Optional<SearchEntry> shown = searches.shownProperty().get();
    nothing.setVisible(shown.isEmpty());
    parts.setVisible(shown.isPresent());
    for (var node : List.of(buttons, status, facts, sentence)) {
      Panels.showWhen(node, shown.isPresent());
    }
    name.setText(shown.map(SearchEntry::name).orElse(""));
    facts.setText(shown.map(entry -> SearchWords.facts(entry, searches.zone())).orElse(""));
    showStatus();
    showSentence();
  }

  private void showStatus() {
    status.setText(
        searches
            .shownProperty()
            .get()
            .map(entry -> SearchWords.status(entry, searches.jobStateProperty().get()))
            .orElse(""));
  }

  private void showSentence() {
    String kept =
        model.brushesProperty().get().parts().isEmpty()
            ? ""
            : Text.get("search.sentence.kept", model.kept().size());
    sentence.setText(Text.get("search.sentence", model.count()) + kept);
    chart.setAccessibleText(Text.get("search.chart") + ". " + sentence.getText());
  }
}
