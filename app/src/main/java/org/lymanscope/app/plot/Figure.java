package org.lymanscope.app.plot;

import java.util.List;
import org.lymanscope.engine.line.SkyBand;

/**
 * A whole picture of a spectrum, needing no window.
 *
 * @param content the spectrum
 * @param sky bands to shade
 * @param layers what of it is shown
 * @param overlay what lies over it
 * @param view which part is seen
 */
public record Figure(
    PlotContent content, List<SkyBand> sky, Layers layers, Overlay overlay, Viewport view) {
  public Figure {
    sky = List.copyOf(sky);
  }
}
