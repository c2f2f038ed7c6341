package org.lymanscope.engine.io.marz;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.spectrum.SkyPosition;

/** The table of fibres: names, positions in radians, and which of them are on an object (P). */
final class Fibres {
  private static final List<String> COLUMNS =
      List.of("NAME", "RA", "DEC", "TYPE", "MAGNITUDE", "COMMENT", "OBJTYPE");

  private final int rows;
  private final Map<String, FitsColumn> columns;

  private Fibres(int rows, Map<String, FitsColumn> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Reads the table; without one, every row is an object without name and position.
   *
   * @throws SpectrumFormatException if it has not one row for each spectrum
   */
  static Fibres of(FitsFile fits, int rows) throws IOException {
    Optional<FitsHdu> hdu = fits.hdu("FIBRES").filter(FitsHdu::isTable);
    if (hdu.isEmpty()) {
      return new Fibres(rows, Map.of());
    }
    FitsTable table = FitsTable.of(hdu.get());
    if (table.rows() != rows) {
      throw hdu.get().wrong(rows + " rows, one for each spectrum", table.rows() + " rows");
    }
    Map<String, FitsColumn> columns = new LinkedHashMap<>(table.select(COLUMNS));
    columns.values().removeIf(column -> column.repeat() < 1);
    return new Fibres(rows, columns);
  }

  /** Rows that hold an object, not sky or a parked fibre. */
  List<Integer> onObjects() {
    return IntStream.range(0, rows)
        .filter(row -> !columns.containsKey("TYPE") || text("TYPE", row).equals("P"))
        .boxed()
        .toList();
  }

  String name(int row) {
    return text("NAME", row);
  }

  /** Equatorial, as the table has it. */
  Optional<SkyPosition> position(int row) {
    FitsColumn ra = columns.get("RA");
    FitsColumn dec = columns.get("DEC");
    return ra == null || dec == null
        ? Optional.empty()
        : Entries.position(Math.toDegrees(ra.number(row)), Math.toDegrees(dec.number(row)));
  }

  Map<String, String> facts(int row) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("FIBRE", Integer.toString(row + 1));
    facts.put("MAGNITUDE", text("MAGNITUDE", row));
    facts.put("OBJTYPE", (text("OBJTYPE", row) + " " + text("COMMENT", row)).strip());
    return facts;
  }

  private String text(String name, int row) {
    FitsColumn column = columns.get(name);
    return column == null ? "" : column.text(row).strip();
  }
}
