package org.lymanscope.app.shell;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in a sentence why no window could be opened, and ends the program with exit code 1. */
final class StartFailure implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

  private final PrintWriter err;

  StartFailure(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    LOG.error("the window did not start", error);
    err.println("lymanscope: " + sentence(error));
    err.flush();
    Runtime.getRuntime().halt(1);
  }

  /** What to do about it, where that is known. */
  static String sentence(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("DISPLAY")) {
        return "no display here, so no window. 'lymanscope info FILE...' prints what is in files,"
            + " and 'lymanscope tour' shows every screen as pictures.";
      }
      if (message.contains("GTK") || message.contains("libgtk")) {
        return "a window needs GTK 3. Install it (Debian, Ubuntu: apt install libgtk-3-0).";
      }
    }
    return "the window did not start: " + UncaughtErrors.reason(error);
  }
}
