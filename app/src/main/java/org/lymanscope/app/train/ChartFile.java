package org.lymanscope.app.train;

import java.awt.Color;
import java.awt.Font;
import org.lymanscope.app.plot.CurveSheet;
import org.lymanscope.app.plot.export.FigureFile;

/** Charts of trainings as a figure on a page. */
final class ChartFile {
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 640;
  private static final int HEADING = 30;

  private ChartFile() {}

  static FigureFile of(CurveSheet sheet, String title) {
    return new FigureFile(
        (g, width, height) -> {
          g.setPaint(Color.WHITE);
          g.fillRect(0, 0, width, height);
          g.setPaint(Color.BLACK);
          g.setFont(TITLE);
          g.drawString(title, 12, 20);
          g.translate(0, HEADING);
          sheet.paint(g, width, height - HEADING, false);
        },
        title,
        WIDTH,
        HEIGHT);
  }
}
