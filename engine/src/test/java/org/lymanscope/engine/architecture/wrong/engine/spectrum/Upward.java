package org.lymanscope.engine.architecture.wrong.engine.spectrum;

import org.lymanscope.engine.architecture.wrong.engine.io.File;

/** Breaks A3: a lower layer that knows a higher one, and a cycle. */
public final class Upward {
  final File file = new File();
}
