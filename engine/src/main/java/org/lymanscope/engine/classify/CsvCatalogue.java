package org.lymanscope.engine.classify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One line of names, then one for each row; UTF-8. Where there is no number, there is nothing. */
final class CsvCatalogue implements CatalogueOutput {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final CSVPrinter printer;

  CsvCatalogue(OutputStream out, List<CatalogueColumn> columns) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(columns.stream().map(CatalogueColumn::name).toList());
  }

  @Override
  public void row(List<Object> values) throws IOException {
    List<String> cells = new ArrayList<>(values.size());
    for (Object value : values) {
      String text = value.toString();
      cells.add(text.equals("NaN") && !(value instanceof String) ? "" : text);
    }
    printer.printRecord(cells);
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
