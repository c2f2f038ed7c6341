package org.lymanscope.app.architecture.wrong.app.unknown;

/** Breaks A3: in a package of no layer. */
public final class Homeless {}
