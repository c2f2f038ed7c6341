package org.lymanscope.app.plot.trials;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.app.plot.export.FigureFile;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.SearchSpace;

/**
 * All trials of a search at once: an upright axis for each setting, that of the result at the
 * right, and for each trial a line from axis to axis. The better the result the darker the line;
 * the best is orange. Trials that failed are dashed and end at the foot, those that were stopped
 * are thin. Needs no window.
 *
 * @param title stands above
 * @param space the settings
 * @param ranked the trials, the best first and those that failed last
 * @param result what the last axis is called
 * @param loss whether results are losses: values with a minus, of which small ones are good
 */
public record ParallelCoordinates(
    String title, SearchSpace space, List<Trial> ranked, String result, boolean loss) {
  private static final Color TEXT = new Color(0x1F2328);
  private static final Color AXIS = new Color(0x7A828C);
  private static final Color GOOD = new Color(0x08306B);
  private static final Color BAD = new Color(0xC6DBEF);
  private static final Color FAILED = new Color(0x96631C);
  private static final Color BEST = new Color(0xD55E00);
  private static final Color PAPER = new Color(255, 255, 255, 205);

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  private static final Font NAMES = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private static final int WIDTH_OF_AXIS = 150;
  private static final int HEIGHT = 460;
  private static final double LEFT = 110;
  private static final double RIGHT = 60;
  private static final double TOP = 76;
  private static final double BOTTOM = 28;
  private static final double TICK = 5;

  public ParallelCoordinates {
    ranked = List.copyOf(ranked);
    if (ranked.isEmpty()) {
      throw new IllegalArgumentException("no trial to draw");
    }
  }

  /** For a page. */
  public FigureFile file() {
    int width = Math.max(600, (space.size() + 1) * WIDTH_OF_AXIS);
    return new FigureFile(this::paint, title, width, HEIGHT);
  }

  /** Draws onto {@code width × height} units from the origin. */
  void paint(Graphics2D g, int width, int height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setPaint(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    g.setPaint(TEXT);
    g.setFont(TITLE);
    g.drawString(title, 16, 23);
    List<Axis> axes = axes();
    Rectangle2D area =
        new Rectangle2D.Double(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
    for (int i = ranked.size() - 1; i >= 0; i--) {
      line(g, ranked.get(i), i, axes, area);
    }
    for (int i = 0; i < axes.size(); i++) {
      axis(g, axes.get(i), x(i, area), area);
    }
  }

  private List<Axis> axes() {
    List<Axis> axes = new ArrayList<>();
    for (Dimension dimension : space.dimensions()) {
      axes.add(Axis.of(dimension));
    }
    double[] results =
        ranked.stream().mapToDouble(this::shown).filter(Double::isFinite).sorted().toArray();
    double least = results.length == 0 ? 0 : results[0];
    double most = results.length == 0 ? 1 : results[results.length - 1];
    double room = least < most ? 0 : Math.max(1e-3, Math.abs(most) / 10);
    axes.add(Axis.ofValues(result, least - room, most + room, loss));
    return axes;
  }

  private double shown(Trial trial) {
    return loss ? -trial.value() : trial.value();
  }

  private double x(int axis, Rectangle2D area) {
    return area.getX() + area.getWidth() * axis / space.size();
  }

  private static double y(double place, Rectangle2D area) {
    return area.getMaxY() - place * area.getHeight();
  }

  private void line(Graphics2D g, Trial trial, int rank, List<Axis> axes, Rectangle2D area) {
    boolean failed = trial.state() == Trial.State.FAILED;
    Path2D path = new Path2D.Double();
    for (int i = 0; i < axes.size(); i++) {
      double value = i < space.size() ? trial.settings().values().get(i) : shown(trial);
      double place = Double.isFinite(value) ? axes.get(i).place().applyAsDouble(value) : 0;
      if (i == 0) {
        path.moveTo(x(i, area), y(place, area));
      } else {
        path.lineTo(x(i, area), y(place, area));
      }
    }
    g.setStroke(stroke(trial, rank));
    g.setPaint(failed ? FAILED : rank == 0 ? BEST : color(rank));
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

  /** By rank and not by result: one trial far off would make all others look the same. */
  private Color color(int rank) {
    double bad = ranked.size() < 2 ? 0 : (double) rank / (ranked.size() - 1);
    return new Color(
        mixed(GOOD.getRed(), BAD.getRed(), bad),
        mixed(GOOD.getGreen(), BAD.getGreen(), bad),
        mixed(GOOD.getBlue(), BAD.getBlue(), bad));
  }

  private static int mixed(int one, int other, double part) {
    return (int) Math.round(one + (other - one) * part);
  }

  private static void axis(Graphics2D g, Axis axis, double x, Rectangle2D area) {
    g.setStroke(new BasicStroke(1.2f));
    g.setPaint(AXIS);
    g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
    g.setFont(TICKS);
    for (Axis.Tick tick : axis.ticks()) {
      double y = y(tick.place(), area);
      g.setPaint(AXIS);
      g.draw(new Line2D.Double(x - TICK, y, x, y));
      Rectangle2D box = g.getFontMetrics().getStringBounds(tick.label(), g);
      double left = x - TICK - 3 - box.getWidth();
      double ascent = g.getFontMetrics().getAscent();
      g.setPaint(PAPER);
      g.fill(new Rectangle2D.Double(left - 1, y - ascent / 2, box.getWidth() + 2, ascent));
      g.setPaint(TEXT);
      g.drawString(tick.label(), (float) left, (float) (y + ascent / 2 - 2));
    }
    g.setFont(NAMES);
    double width = g.getFontMetrics().getStringBounds(axis.name(), g).getWidth();
    g.drawString(axis.name(), (float) (x - width / 2), (float) (area.getY() - 16));
  }
}
