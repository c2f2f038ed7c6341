package org.lymanscope.app.plot;

import javafx.scene.layout.Region;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.analysis.FluxRange;
import org.lymanscope.engine.spectrum.SpectralLine;

/** A small plot of ±100 Å about a line, which follows the redshift. */
final class LineWindow extends Region {
  static final double WIDTH = 330;
  static final double HEIGHT = 210;

  private static final double HALF_WIDTH = 100;

  private final PlotSurface surface = new PlotSurface();
  private @Nullable SpectralLine line;
  private @Nullable PlotContent content;

  LineWindow() {
    setId("plot-line-window");
    setManaged(false);
    setVisible(false);
    setMouseTransparent(true);
    surface.setRestAxis(false);
    surface.chart().hideAxisLabels();
    surface.chart().setMargins(new RectangleInsets(6, 44, 24, 10));
    getChildren().add(surface);
    resize(WIDTH, HEIGHT);
    surface.resizeRelocate(1, 1, WIDTH - 2, HEIGHT - 2);
  }

  void setPalette(Palette palette) {
    surface.setPalette(palette);
    setBackground(javafx.scene.layout.Background.fill(FxColors.of(palette.muted())));
  }

  void setLine(@Nullable SpectralLine next) {
    line = next;
  }

  void setContent(@Nullable PlotContent next, Layers layers) {
    content = next;
    surface.setContent(next, layers);
  }

  /** Follows the redshift; hides itself where the line is outside the spectrum. */
  void setOverlay(Overlay overlay) {
    setVisible(line != null && content != null && reaches(content, line, overlay.redshift()));
    if (isVisible() && line != null && content != null) {
      double centre = line.observedAt(overlay.redshift());
      FluxRange range = FluxScale.of(content, centre - HALF_WIDTH, centre + HALF_WIDTH);
      surface.setView(
          new Viewport(centre - HALF_WIDTH, centre + HALF_WIDTH, range.low(), range.high()));
      surface.setOverlay(overlay);
    }
  }

  private static boolean reaches(PlotContent content, SpectralLine line, double z) {
    double at = line.observedAt(z);
    return at > content.spectrum().minWavelength() && at < content.spectrum().maxWavelength();
  }
}
