package org.lymanscope.engine.network;

import java.io.IOException;

/** A network cannot run; the message is one sentence for people. */
public final class NetworkException extends IOException {
  /** Creates the exception. */
  public NetworkException(String sentence) {
    super(sentence);
  }

  /** As above, because of a failure deeper down. */
  public NetworkException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
