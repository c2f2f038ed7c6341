package org.lymanscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.analysis.FluxRange;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * A small plot of ±100 Å about a line, which follows the redshift. What the mouse does in it stays
 * in it.
 */
final class LineWindow extends Region {
  private static final double HALF_WIDTH = 100;
  private static final double TITLE = 22;
  private static final double WIDEST = 340;
  private static final double HIGHEST = 230;

  /** Share of the plot's width and height that the window may take. */
  private static final double SHARE = 0.45;

  /** Told how the window is dragged. */
  @FunctionalInterface
  interface Drag {
    /**
     * Moves it.
     *
     * @param right pixels
     * @param down pixels
     * @param last whether it was let go
     */
    void by(double right, double down, boolean last);
  }

  private final PlotSurface surface = new PlotSurface();
  private final Label title = new Label();
  private final Label outside = new Label();
  private final Button close = new Button("×");
  private @Nullable SpectralLine line;
  private @Nullable PlotContent content;
  private Layers layers = Layers.DEFAULT;
  private Overlay overlay = Overlay.NONE;
  private boolean stale = true;
  private Point2D grasped = Point2D.ZERO;
  private Drag dragged = (right, down, last) -> {};

  /**
   * Creates a closed window.
   *
   * @param hover told the wavelength under the mouse; empty if it left
   * @param closed called when the person closes it
   */
  LineWindow(Consumer<OptionalDouble> hover, Runnable closed) {
    setId("plot-line-window");
    setManaged(false);
    setVisible(false);
    title.setId("plot-line-window-title");
    title.setPadding(new Insets(0, 0, 0, 8));
    title.setTooltip(new Tooltip(Text.get("plot.lineWindow.drag")));
    title.setCursor(Cursor.MOVE);
    title.setOnMousePressed(event -> grasped = new Point2D(event.getX(), event.getY()));
    title.setOnMouseDragged(event -> drag(event, false));
    title.setOnMouseReleased(event -> drag(event, true));
    outside.setWrapText(true);
    outside.setAlignment(Pos.CENTER);
    outside.setTextAlignment(TextAlignment.CENTER);
    outside.setPadding(new Insets(0, 12, 0, 12));
    close.setId("plot-line-window-close");
    close.getStyleClass().addAll("flat", "lym-cross");
    close.setAccessibleText(Text.get("plot.lineWindow.close"));
    close.setFocusTraversable(false); // keys close it too, and the plot should keep them
    close.setOnAction(event -> closed.run());
    surface.setRestAxis(false);
    surface.chart().hideAxisLabels();
    surface.chart().setMargins(new RectangleInsets(6, 44, 24, 10));
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.accept(wavelength(event)));
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.accept(OptionalDouble.empty()));
    addEventHandler(InputEvent.ANY, Event::consume);
    getChildren().addAll(title, surface, outside, close);
  }

  /** The size that suits a plot of this size. */
  void fit(double width, double height) {
    resize(
        Math.floor(Math.min(WIDEST, SHARE * width)), Math.floor(Math.min(HIGHEST, SHARE * height)));
  }

  void setPalette(Palette palette) {
    surface.setPalette(palette);
    title.setTextFill(FxColors.of(palette.text()));
    outside.setTextFill(FxColors.of(palette.muted()));
    close.setTextFill(FxColors.of(palette.text()));
    setBackground(
        new Background(
            new BackgroundFill(FxColors.of(palette.muted()), null, Insets.EMPTY),
            new BackgroundFill(FxColors.of(palette.background()), null, new Insets(1))));
  }

  /** Told when the person drags it by its title. */
  void setOnDragged(Drag action) {
    dragged = action;
  }

  void setLine(@Nullable SpectralLine next) {
    line = next;
    show();
  }

  void setContent(@Nullable PlotContent next, Layers shown) {
    content = next;
    layers = shown;
    stale = true;
    show();
  }

  void setSky(List<SkyBand> bands) {
    surface.setSky(bands);
  }

  void setCrosshair(OptionalDouble wavelength) {
    surface.setCrosshair(wavelength);
  }

  /** Follows the redshift. */
  void setOverlay(Overlay next) {
    overlay = next;
    show();
  }

  /** Nothing is painted while it is closed. */
  private void show() {
    setVisible(line != null && content != null);
    if (line == null || content == null) {
      return;
    }
    double centre = line.observedAt(overlay.redshift());
    boolean reached =
        centre > content.spectrum().minWavelength() && centre < content.spectrum().maxWavelength();
    String place = String.format(Locale.ROOT, "%.1f", centre);
    title.setText(Text.get("plot.lineWindow.title", line.label(), place));
    outside.setText(reached ? "" : Text.get("plot.lineWindow.outside", line.label(), place));
    setAccessibleText(reached ? title.getText() : outside.getText());
    surface.setVisible(reached);
    outside.setVisible(!reached);
    if (reached) {
      show(content, line, centre);
    }
  }

  private void show(PlotContent shown, SpectralLine at, double centre) {
    if (stale) {
      surface.setContent(shown, layers);
      stale = false;
    }
    FluxRange range = FluxScale.of(shown, centre - HALF_WIDTH, centre + HALF_WIDTH);
    surface.setView(
        new Viewport(centre - HALF_WIDTH, centre + HALF_WIDTH, range.low(), range.high()));
    surface.setOverlay(marking(at));
  }

  /** The line is marked here whichever list the plot shows. */
  private Overlay marking(SpectralLine at) {
    if (overlay.lines().contains(at)) {
      return overlay;
    }
    List<SpectralLine> lines = new ArrayList<>(overlay.lines());
    lines.add(at);
    return overlay.withLines(lines);
  }

  private void drag(MouseEvent event, boolean last) {
    if (!last || !event.isStillSincePress()) {
      dragged.by(event.getX() - grasped.getX(), event.getY() - grasped.getY(), last);
    }
  }

  private OptionalDouble wavelength(MouseEvent event) {
    Frame frame = surface.frame();
    return frame.area().contains(event.getX(), event.getY())
        ? OptionalDouble.of(frame.wavelengthAt(event.getX()))
        : OptionalDouble.empty();
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - 2;
    title.resizeRelocate(1, 1, inner - TITLE, TITLE);
    close.resizeRelocate(1 + inner - TITLE, 1, TITLE, TITLE);
    surface.resizeRelocate(1, 1 + TITLE, inner, getHeight() - 2 - TITLE);
    outside.resizeRelocate(1, 1 + TITLE, inner, getHeight() - 2 - TITLE);
  }
}
