package org.lymanscope.engine.network;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

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

  /**
   * Whether the device has too little memory. PyTorch tells that in words alone: those of its own
   * allocators, of CUDA, and of its libraries cuBLAS and cuDNN.
   */
  public boolean outOfMemory() {
    return Stream.iterate(getCause(), cause -> cause != null, Throwable::getCause)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(
            words ->
                Stream.of(
                        "out of memory",
                        "alloc_failed",
                        "can't allocate memory",
                        "not enough memory")
                    .anyMatch(words::contains));
  }
}
