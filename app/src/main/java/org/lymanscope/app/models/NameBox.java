package org.lymanscope.app.models;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** The name of a model: a title, and a field while it is renamed. */
final class NameBox extends StackPane {
  private final Label title = new Label();
  private final TextField field = new TextField();
  private final Consumer<String> renamed;
  private final Runnable leave;

  /**
   * Creates the box.
   *
   * @param renamed told what was typed
   * @param leave gives the keys back
   */
  NameBox(String name, Consumer<String> renamed, Runnable leave) {
    this.renamed = renamed;
    this.leave = leave;
    setAlignment(Pos.CENTER_LEFT);
    title.setText(name);
    title.setId("model-name");
    title.getStyleClass().add("title-3");
    field.setId("model-name-field");
    field.setAccessibleText(Text.get("models.name"));
    field.setMaxWidth(420);
    field.setOnAction(event -> end(true));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            end(false);
            event.consume();
          }
        });
    field.focusedProperty().addListener((observable, was, now) -> endUnless(now));
    getChildren().addAll(title, field);
    edit(false);
  }

  /** Lets another name be typed. */
  void edit() {
    field.setText(title.getText());
    edit(true);
    field.requestFocus();
    field.selectAll();
  }

  private void endUnless(boolean focused) {
    if (!focused) {
      edit(false);
    }
  }

  private void end(boolean take) {
    String typed = field.getText();
    edit(false);
    leave.run();
    if (take) {
      renamed.accept(typed);
    }
  }

  private void edit(boolean on) {
    Panels.showWhen(field, on);
    Panels.showWhen(title, !on);
  }
}
