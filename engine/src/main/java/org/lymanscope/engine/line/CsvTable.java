package org.lymanscope.engine.line;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lymanscope.engine.io.SpectrumFormatException;

/** A small CSV table with {@code #} comments, its columns checked and its cells read strictly. */
final class CsvTable {
  private static final String TITLE = "title:";

  private final Path file;
  private final List<CSVRecord> rows;
  private final Optional<String> title;

  private CsvTable(Path file, List<CSVRecord> rows, Optional<String> title) {
    this.file = file;
    this.rows = rows;
    this.title = title;
  }

  static CsvTable read(Reader text, Path file, List<String> columns) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = format.parse(text)) {
      List<String> found = parser.getHeaderNames();
      if (!found.equals(columns)) {
        throw new SpectrumFormatException(
            file, "header", String.join(",", columns), String.join(",", found));
      }
      List<CSVRecord> rows = parser.getRecords();
      return new CsvTable(file, rows, Optional.ofNullable(parser.getHeaderComment()));
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw new SpectrumFormatException(
          file, "", "a table of comma-separated values", String.valueOf(e.getMessage()), e);
    }
  }

  List<CSVRecord> rows() {
    return rows;
  }

  /** What stands behind {@code # title:} above the header. */
  Optional<String> title() {
    return title.stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> line.startsWith(TITLE))
        .map(line -> line.substring(TITLE.length()).strip())
        .filter(line -> !line.isEmpty())
        .findFirst();
  }

  String text(CSVRecord row, String column) throws SpectrumFormatException {
    if (!row.isConsistent()) {
      int columns = row.getParser().getHeaderNames().size();
      throw wrong(row, columns + " cells", row.size() + " cells");
    }
    return row.get(column);
  }

  String name(CSVRecord row, String column) throws SpectrumFormatException {
    String value = text(row, column);
    if (!value.matches("[A-Za-z0-9_.+*-]+")) {
      throw wrong(row, "a plain ASCII key in column " + column, "'" + value + "'");
    }
    return value;
  }

  String label(CSVRecord row, String column) throws SpectrumFormatException {
    String value = text(row, column);
    if (value.isEmpty()) {
      throw wrong(row, "text in column " + column, "nothing");
    }
    return value;
  }

  /** A number in [{@code min}, {@code max}]. */
  double number(CSVRecord row, String column, double min, double max)
      throws SpectrumFormatException {
    String value = text(row, column);
    double number = Double.NaN;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw wrong(row, "a number in column " + column, "'" + value + "'");
    }
    if (!(number >= min && number <= max)) {
      throw wrong(row, column + " between " + min + " and " + max, "'" + value + "'");
    }
    return number;
  }

  SpectrumFormatException wrong(CSVRecord row, String expected, String found) {
    return new SpectrumFormatException(file, "row " + row.getRecordNumber(), expected, found);
  }

  /** The name of a file without {@code .csv}. */
  static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
  }
}
