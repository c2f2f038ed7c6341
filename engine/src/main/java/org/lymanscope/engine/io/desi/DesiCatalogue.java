package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.Facts;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Who the rows of a DESI file are: what FIBERMAP, SCORES and the primary header tell.
 *
 * <p>An object is named by its TARGETID, also where that is negative: fibres without a target have
 * −(tile · 10⁴ + location), the same in every exposure of the tile, so that their spectra stay
 * together. 0 and −1 are no identity; such rows go by position, and where there is none by row.
 */
final class DesiCatalogue {
  private static final String SURVEY = "desi";

  private final FitsFile file;
  private final int rows;
  private final Map<String, FitsColumn> columns;
  private final boolean perExposure;

  private DesiCatalogue(
      FitsFile file, int rows, Map<String, FitsColumn> columns, boolean perExposure) {
    this.file = file;
    this.rows = rows;
    this.columns = columns;
    this.perExposure = perExposure;
  }

  /**
   * Reads the columns that are needed.
   *
   * @param rows how many spectra the file has
   * @throws IOException if a table has another number of rows, or cannot be read
   */
  static DesiCatalogue read(FitsFile file, int rows) throws IOException {
    Map<String, FitsColumn> columns = new HashMap<>();
    boolean perExposure = false;
    for (String name : List.of("SCORES", "FIBERMAP")) {
      Optional<FitsHdu> hdu = file.hdu(name);
      if (hdu.isPresent()) {
        FitsTable table = FitsTable.of(hdu.get());
        if (table.rows() != rows) {
          throw hdu.get().wrong(rows + " rows, one for each spectrum", table.rows() + " rows");
        }
        columns.putAll(table.select(DesiFacts.COLUMNS));
        perExposure = isPerExposure(file, table);
      }
    }
    return new DesiCatalogue(file, rows, columns, perExposure);
  }

  private static boolean isPerExposure(FitsFile file, FitsTable table) {
    return table.has("EXPID")
        && file.hdu("EXP_FIBERMAP").isEmpty()
        && table.names().stream().noneMatch(name -> name.startsWith("COADD_"));
  }

  /** Whether every row is one exposure of a target ({@code spectra-*}), not their sum. */
  boolean isPerExposure() {
    return perExposure;
  }

  /** One entry for each row. */
  List<SpectrumEntry> entries() throws IOException {
    DesiFacts facts = new DesiFacts(columns, file.primary().header());
    List<SpectrumEntry> entries = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      entries.add(entry(row, facts));
    }
    return entries;
  }

  private SpectrumEntry entry(int row, DesiFacts facts) {
    FitsColumn targets = columns.get("TARGETID");
    long target = targets == null ? 0 : targets.integer(row);
    String nativeId = targets == null ? "" : Long.toString(target);
    SpectrumId id = new SpectrumId(file.source().fingerprint(), row, nativeId);
    Optional<SkyPosition> position = position(row);
    ObjectId object = object(id, target, position);
    return new SpectrumEntry(id, object, position, Optional.empty(), Facts.of(facts, row));
  }

  private static ObjectId object(SpectrumId id, long target, Optional<SkyPosition> position) {
    if (target != 0 && target != -1) {
      return ObjectId.ofTarget(SURVEY, target);
    }
    return position.map(ObjectId::ofPosition).orElseGet(() -> ObjectId.ofRow(id));
  }

  private Optional<SkyPosition> position(int row) {
    double ra = number(row, "TARGET_RA", "RA_TARGET");
    double dec = number(row, "TARGET_DEC", "DEC_TARGET");
    boolean valid = ra >= 0 && ra <= 360 && dec >= -90 && dec <= 90;
    return valid ? Optional.of(new SkyPosition(ra % 360, dec)) : Optional.empty();
  }

  private double number(int row, String name, String oldName) {
    FitsColumn column = columns.getOrDefault(name, columns.get(oldName));
    return column == null ? Double.NaN : column.number(row);
  }
}
