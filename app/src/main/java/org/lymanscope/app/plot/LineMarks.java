package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Marks spectral lines: emission solid, absorption dashed, members of a doublet joined by a
 * bracket, labels in rows at the top.
 */
final class LineMarks {
  private static final int ROWS = 3;
  private static final int ROW_HEIGHT = 15;

  /** Height of the rows of labels, pixels. */
  static final int HEIGHT = ROWS * ROW_HEIGHT + 4;

  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final double DASH = 6;
  private static final double GAP = 5;

  private final Curves curves;
  private final Map<String, Double> widths = new HashMap<>();

  LineMarks(Curves curves) {
    this.curves = curves;
  }

  void paint(Graphics2D g, Frame frame, Overlay overlay, Palette palette) {
    List<SpectralLine> seen =
        overlay.lines().stream()
            .filter(line -> frame.shows(line.observedAt(overlay.redshift())))
            .toList();
    List<LabelRows.Wish> wishes = wishes(g, frame, seen, overlay.redshift());
    Rectangle2D area = frame.area();
    List<LabelRows.Place> places =
        LabelRows.arrange(wishes, ROWS, area.getX() + 2, area.getMaxX() - 2, 5);
    int[] row = new int[seen.size()];
    Arrays.fill(row, -1);
    places.forEach(place -> row[place.index()] = place.row());
    for (LabelRows.Wish wish : wishes) {
      paintLine(g, frame, seen.get(wish.index()), wish.x(), row[wish.index()], palette.line());
    }
    places.forEach(place -> paintLabel(g, frame, seen.get(place.index()), place, palette));
    paintBrackets(g, frame, seen, overlay.redshift(), palette);
  }

  private List<LabelRows.Wish> wishes(
      Graphics2D g, Frame frame, List<SpectralLine> seen, double z) {
    g.setFont(LABEL);
    List<LabelRows.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      SpectralLine line = seen.get(i);
      double x = frame.x(line.observedAt(z));
      wishes.add(new LabelRows.Wish(i, x, width(g, line.label()), line.weight()));
    }
    return wishes;
  }

  private double width(Graphics2D g, String label) {
    return widths.computeIfAbsent(
        label,
        text -> {
          FontMetrics metrics = g.getFontMetrics();
          return (double) metrics.stringWidth(text);
        });
  }

  private void paintLine(
      Graphics2D g, Frame frame, SpectralLine line, double at, int row, Color color) {
    Rectangle2D area = frame.area();
    double x = Math.floor(at);
    double top = area.getY() + (row < 0 ? HEIGHT : (row + 1) * ROW_HEIGHT + 2);
    Color seen = Palette.faded(color, row < 0 ? 0.25 : opacity(line));
    Rectangle2D.Double part = new Rectangle2D.Double();
    if (line.kind() == LineKind.EMISSION) {
      part.setRect(x, top, 1, area.getMaxY() - top);
      curves.box(g, part, seen);
      return;
    }
    for (double y = top; y < area.getMaxY(); y += DASH + GAP) {
      part.setRect(x, y, 1, Math.min(DASH, area.getMaxY() - y));
      curves.box(g, part, seen);
    }
  }

  private static double opacity(SpectralLine line) {
    return 0.4 + 0.5 * line.weight();
  }

  private void paintLabel(
      Graphics2D g, Frame frame, SpectralLine line, LabelRows.Place place, Palette palette) {
    double top = frame.area().getY() + place.row() * ROW_HEIGHT + 2;
    if (!line.label().isEmpty()) {
      ground(
          curves, g, palette, new Rectangle2D.Double(place.left(), top, place.width(), ROW_HEIGHT));
    }
    double base = top + ROW_HEIGHT - 4;
    g.setPaint(Palette.faded(palette.text(), 0.55 + 0.45 * line.weight()));
    g.drawString(line.label(), (float) place.left(), (float) base);
  }

  /** A ground on which a label can be read whatever lies below. */
  static void ground(Curves curves, Graphics2D g, Palette palette, Rectangle2D label) {
    Rectangle2D box =
        new Rectangle2D.Double(
            Math.floor(label.getX()) - 2,
            label.getY(),
            Math.ceil(label.getWidth()) + 4,
            label.getHeight());
    curves.box(g, box, Palette.faded(palette.background(), 0.82));
  }

  /** Brackets at the foot of the marks that belong together. */
  private void paintBrackets(
      Graphics2D g, Frame frame, List<SpectralLine> seen, double z, Palette palette) {
    Map<String, double[]> ends = new HashMap<>();
    for (SpectralLine line : seen) {
      if (!line.group().isEmpty()) {
        double x = Math.floor(frame.x(line.observedAt(z)));
        double[] reach = ends.computeIfAbsent(line.group(), name -> new double[] {x, x});
        reach[0] = Math.min(reach[0], x);
        reach[1] = Math.max(reach[1], x);
      }
    }
    double y = frame.area().getMaxY() - 4;
    for (double[] reach : ends.values()) {
      if (reach[1] > reach[0]) {
        Rectangle2D bracket = new Rectangle2D.Double(reach[0], y, reach[1] - reach[0] + 1, 2);
        curves.box(g, bracket, palette.line());
      }
    }
  }
}
