package org.lymanscope.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Numbers that an independent reader wrote down: a CSV with a header beside the test class. */
public final class ExpectedTable {
  private ExpectedTable() {}

  /** All rows of {@code name} in the package of {@code test}. */
  public static List<CSVRecord> rows(Class<?> test, String name) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
      return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One number of a row. */
  public static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
