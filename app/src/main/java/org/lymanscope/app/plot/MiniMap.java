package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.analysis.FluxRange;

/** A strip with the whole spectrum, and a frame about the part that is seen; a drag moves it. */
final class MiniMap extends Region {
  private final Sheet sheet = new Sheet();
  private final SheetView picture = new SheetView(sheet);
  private final Rectangle window = new Rectangle();
  private Palette palette = Palette.LIGHT;
  private @Nullable PlotContent content;
  private Viewport view = new Viewport(3600, 9800, -1, 1);
  private boolean stale = true;

  MiniMap(DoubleConsumer goTo) {
    setId("plot-minimap");
    getChildren().addAll(picture, window);
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
    if (!Objects.equals(next, content)) {
      content = next;
      contentChanged();
    }
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
    if (width > 1 && height > 1) {
      stale |= sheet.fit(width, height, picture.screenScale());
      if (stale) {
        stale = false;
        paint(width, height);
        picture.refresh();
      }
    }
    placeWindow();
  }

  private void paint(double width, double height) {
    Graphics2D g = sheet.graphics();
    g.setPaint(palette.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    if (content != null) {
      new ColumnCurves(sheet)
          .line(
              g,
              whole(content),
              content.joined().wavelength(),
              content.smoothed().flux(),
              new Curves.Ink(palette.muted(), 1));
    }
  }

  private Frame whole(PlotContent shown) {
    double left = shown.spectrum().minWavelength();
    double right = shown.spectrum().maxWavelength();
    FluxRange range = shown.range();
    Rectangle2D area =
        new Rectangle2D.Double(0, 1, Math.floor(getWidth()), Math.floor(getHeight()) - 2);
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
