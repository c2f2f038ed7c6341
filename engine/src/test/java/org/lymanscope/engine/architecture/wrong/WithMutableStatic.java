package org.lymanscope.engine.architecture.wrong;

/** Breaks A10. */
public final class WithMutableStatic {
  static int count;

  private WithMutableStatic() {}
}
