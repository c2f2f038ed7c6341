package org.lymanscope.engine.architecture.wrong;

/** Breaks A5. */
public final class WithStandardStreams {
  void print() {
    System.out.println("x");
  }
}
