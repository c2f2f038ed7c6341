package org.lymanscope.engine.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.Samples;

/** Bins that networks of this field take, and training files of QuasarNET hold. */
public enum BinnedGrid {
  /** QuasarNET's own: 443 of 10⁻³ in log₁₀ λ from 3600 Å. */
  BOSS,
  /** QuasarNP's for DESI: 458 of 13.6 Å from 3600 Å. */
  DESI,
  /** That of the LBG networks: 800 of 8 Å from 3600 Å. */
  LBG;

  /** The bins, counted by their left edges. */
  public WavelengthGrid bins() {
    return switch (this) {
      case BOSS -> WavelengthGrid.Log.BOSS;
      case DESI -> WavelengthGrid.Linear.DESI;
      case LBG -> WavelengthGrid.Linear.LBG;
    };
  }

  /** The one with so many bins, if there is one. */
  public static Optional<BinnedGrid> of(int bins) {
    return Arrays.stream(values()).filter(one -> one.bins().bins() == bins).findFirst();
  }

  /** One arm with a pixel in the middle of each bin. */
  public PixelGrid pixels() {
    WavelengthGrid bins = bins();
    double[] centre = new double[bins.bins()];
    for (int i = 0; i < centre.length; i++) {
      centre[i] = (bins.edge(i) + bins.edge(i + 1)) / 2;
    }
    return PixelGrid.of(List.of("rebinned"), List.of(Samples.adopt(centre)));
  }

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
