package org.lymanscope.app.train;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;

/** The whole screen: the form or the table on the left, one training with its curves beside it. */
public final class TrainView extends BorderPane {
  private static final double SIDE_WIDTH = 440;

  private final FormView form;
  private final RunsView table;
  private final RunView run;
  private final HBox tools = new HBox(6);
  private final BooleanProperty tableShown = new SimpleBooleanProperty(this, "tableShown", false);

  /**
   * Creates the screen; {@link #dress} adds its buttons.
   *
   * @param painter paints the curves
   * @param ui back to the UI thread
   * @param dark whether the window is dark
   */
  public TrainView(
      TrainViewModel model,
      RunsViewModel runs,
      RunActions actions,
      Executor painter,
      Executor ui,
      ObservableBooleanValue dark) {
    setId("train");
    form = new FormView(model);
    table = new RunsView(runs);
    run = new RunView(runs, actions, painter, ui, dark);
    run.curves().activeProperty().bind(visibleProperty());
    form.visibleProperty().bind(tableShown.not());
    table.visibleProperty().bind(tableShown);
    StackPane side = new StackPane(form, table);
    side.setMinWidth(360);
    side.setPrefWidth(SIDE_WIDTH);
    SplitPane.setResizableWithParent(side, false);
    SplitPane panels = new SplitPane(side, run);
    panels.setDividerPositions(0.29);
    tools.getStyleClass().add("lym-tools");
    setTop(tools);
    setCenter(panels);
  }

  /** Makes the buttons of the commands, once all commands are known. */
  public void dress(CommandControls controls, Commands commands) {
    ToggleGroup parts = new ToggleGroup();
    tools
        .getChildren()
        .setAll(tab(controls, commands, "form", parts), tab(controls, commands, "runs", parts));
    tableShown.addListener(observable -> showPart(parts));
    showPart(parts);
    form.dress(controls, commands);
    run.dress(controls, commands);
  }

  private static ToggleButton tab(
      CommandControls controls, Commands commands, String name, ToggleGroup parts) {
    ToggleButton tab = new ToggleButton(Text.get("train.tab." + name));
    tab.setId("train-tab-" + name);
    tab.setUserData(name);
    tab.setToggleGroup(parts);
    controls.describe(tab, commands.get("train." + name));
    tab.setOnAction(event -> commands.get("train." + name).run());
    return tab;
  }

  /** A second click on the part that is shown changes nothing. */
  private void showPart(ToggleGroup parts) {
    String shown = tableShown.get() ? "runs" : "form";
    for (Toggle tab : parts.getToggles()) {
      tab.setSelected(shown.equals(tab.getUserData()));
    }
  }

  /** Shows the table of trainings, or the form. */
  void showTable(boolean shown) {
    tableShown.set(shown);
    requestFocus();
  }

  /** Paints no more: the workers go. */
  public void close() {
    run.curves().activeProperty().unbind();
    run.curves().activeProperty().set(false);
  }

  /** Lets another name be typed for the training that is looked at. */
  void rename() {
    run.rename();
  }

  @Override
  public void requestFocus() {
    if (tableShown.get()) {
      table.requestFocus();
    } else {
      form.requestFocus();
    }
  }
}
