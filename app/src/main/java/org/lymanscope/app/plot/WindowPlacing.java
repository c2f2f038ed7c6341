package org.lymanscope.app.plot;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Puts the small window at a line where the person put it last, else in the corner where it hides
 * least; there it stays until it is closed.
 */
final class WindowPlacing {
  private static final double GAP = 8;

  private final LineWindow window;
  private final PlotSurface surface;
  private Consumer<WindowPlace> onMoved = place -> {};
  private Optional<WindowPlace> chosen = Optional.empty();
  private Optional<WindowPlace> place = Optional.empty();

  WindowPlacing(LineWindow window, PlotSurface surface) {
    this.window = window;
    this.surface = surface;
    window.setOnDragged(this::drag);
  }

  /** Told when the person has moved the window. */
  void setOnMoved(Consumer<WindowPlace> action) {
    onMoved = action;
  }

  /** Where the person wants the window; empty to leave it to the plot. */
  void choose(Optional<WindowPlace> wanted) {
    chosen = wanted;
    place = wanted.or(() -> place);
  }

  /** Chooses a place for a window that opens. */
  void open(PlotContent content, SpectralLine line, double z) {
    if (place.isEmpty()) {
      place = chosen.or(() -> Optional.of(freest(content, line.observedAt(z))));
    }
  }

  /** The next one may lie elsewhere. */
  void close() {
    place = Optional.empty();
  }

  /** Moves the window to its place; where the plot has another size, too. */
  void arrange() {
    if (window.isVisible()) {
      Rectangle2D at =
          place
              .orElse(WindowPlace.UPPER_RIGHT)
              .rectangle(room(), window.getWidth(), window.getHeight());
      window.relocate(at.getX(), at.getY());
    }
  }

  private WindowPlace freest(PlotContent content, double line) {
    return WindowPlace.freest(
        surface.frame(),
        room(),
        window.getWidth(),
        window.getHeight(),
        content.traces().joined().get(0),
        line);
  }

  /** Below the names of the lines. */
  private Rectangle2D room() {
    Rectangle2D area = surface.frame().area();
    double top = area.getY() + LineMarks.HEIGHT + GAP;
    return new Rectangle2D.Double(
        area.getX() + GAP, top, area.getWidth() - 2 * GAP, area.getMaxY() - GAP - top);
  }

  private void drag(double right, double down, boolean last) {
    WindowPlace moved =
        WindowPlace.of(
            window.getLayoutX() + right,
            window.getLayoutY() + down,
            room(),
            window.getWidth(),
            window.getHeight());
    choose(Optional.of(moved));
    arrange();
    if (last) {
      onMoved.accept(moved);
    }
  }
}
