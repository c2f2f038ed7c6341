package org.lymanscope.engine.dataset.source;

import java.util.List;
import org.lymanscope.engine.augment.Resampling;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;

/** Brings spectra onto the grid of a dataset: as they are where they stand on it. */
final class OnGrid {
  private final Resampling resampling;

  OnGrid(PixelGrid grid) {
    resampling = new Resampling(grid);
  }

  void put(List<Arm> arms, PixelRow into) {
    if (into.grid().fits(arms)) {
      into.set(arms);
      return;
    }
    PixelRow row = new PixelRow(PixelGrid.of(arms));
    row.set(arms);
    put(row, into);
  }

  void put(PixelRow from, PixelRow into) {
    resampling.clear();
    resampling.add(from);
    resampling.writeTo(into);
  }
}
