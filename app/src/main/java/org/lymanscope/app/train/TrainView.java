package org.lymanscope.app.train;

import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;

/**
 * The whole screen: on the left a form, the trainings or the searches, beside it one training with
 * its curves or one search with its trials.
 */
public final class TrainView extends BorderPane {
  private static final double SIDE_WIDTH = 440;
  private static final double LEAST_SIDE = 420;

  private final FormView form;
  private final RunsView table;
  private final RunView run;
  private final HBox tools = new HBox(6);
  private final ObjectProperty<TrainPart> part =
      new SimpleObjectProperty<>(this, "part", TrainPart.FORM);
  private final StackPane side = new StackPane();
  private final StackPane content = new StackPane();

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
    run.curves().activeProperty().bind(visibleProperty().and(run.visibleProperty()));
    form.visibleProperty().bind(part.isEqualTo(TrainPart.FORM));
    table.visibleProperty().bind(part.isEqualTo(TrainPart.RUNS));
    run.visibleProperty().bind(part.isNotEqualTo(TrainPart.SEARCHES));
    side.getChildren().setAll(form, table);
    content.getChildren().setAll(run);
    side.setMinWidth(LEAST_SIDE);
    side.setPrefWidth(SIDE_WIDTH);
    SplitPane.setResizableWithParent(side, false);
    SplitPane panels = new SplitPane(side, content);
    panels.setDividerPositions(0.29);
    tools.getStyleClass().add("lym-tools");
    setTop(tools);
    setCenter(panels);
  }

  /** Adds what is shown of searches: on the left, and beside it. */
  public void addSearches(Region left, Region beside) {
    left.visibleProperty().bind(part.isEqualTo(TrainPart.SEARCHES));
    beside.visibleProperty().bind(part.isEqualTo(TrainPart.SEARCHES));
    side.getChildren().add(left);
    content.getChildren().add(beside);
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<TrainPart> partProperty() {
    return part;
  }

  /** Makes the buttons of the commands, once all commands are known. */
  public void dress(CommandControls controls, Commands commands) {
    ToggleGroup parts = new ToggleGroup();
    for (TrainPart one : TrainPart.values()) {
      tools.getChildren().add(tab(controls, commands, one, parts));
    }
    part.addListener(observable -> showPart(parts));
    showPart(parts);
    form.dress(controls, commands);
    run.dress(controls, commands);
  }

  private static ToggleButton tab(
      CommandControls controls, Commands commands, TrainPart part, ToggleGroup parts) {
    String name = part.word();
    ToggleButton tab = new ToggleButton(Text.get("train.tab." + name));
    tab.setId("train-tab-" + name);
    tab.setUserData(part);
    tab.setToggleGroup(parts);
    controls.describe(tab, commands.get("train." + name));
    tab.setOnAction(event -> commands.get("train." + name).run());
    return tab;
  }

  /** A second click on the part that is shown changes nothing. */
  private void showPart(ToggleGroup parts) {
    for (Toggle tab : parts.getToggles()) {
      tab.setSelected(tab.getUserData() == part.get());
    }
  }

  /** Shows a part and gives it the keys. */
  public void show(TrainPart wanted) {
    part.set(wanted);
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
    side.getChildren().stream().filter(Node::isVisible).findFirst().ifPresent(Node::requestFocus);
  }
}
