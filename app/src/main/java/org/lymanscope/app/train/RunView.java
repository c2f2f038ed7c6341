package org.lymanscope.app.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.CurveView;
import org.lymanscope.app.text.Text;

/** One training, or several compared: how it goes, its curves, and what can be done with it. */
final class RunView extends VBox {
  private final RunsViewModel model;
  private final RunActions actions;
  private final Label name = new Label();
  private final TextField newName = new TextField();
  private final Label status = new Label();
  private final Label facts = Panels.hint("");
  private final Label sentence = Panels.hint("");
  private final Label nothing = new Label();
  private final HBox kinds = new HBox();
  private final FlowPane buttons = new FlowPane(6, 4);
  private final CurveView curves;

  /**
   * Creates the view.
   *
   * @param painter paints the curves
   * @param ui back to the UI thread
   * @param dark whether the window is dark
   */
  RunView(
      RunsViewModel model,
      RunActions actions,
      Executor painter,
      Executor ui,
      ObservableBooleanValue dark) {
    super(4);
    this.model = model;
    this.actions = actions;
    setId("train-run");
    getStyleClass().add("lym-train-run");
    name.setId("run-name");
    name.getStyleClass().add("title-4");
    status.setId("run-status");
    status.getStyleClass().add("lym-number");
    facts.setId("run-facts");
    sentence.setId("run-sentence");
    nothing.setId("run-nothing");
    nothing.setWrapText(true);
    nothing.getStyleClass().add("lym-empty");
    buildNewName();
    curves = new CurveView(painter, ui);
    curves.setId("run-curves");
    curves.setAccessibleText(Text.get("train.curves"));
    curves.setPlace(
        x -> Text.get("train.chart.at", String.format(Locale.ROOT, "%.2f", x).replace(".00", "")));
    curves.darkProperty().bind(dark);
    curves.sheetProperty().bind(model.sheetProperty());
    StackPane charts = new StackPane(curves, nothing);
    VBox.setVgrow(charts, Priority.ALWAYS);
    charts.setMinHeight(120);
    HBox title = Panels.row(name, newName, Panels.space(), kinds);
    getChildren()
        .addAll(title, status, facts, buttons, charts, sentence, new DifferencesView(model));
    model.sheetProperty().addListener(observable -> show());
    model.shownProperty().addListener(observable -> show());
    model.jobStateProperty().addListener(observable -> showStatus());
    show();
  }

  /** The curves are painted only while the screen is seen. */
  CurveView curves() {
    return curves;
  }

  /** Makes the buttons of the commands, once all commands are known. */
  void dress(CommandControls controls, Commands commands) {
    Button promote =
        controls.button(commands.get("train.promote"), Text.get("train.button.promote"));
    promote.getStyleClass().add("accent");
    buttons.getChildren().add(promote);
    for (String id : List.of("pause", "stop", "resume", "repeat", "rename", "delete", "charts")) {
      buttons
          .getChildren()
          .add(controls.button(commands.get("train." + id), Text.get("train.button." + id)));
    }
    buttons.getChildren().forEach(button -> button.getStyleClass().add("small"));
    ToggleGroup group = new ToggleGroup();
    Map<ChartKind, String> ids =
        Map.of(
            ChartKind.OVERVIEW,
            "train.overview",
            ChartKind.BOXES,
            "train.boxes",
            ChartKind.OFFSETS,
            "train.offsets");
    for (ChartKind kind : ChartKind.values()) {
      String id = ids.getOrDefault(kind, "");
      ToggleButton tab = new ToggleButton(Text.get("train.button." + id.substring(6)));
      tab.setId("button-" + id.replace('.', '-'));
      tab.setUserData(kind);
      tab.setToggleGroup(group);
      tab.getStyleClass().add("small");
      controls.describe(tab, commands.get(id));
      tab.setOnAction(event -> commands.get(id).run());
      kinds.getChildren().add(tab);
    }
    model.kindProperty().addListener(observable -> showKind(group));
    showKind(group);
  }

  private void showKind(ToggleGroup group) {
    group
        .getToggles()
        .forEach(tab -> tab.setSelected(tab.getUserData() == model.kindProperty().get()));
  }

  /** Lets another name be typed. */
  void rename() {
    newName.setText(name.getText());
    edit(true);
    newName.requestFocus();
    newName.selectAll();
  }

  private void buildNewName() {
    newName.setId("run-name-field");
    newName.setAccessibleText(Text.get("train.rename"));
    newName.setOnAction(
        event -> {
          String typed = newName.getText();
          edit(false);
          actions.rename(typed);
        });
    newName.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            edit(false);
            event.consume();
          }
        });
    newName
        .focusedProperty()
        .addListener(
            (observable, was, now) -> {
              if (!now) {
                edit(false);
              }
            });
    edit(false);
  }

  private void edit(boolean on) {
    Panels.showWhen(newName, on);
    Panels.showWhen(name, !on);
  }

  private void show() {
    List<RunEntry> runs = model.shownProperty().get();
    nothing.setText(whyNoCurves(runs));
    nothing.setVisible(!nothing.getText().isEmpty());
    curves.setVisible(!nothing.isVisible());
    Panels.showWhen(buttons, !runs.isEmpty());
    Panels.showWhen(kinds, !runs.isEmpty());
    Panels.showWhen(status, runs.size() == 1);
    Panels.showWhen(facts, runs.size() == 1);
    if (runs.size() == 1) {
      RunEntry run = runs.get(0);
      name.setText(run.name());
      showStatus();
      facts.setText(RunWords.facts(run, model.zone()));
    } else {
      name.setText(runs.isEmpty() ? "" : Text.get("train.compared", runs.size()));
    }
    sentence.setText(runs.isEmpty() ? "" : words(runs));
    curves.setAccessibleText(Text.get("train.curves") + ". " + sentence.getText());
  }

  /** Empty where there are some. */
  private String whyNoCurves(List<RunEntry> runs) {
    if (runs.isEmpty()) {
      return Text.get("train.nothing");
    } else if (!model.sheetProperty().get().panels().isEmpty()) {
      return "";
    }
    boolean begun = runs.stream().anyMatch(run -> !run.epochs().isEmpty());
    return Text.get(begun ? "train.nothing.lines" : "train.nothing.yet");
  }

  /** Also told when nothing is learned any more, as in a pause. */
  private void showStatus() {
    List<RunEntry> runs = model.shownProperty().get();
    if (runs.size() == 1) {
      RunEntry run = runs.get(0);
      status.setText(RunWords.status(run, model.pace(run), model.jobStateProperty().get()));
    }
  }

  private String words(List<RunEntry> runs) {
    String key = model.kindProperty().get().name().toLowerCase(Locale.ROOT);
    RunEntry first = runs.get(0);
    return Text.get(
        "train.sentence." + key + (runs.size() == 1 ? "" : ".over"),
        Text.count(first.run().record().data().training()),
        Text.count(first.run().record().data().validation()));
  }
}
