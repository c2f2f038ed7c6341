package org.lymanscope.app.shell;

import java.util.function.Supplier;
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
    return () -> Question.ask(key, Text.get(key + ".sentence"), owner, themes);
  }
}
