package org.lymanscope.app.plot;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Where a small window lies within a plot, as a part of the room that is free: (0, 0) is the upper
 * left corner, (1, 1) the lower right one, however large the plot is.
 *
 * @param across from 0, left, to 1, right
 * @param down from 0, top, to 1, bottom
 */
public record WindowPlace(double across, double down) {
  static final WindowPlace UPPER_RIGHT = new WindowPlace(1, 0);

  private static final List<WindowPlace> CORNERS =
      List.of(UPPER_RIGHT, new WindowPlace(0, 0), new WindowPlace(1, 1), new WindowPlace(0, 1));

  public WindowPlace {
    across = Math.min(1, Math.max(0, across));
    down = Math.min(1, Math.max(0, down));
  }

  /** The reverse of {@link #toString}; empty if the text tells no place. */
  public static Optional<WindowPlace> parse(String text) {
    String[] parts = text.strip().split(" ", -1);
    try {
      return parts.length == 2
          ? Optional.of(new WindowPlace(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])))
              .filter(place -> !Double.isNaN(place.across + place.down))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The place of a window that was moved to there. */
  static WindowPlace of(double x, double y, Rectangle2D room, double width, double height) {
    return new WindowPlace(
        (x - room.getX()) / Math.max(1, room.getWidth() - width),
        (y - room.getY()) / Math.max(1, room.getHeight() - height));
  }

  /**
   * The corner where a window hides least of a curve, and not the line that it is about.
   *
   * @param room where the window may lie
   * @param curve what is not to be hidden
   * @param line its wavelength, ångström
   */
  static WindowPlace freest(
      Frame frame, Rectangle2D room, double width, double height, Trace curve, double line) {
    return CORNERS.stream()
        .min(
            Comparator.comparingDouble(
                corner -> hidden(frame, corner.rectangle(room, width, height), curve, line)))
        .orElseThrow();
  }

  /** Where the window lies then. */
  Rectangle2D rectangle(Rectangle2D room, double width, double height) {
    double freeWidth = Math.max(0, room.getWidth() - width);
    double freeHeight = Math.max(0, room.getHeight() - height);
    return new Rectangle2D.Double(
        Math.rint(room.getX() + across * freeWidth),
        Math.rint(room.getY() + down * freeHeight),
        width,
        height);
  }

  /** Columns of the curve below a window; the line's own counts for the whole width. */
  private static double hidden(Frame frame, Rectangle2D window, Trace curve, double line) {
    Samples x = curve.wavelength();
    int columns = (int) Math.max(1, window.getWidth());
    Columns seen =
        Columns.ofLine(
            x,
            curve.smoothed(),
            frame.wavelengthAt(window.getX()),
            frame.wavelengthAt(window.getMaxX()),
            columns);
    double hidden = 0;
    for (int i = 0; i < columns; i++) {
      boolean below =
          frame.y(seen.high(i)) < window.getMaxY() && frame.y(seen.low(i)) > window.getY();
      hidden += below ? 1 : 0;
    }
    double at = frame.x(line);
    return at > window.getX() && at < window.getMaxX() ? hidden + columns : hidden;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f %.3f", across, down);
  }
}
