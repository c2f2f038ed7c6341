package org.lymanscope.engine.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lymanscope.engine.io.fits.HeaderCards;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.spectrum.Redshift;

/**
 * Records as a FITS binary table (FITS standard 4.0 §7.3): TARGETID as a 64-bit integer, redshifts
 * as doubles, everything else as ASCII text.
 */
final class LabelFitsTable {
  private static final Set<String> NUMBERS = Set.of("z", "z_error", "pipeline_z");

  private LabelFitsTable() {}

  static byte[] bytes(List<LabelRow> rows) {
    List<Map<String, String>> cells =
        rows.stream().map(row -> ascii(PlainCsv.cells(row.classification()))).toList();
    Map<String, Integer> widths = widths(cells);
    int rowBytes = Long.BYTES + widths.values().stream().mapToInt(Integer::intValue).sum();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(primary(rows));
    file.writeBytes(header(widths, rowBytes, rows.size()));
    ByteBuffer data = ByteBuffer.allocate(rowBytes * rows.size());
    for (int i = 0; i < rows.size(); i++) {
      putRow(data, rows.get(i).classification(), cells.get(i), widths);
    }
    file.writeBytes(data.array());
    int whole = (file.size() + HeaderCards.BLOCK - 1) / HeaderCards.BLOCK * HeaderCards.BLOCK;
    return Arrays.copyOf(file.toByteArray(), whole);
  }

  private static Map<String, String> ascii(Map<String, String> cells) {
    Map<String, String> ascii = new LinkedHashMap<>();
    cells.forEach((name, cell) -> ascii.put(name, AsciiText.spelt(cell)));
    return ascii;
  }

  private static Map<String, Integer> widths(List<Map<String, String>> rows) {
    Map<String, Integer> widths = new LinkedHashMap<>();
    for (String name : PlainCsv.COLUMNS) {
      int longest =
          rows.stream().mapToInt(row -> row.getOrDefault(name, "").length()).max().orElse(0);
      widths.put(name, NUMBERS.contains(name) ? Double.BYTES : Math.max(1, longest));
    }
    return widths;
  }

  private static byte[] primary(List<LabelRow> rows) {
    String version =
        rows.isEmpty() ? "" : rows.get(rows.size() - 1).classification().programVersion();
    return HeaderCards.emptyPrimary()
        .text("CREATOR", "Lymanscope " + AsciiText.of(version))
        .bytes();
  }

  private static byte[] header(Map<String, Integer> widths, int rowBytes, int rows) {
    HeaderCards cards =
        new HeaderCards()
            .text("XTENSION", "BINTABLE")
            .value("BITPIX", "8")
            .value("NAXIS", "2")
            .value("NAXIS1", Integer.toString(rowBytes))
            .value("NAXIS2", Integer.toString(rows))
            .value("PCOUNT", "0")
            .value("GCOUNT", "1")
            .value("TFIELDS", Integer.toString(widths.size() + 1))
            .text("EXTNAME", "LABELS");
    addColumn(cards, 1, "TARGETID", "K");
    int number = 1;
    for (Map.Entry<String, Integer> column : widths.entrySet()) {
      number++;
      String form = NUMBERS.contains(column.getKey()) ? "D" : column.getValue() + "A";
      addColumn(cards, number, column.getKey().toUpperCase(Locale.ROOT), form);
    }
    return cards.bytes();
  }

  private static void addColumn(HeaderCards cards, int number, String name, String form) {
    cards.text("TTYPE" + number, name).text("TFORM" + number, form);
  }

  private static void putRow(
      ByteBuffer data,
      Classification record,
      Map<String, String> cells,
      Map<String, Integer> widths) {
    data.putLong(TargetNumber.of(record.spectrum()));
    Map<String, Double> numbers =
        Map.of(
            "z", record.decision().redshift().map(Redshift::z).orElse(Double.NaN),
            "z_error", record.decision().redshift().map(Redshift::error).orElse(Double.NaN),
            "pipeline_z", record.seen().pipelineZ());
    widths.forEach(
        (name, width) -> {
          Double number = numbers.get(name);
          if (number == null) {
            data.put(padded(cells.getOrDefault(name, ""), width));
          } else {
            data.putDouble(number);
          }
        });
  }

  private static byte[] padded(String text, int width) {
    return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), width);
  }
}
