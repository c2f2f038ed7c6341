package org.lymanscope.engine.model.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.WavelengthGrid;

/**
 * Settings of a file that has weights only. All QuasarNET code has stride 2, and the length behind
 * the convolutions tells grid and padding, unless several fit.
 */
final class KerasInference {
  private static final int STRIDE = 2;

  /** Networks of the fork with dropout have this; only further training would notice. */
  private static final double DROPOUT = 0.2;

  /** From this many convolutions on, the fork pads. */
  private static final int PADDED_FROM = 6;

  private KerasInference() {}

  private record Fit(WavelengthGrid grid, Padding padding) {}

  static KerasSettings infer(
      Path path, KerasContent content, KerasLayers layers, Optional<WavelengthGrid> written)
      throws SpectrumFormatException {
    List<Fit> fits = new ArrayList<>();
    for (WavelengthGrid grid : written.map(List::of).orElse(likely(layers.boxes().size()))) {
      for (Padding padding : Padding.values()) {
        if (positions(layers, grid, padding) == layers.positions()) {
          fits.add(new Fit(grid, padding));
        }
      }
    }
    Fit fit = choose(path, layers, fits);
    boolean dropout = content.layers().keySet().stream().anyMatch(n -> n.startsWith("dropout"));
    boolean lambda = content.layers().keySet().stream().anyMatch(n -> n.startsWith("lambda"));
    return new KerasSettings(
        fit.grid(),
        STRIDE,
        fit.padding(),
        dropout ? DROPOUT : 0,
        lambda ? OffsetActivation.RESCALED_SIGMOID : OffsetActivation.SIGMOID);
  }

  private static List<WavelengthGrid> likely(int lines) {
    if (lines == ModelLines.LBG.size()) {
      return List.of(WavelengthGrid.Linear.LBG);
    }
    return lines == ModelLines.QUASARNET.size()
        ? List.of(WavelengthGrid.Log.BOSS, WavelengthGrid.Linear.DESI)
        : KerasGrid.KNOWN;
  }

  private static Fit choose(Path path, KerasLayers layers, List<Fit> fits)
      throws SpectrumFormatException {
    List<Fit> rest = fits;
    if (fits.size() > 1) {
      Padding usual = layers.convolutions().size() >= PADDED_FROM ? Padding.SAME : Padding.VALID;
      rest = fits.stream().filter(fit -> fit.padding() == usual).toList();
    }
    if (rest.size() == 1) {
      return rest.get(0);
    }
    throw new SpectrumFormatException(
        path,
        "",
        "a model_config or model_grid, or a size of "
            + layers.common().name()
            + " that tells the input",
        layers.positions()
            + " positions, which "
            + (fits.isEmpty() ? "no" : "several")
            + " grids give");
  }

  private static int positions(KerasLayers layers, WavelengthGrid grid, Padding padding) {
    Convolutions stack =
        new Convolutions(
            layers.convolutions().size(),
            layers.filters(),
            layers.kernelWidth(),
            STRIDE,
            padding,
            0);
    int length = grid.bins();
    for (int layer = 0; layer < stack.layers() && length > 0; layer++) {
      length = stack.outputLength(length);
    }
    return length;
  }
}
