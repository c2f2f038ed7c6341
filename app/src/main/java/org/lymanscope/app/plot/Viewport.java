package org.lymanscope.app.plot;

/**
 * The part of the plane that is seen.
 *
 * @param left smallest wavelength, observed, ångström
 * @param right largest wavelength, above {@code left}
 * @param bottom smallest flux
 * @param top largest flux, above {@code bottom}
 */
public record Viewport(double left, double right, double bottom, double top) {
  public Viewport {
    boolean finite = Double.isFinite(right - left) && Double.isFinite(top - bottom);
    if (!(finite && right > left && top > bottom)) {
      throw new IllegalArgumentException(
          "viewport " + left + " to " + right + ", " + bottom + " to " + top);
    }
  }

  /** Width, ångström. */
  public double width() {
    return right - left;
  }

  /** Height in units of flux. */
  public double height() {
    return top - bottom;
  }

  /** The same flux at other wavelengths. */
  public Viewport withWavelengths(double newLeft, double newRight) {
    return new Viewport(newLeft, newRight, bottom, top);
  }

  /** The same wavelengths at another flux. */
  public Viewport withFlux(double newBottom, double newTop) {
    return new Viewport(left, right, newBottom, newTop);
  }

  /** Wavelengths multiplied in extent by {@code factor}; {@code about} stays where it is. */
  public Viewport zoomWavelength(double factor, double about) {
    return withWavelengths(about - (about - left) * factor, about + (right - about) * factor);
  }

  /** Flux multiplied in extent by {@code factor}; {@code about} stays where it is. */
  public Viewport zoomFlux(double factor, double about) {
    return withFlux(about - (about - bottom) * factor, about + (top - about) * factor);
  }

  /** Moved by these amounts. */
  public Viewport pan(double wavelength, double flux) {
    return new Viewport(left + wavelength, right + wavelength, bottom + flux, top + flux);
  }

  /**
   * Moved, and made narrower if it must be, so that it lies between two wavelengths, and not
   * narrower than {@code least} ångström.
   */
  public Viewport within(double lowest, double highest, double least) {
    double extent = Math.min(Math.max(width(), least), highest - lowest);
    double centre = (left + right) / 2;
    double from = Math.min(Math.max(centre - extent / 2, lowest), highest - extent);
    return withWavelengths(from, from + extent);
  }
}
