package org.lymanscope.app.plot;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does: the wheel zooms in wavelength, with Shift in flux; a drag pans; a drag with
 * the right button zooms to a box; a click is a {@link FeatureClick}. A double click resets the
 * view and does nothing else: its first click is told at once, because a menu that waits to know
 * whether a second follows feels slow, and is withdrawn when the second comes.
 */
final class PlotGestures {
  /** Zoom for one notch of a wheel, which JavaFX counts as 40. */
  private static final double NOTCH_FACTOR = 0.8;

  private static final double NOTCH = 40;

  /** A drag moves flux only after this many pixels, so that a pan along wavelength stays level. */
  private static final double STIFFNESS = 24;

  private static final double LEAST_BOX = 6;

  private final PlotSurface surface;
  private final Navigation navigation;
  private final Rectangle box = new Rectangle();
  private final Runnable moved;
  private final Clicks clicks;
  private @Nullable Press press;

  /** Who is told of clicks. */
  interface Clicks {
    void click(FeatureClick click);

    /** The last click was the first half of a double click, and meant nothing. */
    void withdraw();
  }

  /** Where a drag began. */
  private record Press(double x, double y, Frame frame) {}

  PlotGestures(PlotSurface surface, Navigation navigation, Runnable moved, Clicks clicks) {
    this.surface = surface;
    this.navigation = navigation;
    this.moved = moved;
    this.clicks = clicks;
    box.setManaged(false);
    box.setVisible(false);
    box.setMouseTransparent(true);
    surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  /** The box that is being drawn, to lie above the surface. */
  Node box() {
    return box;
  }

  void setPalette(Palette palette) {
    box.setFill(FxColors.of(Palette.faded(palette.smoothed(), 0.15)));
    box.setStroke(FxColors.of(palette.smoothed()));
  }

  private void scroll(ScrollEvent event) {
    double amount = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    double factor = Math.pow(NOTCH_FACTOR, amount / NOTCH);
    Frame frame = surface.frame();
    if (event.isShiftDown()) {
      navigation.zoomFlux(factor, frame.fluxAt(event.getY()));
    } else {
      navigation.zoomWavelength(factor, frame.wavelengthAt(event.getX()));
    }
    moved.run();
    event.consume();
  }

  private void press(MouseEvent event) {
    press = new Press(event.getX(), event.getY(), surface.frame());
  }

  private void drag(MouseEvent event) {
    if (press == null || event.isStillSincePress()) {
      return;
    }
    if (event.getButton() == MouseButton.PRIMARY) {
      pan(event, press);
    } else if (event.getButton() == MouseButton.SECONDARY) {
      box.setX(Math.min(press.x, event.getX()));
      box.setY(Math.min(press.y, event.getY()));
      box.setWidth(Math.abs(event.getX() - press.x));
      box.setHeight(Math.abs(event.getY() - press.y));
      box.setVisible(true);
    }
  }

  private void pan(MouseEvent event, Press from) {
    double down = event.getY() - from.y;
    double free = Math.signum(down) * Math.max(0, Math.abs(down) - STIFFNESS);
    Viewport start = from.frame.view();
    double wavelength = from.frame.wavelengthAt(from.x) - from.frame.wavelengthAt(event.getX());
    double flux = free / from.frame.area().getHeight() * start.height();
    navigation.go(start.pan(wavelength, flux));
    moved.run();
  }

  private void release(MouseEvent event) {
    if (press != null && box.isVisible()) {
      box.setVisible(false);
      if (box.getWidth() > LEAST_BOX && box.getHeight() > LEAST_BOX) {
        Frame frame = press.frame;
        navigation.go(
            new Viewport(
                frame.wavelengthAt(box.getX()),
                frame.wavelengthAt(box.getX() + box.getWidth()),
                frame.fluxAt(box.getY() + box.getHeight()),
                frame.fluxAt(box.getY())));
        moved.run();
      }
    }
    press = null;
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      clicks.withdraw();
      navigation.reset();
      moved.run();
    } else if (event.getClickCount() == 1
        && surface.frame().area().contains(event.getX(), event.getY())) {
      clicks.click(
          new FeatureClick(
              surface.frame().wavelengthAt(event.getX()),
              event.isShiftDown(),
              event.isShortcutDown(),
              event.isAltDown(),
              event.getScreenX(),
              event.getScreenY()));
    }
  }
}
