package org.lymanscope.engine.architecture.wrong.engine.unknown;

/** Breaks A3: in a package of no layer. */
public final class Homeless {}
