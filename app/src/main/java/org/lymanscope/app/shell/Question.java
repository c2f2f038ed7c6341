package org.lymanscope.app.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Themes;

/** A question before something is lost; to keep it is where Enter and Esc lead. */
final class Question {
  private Question() {}

  /**
   * Asks and waits.
   *
   * @param key begins the names of the texts: {@code .title}, {@code .stop}, {@code .keep}
   * @param sentence what would be lost
   * @return whether it may be lost
   */
  static boolean ask(String key, String sentence, Window owner, Themes themes) {
    ButtonType stop = new ButtonType(Text.get(key + ".stop"), ButtonData.OK_DONE);
    ButtonType keep = new ButtonType(Text.get(key + ".keep"), ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, sentence, keep, stop);
    alert.initOwner(owner);
    alert.setTitle("Lymanscope");
    alert.setHeaderText(Text.get(key + ".title"));
    defaultButton(alert, stop, false);
    defaultButton(alert, keep, true);
    themes.themeProperty().get().apply(alert.getDialogPane().getScene());
    return alert.showAndWait().filter(stop::equals).isPresent();
  }

  private static void defaultButton(Alert alert, ButtonType type, boolean wanted) {
    if (alert.getDialogPane().lookupButton(type) instanceof Button button) {
      button.setDefaultButton(wanted);
    }
  }
}
