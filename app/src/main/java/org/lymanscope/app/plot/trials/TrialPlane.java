package org.lymanscope.app.plot.trials;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.SearchSpace;

/**
 * Trials as parallel coordinates: an upright axis for each setting, that of the result at the
 * right, and for each trial a line from axis to axis. Trials that failed are dashed and end at the
 * foot, those that were stopped are thin. Needs no window; immutable.
 */
public final class TrialPlane {
  private static final Font NAMES = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final double TICK = 5;
  private static final double BESIDE = 3;
  private static final int NAME_ROW = 15;

  private final List<Trial> ranked;
  private final List<Axis> axes;
  private final boolean loss;
  private final Map<Integer, Integer> ranks = new HashMap<>();

  /**
   * Lays trials out.
   *
   * @param space the settings
   * @param trials those that ended, in any order; may be none
   * @param result what the last axis is called
   * @param loss whether results are losses: values with a minus, of which small ones are good
   */
  public TrialPlane(SearchSpace space, List<Trial> trials, String result, boolean loss) {
    this.ranked = Trial.ranked(trials);
    this.loss = loss;
    this.axes = new ArrayList<>();
    for (Dimension dimension : space.dimensions()) {
      axes.add(Axis.of(dimension));
    }
    axes.add(resultAxis(result));
    for (Trial trial : ranked) {
      ranks.put(trial.number(), ranks.size());
    }
  }

  private Axis resultAxis(String result) {
    double[] results =
        ranked.stream().mapToDouble(this::shown).filter(Double::isFinite).sorted().toArray();
    double least = results.length == 0 ? 0 : results[0];
    double most = results.length == 0 ? 1 : results[results.length - 1];
    double room = least < most ? 0 : Math.max(1e-3, Math.abs(most) / 10);
    return Axis.ofValues(result, least - room, most + room, loss);
  }

  private double shown(Trial trial) {
    return loss ? -trial.value() : trial.value();
  }

  /** How many axes there are, that of the result included. */
  public int axes() {
    return axes.size();
  }

  /** What stands above an axis. */
  public String name(int axis) {
    return axes.get(axis).name();
  }

  /** All trials, the best first. */
  public List<Trial> ranked() {
    return ranked;
  }

  /** The place of a trial among all, from 0, the best; −1 if it is not there. */
  public int rank(int number) {
    return ranks.getOrDefault(number, -1);
  }

  /** Where a trial crosses an axis: 0 at the foot, 1 at the head, NaN where it has no result. */
  double place(Trial trial, int axis) {
    boolean setting = axis < axes.size() - 1;
    double value = setting ? trial.settings().values().get(axis) : shown(trial);
    return Double.isFinite(value) ? axes.get(axis).place().applyAsDouble(value) : Double.NaN;
  }

  double x(int axis, Rectangle2D area) {
    return area.getX() + area.getWidth() * axis / (axes.size() - 1);
  }

  static double y(double place, Rectangle2D area) {
    return area.getMaxY() - (Double.isNaN(place) ? 0 : place) * area.getHeight();
  }

  /** The corners of a trial's line, x and y by turns. */
  double[] corners(Trial trial, Rectangle2D area) {
    double[] corners = new double[2 * axes.size()];
    for (int i = 0; i < axes.size(); i++) {
      corners[2 * i] = x(i, area);
      corners[2 * i + 1] = y(place(trial, i), area);
    }
    return corners;
  }

  /**
   * The trial whose line is nearest to a point, the better one of equally near ones.
   *
   * @param reach farther ones do not count
   * @param among which trials can be meant
   */
  Optional<Trial> nearest(
      double x, double y, Rectangle2D area, double reach, Predicate<Trial> among) {
    double part = (x - area.getX()) / area.getWidth() * (axes.size() - 1);
    if (!(part >= 0 && part <= axes.size() - 1)) {
      return Optional.empty();
    }
    int left = Math.min((int) part, axes.size() - 2);
    double behind = part - left;
    Optional<Trial> nearest = Optional.empty();
    double least = reach;
    for (Trial trial : ranked) {
      double from = y(place(trial, left), area);
      double to = y(place(trial, left + 1), area);
      double far = Math.abs(from + (to - from) * behind - y);
      boolean nearer = nearest.isEmpty() ? far <= least : far < least;
      if (nearer && among.test(trial)) {
        nearest = Optional.of(trial);
        least = far;
      }
    }
    return nearest;
  }

  private int rankOf(Trial trial) {
    return rank(trial.number());
  }

  /**
   * Paints the lines.
   *
   * @param area of the axes
   * @param kept trials that are meant; others are faint and behind
   */
  void paintLines(Graphics2D g, Rectangle2D area, TrialInk ink, Predicate<Trial> kept) {
    smooth(g);
    for (int i = ranked.size() - 1; i >= 0; i--) {
      if (!kept.test(ranked.get(i))) {
        line(g, ranked.get(i), area, ink.faint());
      }
    }
    for (int i = ranked.size() - 1; i >= 0; i--) {
      Trial trial = ranked.get(i);
      if (kept.test(trial)) {
        boolean failed = trial.state() == Trial.State.FAILED;
        line(g, trial, area, failed ? ink.failed() : ink.of(i, ranked.size()));
      }
    }
  }

  /**
   * Paints the axes, which stand before all lines so that their numbers can be read.
   *
   * @param area of the axes; names stand above it, numbers at its left
   */
  void paintAxes(Graphics2D g, Rectangle2D area, TrialInk ink) {
    smooth(g);
    for (int i = 0; i < axes.size(); i++) {
      ticks(g, i, area, ink); // behind all axes: a long word reaches to the one before
    }
    g.setStroke(new BasicStroke(1.2f));
    g.setPaint(ink.axis());
    for (int i = 0; i < axes.size(); i++) {
      g.draw(new Line2D.Double(x(i, area), area.getY(), x(i, area), area.getMaxY()));
    }
    names(g, area, ink);
  }

  private static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  private void line(Graphics2D g, Trial trial, Rectangle2D area, Color color) {
    double[] corners = corners(trial, area);
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    g.setStroke(stroke(trial, rankOf(trial)));
    g.setPaint(color);
    g.draw(path);
  }

  private static BasicStroke stroke(Trial trial, int rank) {
    if (trial.state() == Trial.State.FAILED) {
      return new BasicStroke(
          0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0);
    }
    float finished = rank == 0 ? 2.6f : 1.5f;
    float width = trial.state() == Trial.State.STOPPED ? 0.8f : finished;
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private void ticks(Graphics2D g, int number, Rectangle2D area, TrialInk ink) {
    double x = x(number, area);
    double room =
        number == 0 ? area.getX() : area.getWidth() / (axes.size() - 1); // to the axis before
    g.setFont(TICKS);
    g.setStroke(new BasicStroke(1.2f));
    for (Axis.Tick tick : axes.get(number).ticks()) {
      double y = y(tick.place(), area);
      g.setPaint(ink.axis());
      g.draw(new Line2D.Double(x - TICK, y, x, y));
      String label = fitted(tick.label(), room - TICK - 2 * BESIDE, g.getFontMetrics());
      double width = g.getFontMetrics().stringWidth(label);
      double left = x - TICK - BESIDE - width;
      double ascent = g.getFontMetrics().getAscent();
      g.setPaint(ink.paper());
      g.fill(new Rectangle2D.Double(left - 1, y - ascent / 2, width + 2, ascent));
      g.setPaint(ink.text());
      g.drawString(label, (float) left, (float) (y + ascent / 2 - 2));
    }
  }

  /** A text, or as much of its begin as there is room for. */
  private static String fitted(String text, double room, FontMetrics metrics) {
    String shown = text;
    for (int length = text.length() - 1;
        length > 0 && metrics.stringWidth(shown) > room;
        length--) {
      shown = text.substring(0, length) + "…";
    }
    return shown;
  }

  /** Names in one row, or in two by turns where they would touch. */
  private void names(Graphics2D g, Rectangle2D area, TrialInk ink) {
    g.setFont(NAMES);
    g.setPaint(ink.text());
    double room = area.getWidth() / (axes.size() - 1) - 8;
    boolean narrow =
        axes.stream().anyMatch(axis -> g.getFontMetrics().stringWidth(axis.name()) > room);
    for (int i = 0; i < axes.size(); i++) {
      double width = g.getFontMetrics().stringWidth(axes.get(i).name());
      double up = narrow && i % 2 == 1 ? NAME_ROW : 0;
      g.drawString(
          axes.get(i).name(), (float) (x(i, area) - width / 2), (float) (area.getY() - 16 - up));
    }
  }
}
