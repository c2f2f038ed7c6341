package org.lymanscope.engine.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Reads a line list from CSV (UTF-8): a header {@code name,label,wavelength,kind,weight,group},
 * then one line of the list per row. {@code kind} is {@code emission}, {@code absorption} or {@code
 * both}; {@code group} may be empty; wavelengths are vacuum, ångström. Rows that start with {@code
 * #} are comments; {@code # title: …} above the header names the list.
 */
public final class LineListFile {
  private static final List<String> COLUMNS =
      List.of("name", "label", "wavelength", "kind", "weight", "group");

  private static final double MAX_WAVELENGTH = 1e6;

  private LineListFile() {}

  /**
   * Reads a file; the list is called as the file is, without its ending.
   *
   * @throws SpectrumFormatException if anything in it is not as told above
   * @throws IOException if it cannot be read
   */
  public static LineList read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes, file);
    }
  }

  /** As {@link #read(Path)}, from a stream (not closed); {@code file} names it in errors. */
  public static LineList read(InputStream bytes, Path file) throws IOException {
    return read(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)), file);
  }

  private static LineList read(Reader text, Path file) throws IOException {
    CsvTable table = CsvTable.read(text, file, COLUMNS);
    List<SpectralLine> lines = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (CSVRecord row : table.rows()) {
      SpectralLine line = line(table, row);
      if (!names.add(line.name())) {
        throw table.wrong(row, "each name once", "'" + line.name() + "' again");
      }
      lines.add(line);
    }
    if (lines.isEmpty()) {
      throw new SpectrumFormatException(file, "", "at least one line", "none");
    }
    String name = CsvTable.nameOf(file);
    return new LineList(name, table.title().orElse(name), lines);
  }

  private static SpectralLine line(CsvTable table, CSVRecord row) throws SpectrumFormatException {
    return new SpectralLine(
        table.name(row, "name"),
        table.label(row, "label"),
        table.number(row, "wavelength", 1, MAX_WAVELENGTH),
        kind(table, row),
        table.number(row, "weight", 0, 1),
        table.text(row, "group"));
  }

  private static LineKind kind(CsvTable table, CSVRecord row) throws SpectrumFormatException {
    String value = table.text(row, "kind");
    for (LineKind kind : LineKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(value)) {
        return kind;
      }
    }
    throw table.wrong(row, "emission, absorption or both", "'" + value + "'");
  }
}
