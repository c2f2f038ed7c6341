package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Shows a {@link CurveSheet} that may change many times a second. It is painted by a worker, a few
 * times a second at most and only while it is seen, so that a frame waits for a copy alone; the
 * mouse tells values. UI thread only.
 */
public final class CurveView extends Region {
  /** Between two paintings; the eye follows a curve that grows no faster. */
  private static final Duration REST = Duration.millis(300);

  private record Painted(BufferedImage image, List<CurveSheet.Area> areas, double scale) {}

  private final Executor worker;
  private final Executor ui;
  private final ImageView picture = new ImageView();
  private final Label readout = new Label();
  private final PauseTransition rest = new PauseTransition(REST);
  private final ObjectProperty<CurveSheet> sheet =
      new SimpleObjectProperty<>(this, "sheet", CurveSheet.EMPTY);
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", true);
  private DoubleFunction<String> place = x -> String.format(Locale.ROOT, "%.2f", x);
  private List<CurveSheet.Area> areas = List.of();
  private double paintedWidth;
  private double paintedHeight;
  private boolean busy;
  private boolean outdated;

  /**
   * Creates an empty view.
   *
   * @param worker where it is painted
   * @param ui back to the UI thread
   */
  public CurveView(Executor worker, Executor ui) {
    this.worker = worker;
    this.ui = ui;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    picture.setManaged(false);
    picture.setMouseTransparent(true);
    readout.setManaged(false);
    readout.setMouseTransparent(true);
    readout.setVisible(false);
    readout.getStyleClass().addAll("lym-number", "lym-scan-readout");
    getChildren().addAll(picture, readout);
    sheet.addListener(observable -> repaint());
    dark.addListener(observable -> repaint());
    active.addListener(observable -> repaint());
    rest.setOnFinished(event -> paintIfOutdated());
    setOnMouseMoved(event -> tell(event.getX(), event.getY()));
    setOnMouseExited(event -> readout.setVisible(false));
  }

  /** What is shown. */
  public ObjectProperty<CurveSheet> sheetProperty() {
    return sheet;
  }

  /** Whether to draw for a dark window. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether it is seen; while it is not, nothing is painted. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** How a place on the common axis is told under the mouse. */
  public void setPlace(DoubleFunction<String> words) {
    place = words;
  }

  /** The charts as they are on the screen now; empty until the first is painted. */
  public List<CurveSheet.Area> areas() {
    return areas;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() != paintedWidth || getHeight() != paintedHeight) {
      repaint();
    }
  }

  private void repaint() {
    outdated = true;
    if (!busy) {
      paintIfOutdated();
    }
  }

  private void paintIfOutdated() {
    busy = false;
    int width = (int) getWidth();
    int height = (int) getHeight();
    if (!outdated || !active.get() || width < 1 || height < 1) {
      return;
    }
    outdated = false;
    busy = true;
    paintedWidth = getWidth();
    paintedHeight = getHeight();
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getRenderScaleX();
    CurveSheet now = sheet.get();
    boolean onDark = dark.get();
    worker.execute(
        () -> {
          Painted painted = paint(now, width, height, scale, onDark);
          ui.execute(() -> show(painted));
        });
  }

  private static Painted paint(CurveSheet now, int width, int height, double scale, boolean dark) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * scale),
            (int) Math.ceil(height * scale),
            BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    List<CurveSheet.Area> areas = now.paint(g, width, height, dark);
    g.dispose();
    return new Painted(image, areas, scale);
  }

  private void show(Painted painted) {
    BufferedImage image = painted.image();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    PixelBuffer<IntBuffer> buffer =
        new PixelBuffer<>(
            image.getWidth(),
            image.getHeight(),
            IntBuffer.wrap(pixels),
            PixelFormat.getIntArgbPreInstance());
    picture.setImage(new WritableImage(buffer));
    picture.setFitWidth(image.getWidth() / painted.scale());
    picture.setFitHeight(image.getHeight() / painted.scale());
    areas = painted.areas();
    rest.playFromStart();
  }

  private void tell(double x, double y) {
    Optional<CurveSheet.Area> area =
        areas.stream().filter(one -> one.box().contains(x, y)).findFirst();
    readout.setVisible(area.isPresent());
    area.ifPresent(
        some -> {
          readout.setText(words(some, x));
          readout.autosize();
          double right = getWidth() - readout.getWidth() - 4;
          readout.relocate(Math.min(some.box().getX() + 6, right), some.box().getY() + 3);
        });
  }

  private String words(CurveSheet.Area area, double x) {
    double at = area.at(x);
    Optional<CurvePanel.Point> nearest =
        area.panel().curves().stream()
            .flatMap(curve -> nearest(curve, at).stream())
            .min(Comparator.comparingDouble(point -> Math.abs(point.x() - at)));
    if (nearest.isEmpty()) {
      return place.apply(at);
    }
    String values =
        area.panel().curves().stream()
            .flatMap(
                curve ->
                    nearest(curve, nearest.get().x()).stream()
                        .map(point -> curve.name() + " " + number(point.y())))
            .map(String::strip)
            .collect(Collectors.joining(" · "));
    return place.apply(nearest.get().x()) + ": " + values;
  }

  private static Optional<CurvePanel.Point> nearest(CurvePanel.Curve curve, double x) {
    return curve.points().stream()
        .filter(point -> Double.isFinite(point.y()))
        .min(Comparator.comparingDouble(point -> Math.abs(point.x() - x)));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size != 0 && size < 1e-3 ? "%.2e" : "%.4f", value);
  }
}
