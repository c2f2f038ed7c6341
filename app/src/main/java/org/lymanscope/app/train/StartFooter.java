package org.lymanscope.app.train;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/**
 * What stands below a form and is always seen, however short the window: what it will take, why it
 * cannot start and where that is mended, and the buttons that start it.
 */
public final class StartFooter extends VBox {
  private final String id;
  private final ReadOnlyStringProperty reason;
  private final Label time = Panels.hint("");
  private final Label memory = Panels.hint("");
  private final Label obstacle = Panels.hint("");
  private final FlowPane elsewhere = new FlowPane(6, 4);
  private final FlowPane buttons = new FlowPane(6, 4);

  /**
   * Creates it; {@link #dress} adds its buttons.
   *
   * @param id of the form, which the names of its parts begin with
   * @param reason why it cannot start, in a sentence; empty if it can
   */
  public StartFooter(String id, ReadOnlyStringProperty reason) {
    super(4);
    this.id = id;
    this.reason = reason;
    getStyleClass().add("lym-train-footer");
    time.setId(id + "-time");
    memory.setId(id + "-memory");
    obstacle.setId(id + "-obstacle");
    obstacle.getStyleClass().removeAll("lym-muted");
    getChildren().addAll(time, memory, obstacle, elsewhere, buttons);
    estimate("", "");
    reason.addListener(observable -> showObstacle());
    showObstacle();
  }

  /**
   * Makes the buttons, once all commands are known.
   *
   * @param start the ones that start something, in their order
   */
  public void dress(Commands commands, Button... start) {
    start[0].getStyleClass().add("accent");
    buttons.getChildren().setAll(start);
    Button datasets = new Button(Text.get("train.button.datasets"));
    datasets.setId(id + "-to-datasets");
    datasets.setOnAction(
        event -> {
          commands.get("view.augment").run();
          commands.get("augment.datasets").run();
        });
    Button project = new Button(Text.get("train.button.project"));
    project.setId(id + "-to-project");
    project.setOnAction(event -> commands.get("view.inspect").run());
    elsewhere.getChildren().setAll(project, datasets);
    showObstacle();
  }

  /** Says what it will take; what is empty takes no room. */
  public void estimate(String ofTime, String ofMemory) {
    time.setText(ofTime);
    memory.setText(ofMemory);
    List.of(time, memory).forEach(one -> Panels.showWhen(one, !one.getText().isEmpty()));
  }

  /** Gives the keys to the first button that can be pressed; false if none can. */
  boolean focusButton() {
    for (Node button : buttons.getChildren()) {
      if (!button.isDisabled()) {
        button.requestFocus();
        return true;
      }
    }
    return false;
  }

  private void showObstacle() {
    obstacle.setText(reason.get());
    Panels.showWhen(obstacle, !obstacle.getText().isEmpty());
    boolean noProject = obstacle.getText().equals(Text.get("train.obstacle.project"));
    boolean noData =
        obstacle.getText().equals(Text.get("train.obstacle.dataset"))
            || obstacle.getText().equals(Text.get("train.obstacle.rows"));
    for (Node button : elsewhere.getChildren()) {
      Panels.showWhen(button, button.getId().endsWith("-to-project") ? noProject : noData);
    }
    Panels.showWhen(elsewhere, noProject || noData);
  }
}
