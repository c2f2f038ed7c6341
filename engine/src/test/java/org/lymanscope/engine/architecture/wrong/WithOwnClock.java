package org.lymanscope.engine.architecture.wrong;

import java.time.Instant;

/** Breaks A13. */
public final class WithOwnClock {
  final Instant made = Instant.now();
}
