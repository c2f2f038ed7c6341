package org.lymanscope.app.plot.trials;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.lymanscope.app.plot.export.FigureFile;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.search.space.SearchSpace;

/**
 * All trials of a search as a figure on a page: a {@link TrialPlane} with a title. Needs no window.
 *
 * @param title stands above
 * @param space the settings
 * @param ranked the trials, the best first and those that failed last
 * @param result what the last axis is called
 * @param loss whether results are losses: values with a minus, of which small ones are good
 */
public record ParallelCoordinates(
    String title, SearchSpace space, List<Trial> ranked, String result, boolean loss) {
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  private static final int WIDTH_OF_AXIS = 150;
  private static final int HEIGHT = 460;
  private static final double LEFT = 110;
  private static final double RIGHT = 60;
  private static final double TOP = 76;
  private static final double BOTTOM = 28;

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
    TrialInk ink = TrialInk.LIGHT;
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setPaint(ink.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    g.setPaint(ink.text());
    g.setFont(TITLE);
    g.drawString(title, 16, 23);
    Rectangle2D area =
        new Rectangle2D.Double(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
    TrialPlane plane = new TrialPlane(space, ranked, result, loss);
    plane.paintLines(g, area, ink, trial -> true);
    plane.paintAxes(g, area, ink);
  }
}
