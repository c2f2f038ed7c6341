package org.lymanscope.app.plot;

import java.awt.geom.Rectangle2D;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.analysis.FluxRange;

/** A strip with the whole spectrum, and a frame about the part that is seen; a drag moves it. */
final class MiniMap extends Region {
  private final Canvas canvas = new Canvas();
  private final Rectangle window = new Rectangle();
  private Palette palette = Palette.LIGHT;
  private @Nullable PlotContent content;
  private Viewport view = new Viewport(3600, 9800, -1, 1);
  private boolean stale = true;

  MiniMap(DoubleConsumer goTo) {
    setId("plot-minimap");
    getChildren().addAll(canvas, window);
    window.setManaged(false);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> aim(event, goTo));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> aim(event, goTo));
    setPalette(palette);
  }

  void setPalette(Palette next) {
    palette = next;
    window.setFill(FxColors.of(Palette.faded(next.smoothed(), 0.14)));
    window.setStroke(FxColors.of(Palette.faded(next.smoothed(), 0.8)));
    contentChanged();
  }

  void setContent(@Nullable PlotContent next) {
    content = next;
    contentChanged();
  }

  void setView(Viewport next) {
    view = next;
    placeWindow();
  }

  private void aim(MouseEvent event, DoubleConsumer goTo) {
    if (content != null) {
      goTo.accept(whole(content).wavelengthAt(event.getX()));
    }
    event.consume();
  }

  private void contentChanged() {
    stale = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      stale = true;
    }
    if (stale && width > 1 && height > 1) {
      stale = false;
      canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
      if (content != null) {
        paint(content);
      }
    }
    placeWindow();
  }

  private void paint(PlotContent shown) {
    Curves.Ink ink = new Curves.Ink(palette.muted(), 1);
    new ColumnCurves()
        .line(
            new FXGraphics2D(canvas.getGraphicsContext2D()),
            whole(shown),
            shown.joined().wavelength(),
            shown.smoothed().flux(),
            ink);
  }

  private Frame whole(PlotContent shown) {
    double left = shown.spectrum().minWavelength();
    double right = shown.spectrum().maxWavelength();
    FluxRange range = FluxScale.of(shown, left, right);
    Rectangle2D area = new Rectangle2D.Double(0, 1, canvas.getWidth(), canvas.getHeight() - 2);
    return new Frame(area, new Viewport(left, right, range.low(), range.high()));
  }

  private void placeWindow() {
    window.setVisible(content != null);
    if (content != null) {
      double left = content.spectrum().minWavelength();
      double extent = content.spectrum().maxWavelength() - left;
      double from = Math.max(0, (view.left() - left) / extent) * getWidth();
      double to = Math.min(1, (view.right() - left) / extent) * getWidth();
      window.setX(Math.floor(from) + 0.5);
      window.setY(0.5);
      window.setWidth(Math.max(2, Math.floor(to - from) - 1));
      window.setHeight(Math.max(0, getHeight() - 1));
    }
  }
}
