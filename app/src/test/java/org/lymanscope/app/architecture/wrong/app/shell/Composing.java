package org.lymanscope.app.architecture.wrong.app.shell;

/** The composition root that {@code Inspecting} knows. */
public final class Composing {}
