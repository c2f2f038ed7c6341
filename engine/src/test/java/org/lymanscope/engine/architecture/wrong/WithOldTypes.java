package org.lymanscope.engine.architecture.wrong;

import java.io.File;

/** Breaks A14, and A15, because its package is not marked. */
public final class WithOldTypes {
  final File file = new File("x");
}
