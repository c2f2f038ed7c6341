package org.lymanscope.app.architecture.wrong;

import java.nio.file.Path;

/** Breaks A7. */
public final class ReadingView {
  final Path file = Path.of("x");
}
