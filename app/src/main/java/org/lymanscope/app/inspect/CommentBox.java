package org.lymanscope.app.inspect;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;

/** The comment with the buttons of the standard ones. */
final class CommentBox extends VBox {
  private final InspectViewModel model;
  private final TextField comment = new TextField();
  private final FlowPane standard = new FlowPane(4, 4);

  /**
   * Creates the box.
   *
   * @param leave gives the focus back to the plot
   */
  CommentBox(InspectViewModel model, Runnable leave) {
    super(7);
    this.model = model;
    comment.setId("comment");
    comment.setPromptText(Text.get("inspect.comment"));
    comment.setAccessibleText(Text.get("inspect.comment"));
    comment.textProperty().bindBidirectional(model.draft().commentProperty());
    comment.setOnAction(event -> leave.run());
    comment.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
          }
        });
    getChildren().addAll(comment, standard);
    model.preferences().commentsProperty().addListener((observable, was, now) -> fill(now));
    fill(model.preferences().commentsProperty().get());
  }

  /** Puts the cursor into the comment. */
  void focusText() {
    comment.requestFocus();
    comment.end();
  }

  private void fill(List<StandardComment> comments) {
    standard.getChildren().clear();
    for (int i = 0; i < comments.size(); i++) {
      StandardComment some = comments.get(i);
      Button button =
          Layout.button(
              "standard-comment-" + (i + 1),
              some.label(),
              () -> model.draft().addComment(some.sentence()));
      button.getStyleClass().add("flat");
      button.setAccessibleText(some.sentence());
      button.setTooltip(new Tooltip(some.sentence()));
      button.setUserData("inspect.comment." + (i + 1));
      standard.getChildren().add(button);
    }
    String edit = Text.get("inspect.comments.edit");
    Button more = Layout.button("comments-edit", "…", this::edit);
    more.setAccessibleText(edit);
    more.setTooltip(new Tooltip(edit));
    standard.getChildren().add(more);
  }

  private void edit() {
    new CommentEditor(model.preferences()).show(this);
  }
}
