package org.lymanscope.app.plot;

import java.awt.geom.Rectangle2D;

/** Where a part of the plane lies on the canvas, in pixels; y grows downwards there. */
record Frame(Rectangle2D area, Viewport view) {
  double x(double wavelength) {
    return area.getX() + (wavelength - view.left()) / view.width() * area.getWidth();
  }

  double y(double flux) {
    return area.getMaxY() - (flux - view.bottom()) / view.height() * area.getHeight();
  }

  double wavelengthAt(double x) {
    return view.left() + (x - area.getX()) / area.getWidth() * view.width();
  }

  double fluxAt(double y) {
    return view.bottom() + (area.getMaxY() - y) / area.getHeight() * view.height();
  }

  /** Whether a wavelength is seen. */
  boolean shows(double wavelength) {
    return wavelength >= view.left() && wavelength <= view.right();
  }

  /** Number of columns one pixel wide, at least 1. */
  int columns() {
    return (int) Math.max(1, Math.round(area.getWidth()));
  }
}
