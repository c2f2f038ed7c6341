package org.lymanscope.app.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.lymanscope.app.notice.Notice;

/** The text behind "Copy details": sentence, versions, stack trace. Names no user and no host. */
final class ErrorReport {
  private final String programVersion;

  ErrorReport(String programVersion) {
    this.programVersion = programVersion;
  }

  String details(Notice notice) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(notice.sentence());
    out.println();
    out.println("Lymanscope " + programVersion);
    out.println("Java " + property("java.version") + ", " + property("java.vendor"));
    out.println("JavaFX " + property("javafx.runtime.version"));
    out.println(property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
    notice
        .cause()
        .ifPresent(
            cause -> {
              out.println();
              cause.printStackTrace(out);
            });
    out.flush();
    return text.toString();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
