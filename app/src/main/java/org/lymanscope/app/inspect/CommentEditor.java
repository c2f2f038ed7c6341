package org.lymanscope.app.inspect;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.lymanscope.app.text.Text;

/** Changes the standard comments; an emptied one becomes the original again. */
final class CommentEditor extends VBox {
  private final Preferences preferences;

  CommentEditor(Preferences preferences) {
    super(6);
    this.preferences = preferences;
    getStyleClass().add("lym-panel");
    List<StandardComment> comments = preferences.commentsProperty().get();
    for (int i = 0; i < comments.size(); i++) {
      getChildren().add(row(i + 1, comments.get(i)));
    }
    Label hint = new Label(Text.get("inspect.comments.hint"));
    hint.getStyleClass().add("lym-muted");
    getChildren().add(hint);
  }

  void show(Node beside) {
    PopOver pane = new PopOver(this);
    pane.setTitle(Text.get("inspect.comments.edit"));
    pane.setHeaderAlwaysVisible(true);
    pane.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
    pane.show(beside);
  }

  private Node row(int number, StandardComment comment) {
    TextField field = new TextField(comment.sentence());
    field.setId("standard-comment-text-" + number);
    field.setAccessibleText(Text.get("inspect.comment." + number));
    field.setPrefColumnCount(26);
    field.setOnAction(event -> preferences.setComment(number, field.getText()));
    field
        .focusedProperty()
        .addListener(
            (observable, was, now) -> {
              if (!now) {
                preferences.setComment(number, field.getText());
              }
            });
    Label name = new Label(number + "");
    name.setLabelFor(field);
    return Layout.row(name, field);
  }
}
