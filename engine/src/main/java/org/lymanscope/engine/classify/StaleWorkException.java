package org.lymanscope.engine.classify;

import java.io.IOException;

/**
 * Interrupted work that does not fit what is asked for now. The message says what differs; whoever
 * tells it adds how to begin anew there.
 */
public final class StaleWorkException extends IOException {
  private static final long serialVersionUID = 1;

  StaleWorkException(String sentence) {
    super(sentence);
  }
}
