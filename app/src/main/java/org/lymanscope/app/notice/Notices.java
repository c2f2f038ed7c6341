package org.lymanscope.app.notice;

/** Where features tell the user something. Called on the UI thread. */
@FunctionalInterface
public interface Notices {
  /** Shows the notice; a failure is also logged, here and nowhere else. */
  void tell(Notice notice);
}
