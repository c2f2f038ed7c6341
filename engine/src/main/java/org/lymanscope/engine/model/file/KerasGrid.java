package org.lymanscope.engine.model.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.spectrum.Samples;

/** The grid of a Keras file: as QuasarNP writes it into the file, or known by its length. */
final class KerasGrid {
  /** Grids that networks were trained on, none of the length of another. */
  static final List<WavelengthGrid> KNOWN =
      List.of(WavelengthGrid.Log.BOSS, WavelengthGrid.Linear.DESI, WavelengthGrid.Linear.LBG);

  /** In bins; what single precision and printed digits may cost. */
  private static final double TOLERANCE = 5e-3;

  private static final String PLACE = "model_grid";

  private KerasGrid() {}

  /** The grid written in the file; empty if it has none. */
  static Optional<WavelengthGrid> written(Path path, KerasContent content)
      throws SpectrumFormatException {
    if (content.grid().isEmpty()) {
      return Optional.empty();
    }
    Samples edges = content.grid().get();
    if (edges.size() < 2 || !(edges.first() > 0) || !edges.isStrictlyIncreasing()) {
      throw new SpectrumFormatException(
          path, PLACE, "wavelengths that grow", edges.size() + " others");
    }
    for (WavelengthGrid known : KNOWN) {
      if (agrees(known, edges)) {
        return Optional.of(known);
      }
    }
    return Optional.of(other(path, edges, content.spacing().orElse("")));
  }

  private static WavelengthGrid other(Path path, Samples edges, String spacing)
      throws SpectrumFormatException {
    int steps = edges.size() - 1;
    WavelengthGrid linear =
        new WavelengthGrid.Linear(
            edges.first(), (edges.last() - edges.first()) / steps, edges.size());
    if (!spacing.startsWith("log") && agrees(linear, edges)) {
      return linear;
    }
    double first = Math.log10(edges.first());
    WavelengthGrid log =
        new WavelengthGrid.Log(first, (Math.log10(edges.last()) - first) / steps, edges.size());
    if (!spacing.startsWith("lin") && agrees(log, edges)) {
      return log;
    }
    throw new SpectrumFormatException(
        path, PLACE, (spacing.isEmpty() ? "even" : spacing) + " steps", "others");
  }

  /** The known grid of this length. */
  static WavelengthGrid ofLength(Path path, int bins) throws SpectrumFormatException {
    return KNOWN.stream()
        .filter(grid -> grid.bins() == bins)
        .findFirst()
        .orElseThrow(
            () ->
                new SpectrumFormatException(
                    path,
                    "input",
                    "443 (BOSS), 458 (DESI) or 800 bins (LBG), or a dataset " + PLACE,
                    bins + " bins"));
  }

  private static boolean agrees(WavelengthGrid grid, Samples edges) {
    if (grid.bins() != edges.size()) {
      return false;
    }
    for (int bin = 0; bin < edges.size(); bin++) {
      double width = grid.edge(bin + 1) - grid.edge(bin);
      if (Math.abs(grid.edge(bin) - edges.at(bin)) > TOLERANCE * width) {
        return false;
      }
    }
    return true;
  }
}
