package org.lymanscope.app.architecture.wrong.app.text;

import org.lymanscope.app.architecture.wrong.app.inspect.Inspecting;

/** Breaks A3 and A11: the ground knows a feature, in a cycle. */
public final class Upward {
  final Inspecting inspecting = new Inspecting();
}
