package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lymanscope.app.plot.CurvePanel.Curve;
import org.lymanscope.app.plot.CurvePanel.Point;
import org.lymanscope.app.plot.CurvePanel.Scale;
import org.lymanscope.app.plot.CurvePanel.Stroke;

class CurveSheetTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;
  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

  private List<CurveSheet.Area> paint(CurveSheet sheet, boolean dark) {
    Graphics2D g = image.createGraphics();
    try {
      return sheet.paint(g, WIDTH, HEIGHT, dark);
    } finally {
      g.dispose();
    }
  }

  private static CurvePanel panel(Scale scale, double... values) {
    List<Point> points =
        IntStream.range(0, values.length).mapToObj(i -> new Point(i, values[i])).toList();
    return new CurvePanel("t", scale, List.of(new Curve("c", 0, Stroke.FULL, points)));
  }

  private boolean blueNear(double x, double y) {
    int blue = Palette.LIGHT.smoothed().getRGB() & 0xFFFFFF;
    for (int dy = -1; dy <= 1; dy++) {
      if ((image.getRGB((int) x, (int) y + dy) & 0xFFFFFF) == blue) {
        return true;
      }
    }
    return false;
  }

  private long inkInTheMiddle(CurveSheet.Area area) {
    int x = (int) area.box().getCenterX();
    int y = (int) area.box().getCenterY();
    return IntStream.range(x - 80, x + 80)
        .flatMap(at -> IntStream.range(y - 8, y + 8).map(row -> image.getRGB(at, row) & 0xFF))
        .filter(blue -> blue < 150) // darker than the grid
        .count();
  }

  @Test
  void aChartWithoutValuesSaysWhenTheyCome() {
    CurvePanel none =
        new CurvePanel("t", Scale.SHARE, List.of(new Curve("c", 0, Stroke.FULL, List.of())));
    assertThat(inkInTheMiddle(paint(new CurveSheet("epoch", List.of(none), 1), false).get(0)))
        .isGreaterThan(50);
    CurveSheet some = new CurveSheet("epoch", List.of(panel(Scale.SHARE, 0.1, 0.1)), 1);
    assertThat(inkInTheMiddle(paint(some, false).get(0))).isZero();
  }

  @Test
  void aCurveStandsWhereItsValuesAre() {
    CurveSheet sheet = new CurveSheet("epoch", List.of(panel(Scale.SHARE, 0.5, 0.5, 0.5)), 1);
    CurveSheet.Area area = paint(sheet, false).get(0);
    Rectangle2D box = area.box();

    double half = box.getMaxY() - (0.5 + 0.03) / 1.08 * box.getHeight(); // from −0.03 to 1.05
    assertThat(blueNear(box.getCenterX(), half)).isTrue();
    assertThat(blueNear(box.getCenterX(), half - 20)).isFalse();
    assertThat(area.at(box.getX())).isCloseTo(0, within(1e-9));
    assertThat(area.at(box.getMaxX())).isGreaterThan(2);
  }

  @Test
  void logarithmsMakeDecadesEven() {
    CurveSheet sheet =
        new CurveSheet("epoch", List.of(panel(Scale.LOGARITHMIC, 1, 10, 100, 0, Double.NaN)), 1);
    CurveSheet.Area area = paint(sheet, false).get(0);
    Rectangle2D box = area.box();
    double x = box.getX() + (1 - area.from()) / (area.to() - area.from()) * box.getWidth();

    assertThat(blueNear(x, box.getCenterY())).as("10 lies halfway from 1 to 100").isTrue();
  }

  @Test
  void chartsStandBesideAndBelowEachOther() {
    CurvePanel panel = panel(Scale.LINEAR, 1, 2);
    List<CurveSheet.Area> areas =
        paint(new CurveSheet("epoch", List.of(panel, panel, panel), 2), true);

    assertThat(areas).hasSize(3);
    assertThat(areas.get(1).box().getX()).isGreaterThan(areas.get(0).box().getMaxX());
    assertThat(areas.get(2).box().getY()).isGreaterThan(areas.get(0).box().getMaxY());
    assertThat(image.getRGB(1, 1) & 0xFFFFFF)
        .isEqualTo(Palette.DARK.background().getRGB() & 0xFFFFFF);
  }
}
