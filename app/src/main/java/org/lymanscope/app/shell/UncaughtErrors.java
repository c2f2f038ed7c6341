package org.lymanscope.app.shell;

import java.util.concurrent.Executor;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.text.Text;

/** Errors that nobody caught, of the UI thread and of workers, reach the user as a sentence. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private final Notices notices;
  private final Executor ui;

  UncaughtErrors(Notices notices, Executor ui) {
    this.notices = notices;
    this.ui = ui;
  }

  void install() {
    Thread.setDefaultUncaughtExceptionHandler(this);
    // JavaFX asks the thread itself, which may have an own handler.
    ui.execute(() -> Thread.currentThread().setUncaughtExceptionHandler(this));
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    String sentence = Text.get("shell.error.unexpected", reason(error));
    ui.execute(() -> notices.tell(Notice.failure(sentence, error)));
  }

  /** The error's own message, or its kind where it has none. */
  static String reason(Throwable error) {
    String message = error.getMessage();
    return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
  }
}
