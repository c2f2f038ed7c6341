package org.lymanscope.engine.architecture.wrong;

/** Breaks A1. */
public final class WithToolkit {
  final java.awt.Point corner = new java.awt.Point();
}
