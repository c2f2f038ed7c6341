package org.lymanscope.app.inspect;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.lymanscope.app.text.Text;

/** χ²(z) of the pipeline, the smallest of all templates; a click goes to that redshift. */
final class Chi2View extends Region {
  private static final double LEFT = 68;
  private static final double RIGHT = 14;
  private static final double BOTTOM = 18;
  private static final double TOP = 14;
  private static final double HEIGHT = 96;
  private static final Color PIPELINE = Color.web("#E69F00");
  private static final Color GREY = Color.web("#8C959F");

  private final InspectViewModel model;
  private final Canvas canvas = new Canvas();
  private final Line cursor = new Line();
  private List<ScanCurve> curves = List.of();
  private double highest = 1;

  Chi2View(InspectViewModel model) {
    this.model = model;
    setId("chi2");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Text.get("inspect.chi2"));
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    cursor.getStyleClass().add("lym-cursor");
    getChildren().addAll(canvas, cursor);
    model.shownProperty().addListener(observable -> follow());
    model.preferences().blindProperty().addListener(observable -> follow());
    model.recording().lastRecordProperty().addListener(observable -> follow());
    model.redshift().zProperty().addListener((observable, was, now) -> move());
    setOnMouseClicked(event -> model.redshift().type(redshiftAt(event.getX())));
    follow();
  }

  private void follow() {
    List<ScanCurve> next = model.scan();
    Layout.showWhen(this, !next.isEmpty());
    if (!next.equals(curves)) {
      curves = next;
      highest = curves.stream().mapToDouble(curve -> curve.z().last()).max().orElse(1);
      draw();
    }
    move();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
    move();
  }

  private void move() {
    double x = x(model.redshift().zProperty().get());
    cursor.setVisible(x >= LEFT && x <= getWidth() - RIGHT);
    cursor.setStartX(x);
    cursor.setEndX(x);
    cursor.setStartY(TOP);
    cursor.setEndY(getHeight() - BOTTOM);
  }

  private double x(double z) {
    return LEFT + z / highest * (getWidth() - LEFT - RIGHT);
  }

  private double redshiftAt(double x) {
    return Math.max(0, (x - LEFT) / (getWidth() - LEFT - RIGHT) * highest);
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    int width = (int) (canvas.getWidth() - LEFT - RIGHT);
    if (curves.isEmpty() || width < 10) {
      return;
    }
    double[] column = columns(width);
    double least = Arrays.stream(column).filter(Double::isFinite).min().orElse(0);
    double most = Arrays.stream(column).filter(Double::isFinite).max().orElse(1);
    axes(g, least, most);
    g.setStroke(PIPELINE);
    g.setLineWidth(1.4);
    g.beginPath();
    boolean begun = false;
    for (int i = 0; i < width; i++) {
      if (Double.isFinite(column[i])) {
        double y = y(column[i], least, most);
        if (begun) {
          g.lineTo(LEFT + i, y);
        } else {
          g.moveTo(LEFT + i, y);
          begun = true;
        }
      }
    }
    g.stroke();
  }

  private double y(double chi2, double least, double most) {
    double span = Math.max(1e-9, most - least);
    return TOP + (most - chi2) / span * (canvas.getHeight() - TOP - BOTTOM);
  }

  private double[] columns(int width) {
    double[] smallest = new double[width];
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    for (ScanCurve curve : curves) {
      for (int i = 0; i < curve.z().size(); i++) {
        int column = (int) (curve.z().at(i) / highest * (width - 1));
        double chi2 = curve.chi2().at(i);
        // Redrock marks redshifts that it did not fit by an absurdly large χ².
        if (column >= 0 && column < width && chi2 < 1e12) {
          smallest[column] = Math.min(smallest[column], chi2);
        }
      }
    }
    return smallest;
  }

  private void axes(GraphicsContext g, double least, double most) {
    g.setStroke(GREY);
    g.setFill(GREY);
    g.setLineWidth(0.6);
    g.setFont(Font.font(11));
    double base = canvas.getHeight() - BOTTOM;
    g.strokeLine(LEFT, base, canvas.getWidth() - RIGHT, base);
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    double step = highest > 3 ? 1 : highest > 1.2 ? 0.5 : 0.1;
    for (double z = 0; z <= highest; z += step) {
      g.strokeLine(x(z), base, x(z), base + 3);
      g.fillText(step < 1 ? String.format("%.1f", z) : "" + Math.round(z), x(z), base + 4);
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(Text.get("inspect.chi2"), LEFT + 4, 0);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText("" + Math.round(most), LEFT - 4, TOP - 4);
    g.fillText("" + Math.round(least), LEFT - 4, base - 10);
  }
}
