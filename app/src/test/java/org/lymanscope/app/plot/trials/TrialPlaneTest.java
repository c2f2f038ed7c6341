package org.lymanscope.app.plot.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.Scale;
import org.lymanscope.engine.search.space.SearchSpace;

class TrialPlaneTest {
  private static final SearchSpace SPACE =
      new SearchSpace(
          List.of(
              new Dimension.Real("rate", 1e-4, 1, Scale.LOG),
              new Dimension.Choice("offset", List.of("a", "b", "c"))));
  private static final Trial GOOD = trial(1, Trial.State.FINISHED, 0.01, 1, 0.9);
  private static final Trial BAD = trial(2, Trial.State.STOPPED, 1, 2, 0.4);
  private static final Trial FAILED = trial(3, Trial.State.FAILED, 1e-4, 0, 0);
  private static final TrialPlane PLANE =
      new TrialPlane(SPACE, List.of(FAILED, BAD, GOOD), "score", false);
  private static final Rectangle2D AREA = new Rectangle2D.Double(100, 50, 400, 200);

  private static Trial trial(int number, Trial.State state, double rate, double offset, double v) {
    return new Trial(number, state, new Candidate(List.of(rate, offset)), List.of(v), 1, "");
  }

  @Test
  void trialsAreRankedAndCrossTheirAxesAtTheirValues() {
    assertThat(PLANE.ranked()).containsExactly(GOOD, BAD, FAILED);
    assertThat(PLANE.rank(2)).isEqualTo(1);
    assertThat(PLANE.rank(7)).isEqualTo(-1);
    assertThat(PLANE.corners(GOOD, AREA)).containsExactly(100, 150, 300, 150, 500, 50);
    assertThat(PLANE.corners(BAD, AREA)).containsExactly(100, 50, 300, 50, 500, 250);
    assertThat(PLANE.corners(FAILED, AREA)).containsExactly(100, 250, 300, 250, 500, 250);
    TrialPlane losses =
        new TrialPlane(
            SPACE,
            List.of(
                trial(1, Trial.State.FINISHED, 1, 0, -0.2),
                trial(2, Trial.State.FINISHED, 1, 0, -2)),
            "loss",
            true);
    assertThat(losses.ranked().get(0).number()).isEqualTo(1);
    assertThat(losses.corners(losses.ranked().get(0), AREA)[5]).isEqualTo(50);
  }

  @Test
  void theNearestLineIsFoundAmongThoseThatAreMeant() {
    assertThat(PLANE.nearest(400, 105, AREA, 8, trial -> true)).contains(GOOD);
    assertThat(PLANE.nearest(400, 120, AREA, 8, trial -> true)).isEmpty();
    assertThat(PLANE.nearest(200, 53, AREA, 8, trial -> true)).contains(BAD);
    assertThat(PLANE.nearest(200, 53, AREA, 8, trial -> trial != BAD)).isEmpty();
    assertThat(PLANE.nearest(99, 50, AREA, 8, trial -> true)).isEmpty();
    assertThat(PLANE.nearest(500, 250, AREA, 8, trial -> true)).contains(BAD); // not the failed
  }

  @Test
  void marksKeepWhatCrossesAllOfThem() {
    Brushes upper = Brushes.NONE.with(2, Brushes.Part.between(1.3, 0.5));
    assertThat(upper.of(2)).contains(new Brushes.Part(0.5, 1));
    assertThat(upper.keep(PLANE, GOOD)).isTrue();
    assertThat(upper.keep(PLANE, BAD)).isFalse();
    Brushes foot = Brushes.NONE.with(2, new Brushes.Part(0, 0.4));
    assertThat(foot.keep(PLANE, BAD)).isTrue();
    assertThat(foot.keep(PLANE, FAILED)).as("it has no result").isFalse();
    Brushes both = upper.with(1, new Brushes.Part(0.9, 1));
    assertThat(both.keep(PLANE, GOOD)).isFalse();
    assertThat(both.without(1)).isEqualTo(upper);
    assertThat(both.with(1, new Brushes.Part(0, 1))).isEqualTo(upper);
    assertThat(Brushes.NONE.keep(PLANE, FAILED)).isTrue();
  }

  @Test
  void whatIsLeftOutIsFaint() {
    for (TrialInk ink : List.of(TrialInk.LIGHT, TrialInk.DARK)) {
      assertThat(at(ink, true, 400, 100)).isEqualTo(ink.best().getRGB());
      assertThat(at(ink, false, 400, 100)).isEqualTo(ink.faint().getRGB());
    }
  }

  private static int at(TrialInk ink, boolean kept, int x, int y) {
    BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(ink.background());
    g.fillRect(0, 0, 600, 300);
    PLANE.paintLines(g, AREA, ink, trial -> kept || trial != GOOD);
    PLANE.paintAxes(g, AREA, ink);
    g.dispose();
    return image.getRGB(x, y);
  }

  @Test
  void numbersHaveGroundOfTheirOwnOverAnyLine() {
    for (TrialInk ink : List.of(TrialInk.LIGHT, TrialInk.DARK)) {
      Color line = new Color(0x00FF00);
      BufferedImage image = axes(PLANE, ink, line);
      // Just left of the axis at 500 and its marks, under the digits of the label at its head.
      assertThat(new Color(image.getRGB(485, 54)).getGreen() - ink.background().getGreen())
          .isLessThan(60);
      assertThat(image.getRGB(450, 80)).isEqualTo(line.getRGB());
    }
  }

  @Test
  void aLongWordEndsBeforeTheAxisBesideIt() {
    String word = "a word that is far too long for the room that is between two of the axes";
    SearchSpace space =
        new SearchSpace(
            List.of(SPACE.dimensions().get(0), new Dimension.Choice("offset", List.of("a", word))));
    BufferedImage image =
        axes(new TrialPlane(space, List.of(), "score", false), TrialInk.LIGHT, Color.WHITE);
    int beyond = 0;
    int before = 0;
    for (int y = 44; y < 58; y++) {
      for (int x = 0; x < 290; x++) {
        boolean ink = new Color(image.getRGB(x, y)).getRed() < 128;
        beyond += ink && x < 80 ? 1 : 0;
        before += ink && x > 110 ? 1 : 0;
      }
    }
    assertThat(beyond).isZero();
    assertThat(before).isPositive();
  }

  private static BufferedImage axes(TrialPlane plane, TrialInk ink, Color ground) {
    BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(ground);
    g.fillRect(0, 0, 600, 300);
    plane.paintAxes(g, AREA, ink);
    g.dispose();
    return image;
  }

  @Test
  void aSpaceWithoutTrialsHasAxesToo() {
    TrialPlane none = new TrialPlane(SPACE, List.of(), "score", false);
    assertThat(none.axes()).isEqualTo(3);
    assertThat(none.name(2)).isEqualTo("score");
    assertThat(none.nearest(300, 100, AREA, 8, trial -> true)).isEmpty();
  }
}
