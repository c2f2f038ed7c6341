package org.lymanscope.app.shell;

import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Themes;

/** Asks before running jobs are stopped by closing the window; otherwise says yes. */
final class CloseGuard {
  private final JobService jobs;
  private final Supplier<Boolean> question;

  CloseGuard(JobService jobs, Supplier<Boolean> question) {
    this.jobs = jobs;
    this.question = question;
  }

  boolean mayClose() {
    return jobs.active().isEmpty() || question.get();
  }

  /** Asks whether running jobs may be stopped. */
  static Supplier<Boolean> dialog(Window owner, Themes themes) {
    return dialog("shell.close", owner, themes);
  }

  /** Asks whether to leave although the last decision is not on disk. */
  static Supplier<Boolean> unsaved(Window owner, Themes themes) {
    return dialog("shell.unsaved", owner, themes);
  }

  private static Supplier<Boolean> dialog(String key, Window owner, Themes themes) {
    return () -> {
      ButtonType stop = new ButtonType(Text.get(key + ".stop"), ButtonData.OK_DONE);
      ButtonType keep = new ButtonType(Text.get(key + ".keep"), ButtonData.CANCEL_CLOSE);
      Alert alert =
          new Alert(Alert.AlertType.CONFIRMATION, Text.get(key + ".sentence"), keep, stop);
      alert.initOwner(owner);
      alert.setTitle("Lymanscope");
      alert.setHeaderText(Text.get(key + ".title"));
      themes.themeProperty().get().apply(alert.getDialogPane().getScene());
      return alert.showAndWait().filter(stop::equals).isPresent();
    };
  }
}
