package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsTable;

/** Reads the FITS table that we write, and prospect's columns in a FITS table. */
final class LabelFitsReader {
  private static final String PROSPECT_COLUMN = "VI_quality";

  private LabelFitsReader() {}

  /**
   * Reads the rows of the first table of labels; what is wrong with a row goes to {@code problems}.
   *
   * @throws SpectrumFormatException if there is no such table, or it is cut short
   */
  static List<ReadLabel> read(FitsFile file, List<LineProblem> problems) throws IOException {
    for (FitsHdu hdu : file.hdus()) {
      if (hdu.isTable()) {
        FitsTable table = FitsTable.of(hdu);
        if (table.has(PlainCsv.KEY) || (table.has("TARGETID") && table.has(PROSPECT_COLUMN))) {
          file.requireWhole();
          return labels(table, problems);
        }
      }
    }
    file.requireWhole();
    throw new SpectrumFormatException(
        file.source().path(), "", "a table of labels", "HDUs " + file.names());
  }

  private static List<ReadLabel> labels(FitsTable table, List<LineProblem> problems)
      throws IOException {
    boolean ours = table.has(PlainCsv.KEY);
    List<FitsColumn> columns = columns(table);
    List<ReadLabel> labels = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      Map<String, String> row = row(columns, i, ours);
      Optional<ReadLabel> label =
          ours ? PlainCsv.label(i + 1, row, problems) : ProspectReader.label(i + 1, row, problems);
      label.ifPresent(labels::add);
    }
    return labels;
  }

  private static List<FitsColumn> columns(FitsTable table) throws IOException {
    Map<String, FitsColumn> found = table.select(table.names());
    return table.names().stream()
        .flatMap(name -> Optional.ofNullable(found.get(name.toUpperCase(Locale.ROOT))).stream())
        .toList();
  }

  /** The cells of one row as text; a number that is none gives nothing. */
  private static Map<String, String> row(List<FitsColumn> columns, int row, boolean lowerCase) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (FitsColumn column : columns) {
      String name = lowerCase ? column.name().toLowerCase(Locale.ROOT) : column.name();
      String text = column.text(row);
      cells.put(name, !column.isText() && text.equals("NaN") ? "" : text);
    }
    return cells;
  }
}
