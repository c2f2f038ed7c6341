package org.lymanscope.app.architecture.wrong.app.inspect;

import org.lymanscope.app.architecture.wrong.app.shell.Composing;
import org.lymanscope.app.architecture.wrong.app.text.Upward;
import org.lymanscope.app.architecture.wrong.app.tour.Touring;

/** Breaks A3 and A11: a feature that knows a composition root and another feature. */
public final class Inspecting {
  final Composing composing = new Composing();
  final Touring touring = new Touring();

  Upward upward() {
    return new Upward();
  }
}
