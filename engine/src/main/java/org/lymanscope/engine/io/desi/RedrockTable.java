package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * The best fits in a {@code redrock-*.fits} (HDU REDSHIFTS) or an older {@code zbest-*.fits} (HDU
 * ZBEST). Only TARGETID and Z must be there.
 *
 * @param targets TARGETID of each row
 * @param fits the fit of each row
 */
record RedrockTable(LongBuffer targets, List<PipelineFit> fits) {
  private static final List<String> COLUMNS =
      List.of("TARGETID", "Z", "ZERR", "ZWARN", "CHI2", "SPECTYPE", "SUBTYPE", "DELTACHI2");

  RedrockTable {
    targets = targets.asReadOnlyBuffer();
    fits = List.copyOf(fits);
  }

  static RedrockTable read(Path path) throws IOException {
    try (SourceFile source = SourceFile.open(path)) {
      FitsFile file = FitsFile.of(source);
      file.requireWhole();
      FitsHdu hdu =
          file.hdu("ZBEST").isPresent() ? file.require("ZBEST") : file.require("REDSHIFTS");
      FitsTable table = FitsTable.of(hdu);
      FitsColumn target = table.require("TARGETID");
      table.require("Z");
      Map<String, FitsColumn> columns = table.select(COLUMNS);
      LongBuffer targets = LongBuffer.allocate(table.rows());
      Map<String, SpectralClass> classes = new HashMap<>();
      List<PipelineFit> fits = new ArrayList<>();
      for (int row = 0; row < table.rows(); row++) {
        targets.put(row, target.integer(row));
        String type = text(columns.get("SPECTYPE"), row);
        fits.add(fit(columns, row, classes.computeIfAbsent(type, RedrockTable::spectralClass)));
      }
      return new RedrockTable(targets, fits);
    }
  }

  private static PipelineFit fit(
      Map<String, FitsColumn> columns, int row, SpectralClass spectralClass) {
    FitsColumn warnings = columns.get("ZWARN");
    return new PipelineFit(
        0,
        spectralClass,
        text(columns.get("SUBTYPE"), row),
        number(columns.get("Z"), row),
        number(columns.get("ZERR"), row),
        warnings == null ? 0 : warnings.integer(row),
        number(columns.get("DELTACHI2"), row),
        number(columns.get("CHI2"), row));
  }

  /** Redrock's GALAXY, QSO and STAR; anything else is unknown. */
  static SpectralClass spectralClass(String type) {
    String word = type.strip().toUpperCase(Locale.ROOT);
    return word.matches("[A-Z][A-Z0-9_]*") ? new SpectralClass(word) : SpectralClass.UNKNOWN;
  }

  private static double number(@Nullable FitsColumn column, int row) {
    return column == null ? Double.NaN : column.number(row);
  }

  private static String text(@Nullable FitsColumn column, int row) {
    return column == null ? "" : column.text(row).strip();
  }
}
