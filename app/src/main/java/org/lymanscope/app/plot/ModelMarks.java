package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Boxes in which models find lines: a band as opaque as the model is sure, a mark where in it the
 * line is, and a label in rows at the foot, where no line of a line list has its own. Where room is
 * short the active model has its labels first.
 */
final class ModelMarks {
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int MOST_ROWS = 4;
  private static final int ROW_HEIGHT = 15;

  /** Labels take no more than this share of the plot's height. */
  private static final double SHARE = 0.16;

  /** Room for the brackets of doublets and the name of the template below the labels. */
  private static final int FOOT = 24;

  private static final int MARK_HEIGHT = 9;
  private static final double FAINTEST = 0.05;
  private static final double STRONGEST = 0.22;

  private final Curves curves;

  ModelMarks(Curves curves) {
    this.curves = curves;
  }

  void paint(Graphics2D g, Frame frame, List<ModelBand> bands, Palette palette) {
    List<ModelBand> seen =
        bands.stream()
            .filter(band -> band.to() > frame.view().left() && band.from() < frame.view().right())
            .toList();
    boolean two = bands.stream().anyMatch(band -> band.place() > 0);
    for (ModelBand band : seen) {
      paintBand(g, frame, band, part(frame, two, band.place()), palette.model(band.place()));
    }
    g.setFont(LABEL);
    for (LabelRows.Place place : places(g, frame, seen)) {
      paintLabel(g, frame, seen.get(place.index()), place, palette);
    }
  }

  /** The height of the bands; of two models each has its half, as in the strip below the plot. */
  private static Rectangle2D part(Frame frame, boolean two, int place) {
    Rectangle2D area = frame.area();
    double top = area.getY() + LineMarks.HEIGHT;
    double height = (area.getMaxY() - top) / (two ? 2 : 1);
    double from = Math.floor(top + place * height);
    return new Rectangle2D.Double(
        area.getX(), from, area.getWidth(), Math.floor(top + (place + 1) * height) - from);
  }

  private void paintBand(Graphics2D g, Frame frame, ModelBand band, Rectangle2D area, Color color) {
    double top = area.getY();
    double left = Math.floor(Math.max(area.getX(), frame.x(band.from())));
    double right = Math.ceil(Math.min(area.getMaxX(), frame.x(band.to())));
    double opacity = FAINTEST + (STRONGEST - FAINTEST) * band.confidence();
    Rectangle2D box = new Rectangle2D.Double(left, top, right - left, area.getMaxY() - top);
    curves.box(g, box, Palette.faded(color, opacity));
    if (frame.shows(band.at())) {
      paintMark(g, area, Math.floor(frame.x(band.at())), color);
    }
  }

  /** A notch at either end, so that the spectrum between them stays free. */
  private void paintMark(Graphics2D g, Rectangle2D area, double x, Color color) {
    double top = area.getY();
    curves.box(g, new Rectangle2D.Double(x - 1, top, 3, MARK_HEIGHT), color);
    curves.box(g, new Rectangle2D.Double(x - 1, area.getMaxY() - MARK_HEIGHT, 3, 9), color);
    Rectangle2D line = new Rectangle2D.Double(x, top, 1, area.getMaxY() - top);
    curves.box(g, line, Palette.faded(color, 0.35));
  }

  private static List<LabelRows.Place> places(Graphics2D g, Frame frame, List<ModelBand> seen) {
    FontMetrics metrics = g.getFontMetrics();
    Rectangle2D area = frame.area();
    List<LabelRows.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      ModelBand band = seen.get(i);
      double width = metrics.stringWidth(band.label());
      double x = Math.min(Math.max(frame.x(band.at()), area.getX()), area.getMaxX());
      wishes.add(new LabelRows.Wish(i, x, width, band.confidence() - band.place()));
    }
    int rows = (int) Math.max(1, Math.min(MOST_ROWS, area.getHeight() * SHARE / ROW_HEIGHT));
    return LabelRows.arrange(wishes, rows, area.getX() + 4, area.getMaxX() - 4, 8);
  }

  private void paintLabel(
      Graphics2D g, Frame frame, ModelBand band, LabelRows.Place place, Palette palette) {
    double top = frame.area().getMaxY() - FOOT - (place.row() + 1) * ROW_HEIGHT;
    Rectangle2D box = new Rectangle2D.Double(place.left(), top, place.width(), ROW_HEIGHT);
    LineMarks.ground(curves, g, palette, box);
    g.setPaint(palette.model(band.place()));
    g.drawString(band.label(), (float) place.left(), (float) (top + ROW_HEIGHT - 4));
  }
}
