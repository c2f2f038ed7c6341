package org.lymanscope.app.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
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

  private final PaintedPicture<List<CurveSheet.Area>> picture;
  private final Label readout = new Label();
  private final ObjectProperty<CurveSheet> sheet =
      new SimpleObjectProperty<>(this, "sheet", CurveSheet.EMPTY);
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private DoubleFunction<String> place = x -> String.format(Locale.ROOT, "%.2f", x);
  private List<CurveSheet.Area> areas = List.of();

  /**
   * Creates an empty view.
   *
   * @param worker where it is painted
   * @param ui back to the UI thread
   */
  public CurveView(Executor worker, Executor ui) {
    picture = new PaintedPicture<>(worker, ui, REST, this::painting, painted -> areas = painted);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    readout.setManaged(false);
    readout.setMouseTransparent(true);
    readout.setVisible(false);
    readout.getStyleClass().addAll("lym-number", "lym-scan-readout");
    getChildren().addAll(picture.view(), readout);
    sheet.addListener(observable -> picture.repaint());
    dark.addListener(observable -> picture.repaint());
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
    return picture.activeProperty();
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
    picture.fit(getWidth(), getHeight());
  }

  private PaintedPicture.Painting<List<CurveSheet.Area>> painting() {
    CurveSheet now = sheet.get();
    boolean onDark = dark.get();
    return (g, width, height) -> now.paint(g, width, height, onDark);
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
