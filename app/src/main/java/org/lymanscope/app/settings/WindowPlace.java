package org.lymanscope.app.settings;

/**
 * Where a window lies on the screen, in its pixels.
 *
 * @param x left edge
 * @param y upper edge
 * @param width outer width, above 0
 * @param height outer height, above 0
 * @param maximized whether it fills the screen; the rest is then its place before
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
