package org.lymanscope.app.architecture.wrong.app.tour;

/** The feature that {@code Inspecting} knows. */
public final class Touring {}
