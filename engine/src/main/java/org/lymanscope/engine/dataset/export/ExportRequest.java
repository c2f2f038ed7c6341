package org.lymanscope.engine.dataset.export;

import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.dataset.BinnedGrid;
import org.lymanscope.engine.dataset.Split;

/**
 * What is to be written, and where.
 *
 * @param format as what
 * @param grid the bins to sum pixels in; empty for the dataset's own pixels. {@link
 *     ExportFormat#QUASARNET} has bins always, {@link ExportFormat#PROSPECT} never
 * @param split rows of this split only; empty for all
 * @param folder where the files will be
 * @param replace whether an earlier export there may be replaced
 */
public record ExportRequest(
    ExportFormat format,
    Optional<BinnedGrid> grid,
    Optional<Split> split,
    Path folder,
    boolean replace) {
  public ExportRequest {
    if (format == ExportFormat.QUASARNET && grid.isEmpty()) {
      throw new IllegalArgumentException("QuasarNET's files have bins: boss, desi or lbg.");
    }
    if (format == ExportFormat.PROSPECT && grid.isPresent()) {
      throw new IllegalArgumentException(
          "A table of visual inspection holds no spectra, so no bins.");
    }
  }
}
