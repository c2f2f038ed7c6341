package org.lymanscope.engine.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.lymanscope.engine.io.SpectrumFormatException;

/**
 * Reads bands of the night sky from CSV (UTF-8): a header {@code name,label,start,end}, then one
 * band per row, observed vacuum wavelengths in ångström. Rows that start with {@code #} are
 * comments.
 */
public final class SkyBandFile {
  private static final List<String> COLUMNS = List.of("name", "label", "start", "end");

  private static final double MAX_WAVELENGTH = 1e6;

  private SkyBandFile() {}

  /**
   * Reads all bands of a stream (not closed), in order; {@code file} names it in errors.
   *
   * @throws SpectrumFormatException if anything in it is not as told above
   * @throws IOException if it cannot be read
   */
  public static List<SkyBand> read(InputStream bytes, Path file) throws IOException {
    CsvTable table =
        CsvTable.read(new InputStreamReader(bytes, StandardCharsets.UTF_8), file, COLUMNS);
    List<SkyBand> bands = new ArrayList<>();
    for (CSVRecord row : table.rows()) {
      double start = table.number(row, "start", 1, MAX_WAVELENGTH);
      double end = table.number(row, "end", 1, MAX_WAVELENGTH);
      if (!(end > start)) {
        throw table.wrong(row, "end above start", start + " to " + end);
      }
      bands.add(new SkyBand(table.name(row, "name"), table.label(row, "label"), start, end));
    }
    return List.copyOf(bands);
  }
}
