package org.lymanscope.engine.network.libtorch;

import java.io.IOException;

/** A folder's PyTorch cannot be loaded. */
public final class TorchFolderException extends IOException {
  private final String sentence;

  /** Creates the exception; its message is the sentence. */
  public TorchFolderException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong with it, for people. */
  public String sentence() {
    return sentence;
  }
}
