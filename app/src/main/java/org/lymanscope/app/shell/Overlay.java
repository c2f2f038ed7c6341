package org.lymanscope.app.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A sheet over the whole window that shows one card at a time: palette, key help, about. Escape or
 * a click beside the card closes it, and the focus goes back to where it was.
 */
final class Overlay extends StackPane {
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
  private @Nullable Node focusBefore;

  Overlay() {
    setId("overlay");
    getStyleClass().add("lym-overlay");
    setVisible(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    sceneProperty().addListener((observable, was, now) -> keepFocusInside(now));
  }

  /** Whether a card is shown. */
  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Shows a card instead of what was shown before. */
  void show(Parent card) {
    if (!open.get() && getScene() != null) {
      focusBefore = getScene().getFocusOwner();
    }
    getChildren().setAll(card);
    setVisible(true);
    open.set(true);
    card.requestFocus();
  }

  /** Closes the card; harmless when there is none. */
  void close() {
    if (!open.get()) {
      return;
    }
    open.set(false);
    setVisible(false);
    getChildren().clear();
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
    focusBefore = null;
  }

  private void keepFocusInside(@Nullable Scene scene) {
    if (scene != null) {
      scene
          .focusOwnerProperty()
          .addListener(
              (observable, was, now) -> {
                if (open.get() && now != null && !isInside(now)) {
                  getChildren().forEach(Node::requestFocus);
                }
              });
    }
  }

  private boolean isInside(Node node) {
    for (@Nullable Node up = node; up != null; up = up.getParent()) {
      if (up == this) {
        return true;
      }
    }
    return false;
  }
}
