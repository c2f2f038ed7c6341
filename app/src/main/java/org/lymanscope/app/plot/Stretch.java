package org.lymanscope.app.plot;

/**
 * From one wavelength to another.
 *
 * @param from ångström, observed
 * @param to at least {@code from}
 */
public record Stretch(double from, double to) {
  /** Its width, ångström. */
  public double width() {
    return to - from;
  }
}
