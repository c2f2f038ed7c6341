package org.lymanscope.engine.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/** The rows of a dataset as {@code truth.csv} (RFC 4180, UTF-8); an empty cell is NaN. */
public final class TruthFile {
  private static final CSVFormat WRITTEN =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "object",
              "targetid",
              "spectrum",
              "class",
              "z",
              "z_measured",
              "magnitude_r",
              "template",
              "origin",
              "inspectors",
              "quality",
              "sample",
              "copy",
              "parent_z",
              "split",
              "crc32c")
          .get();

  private TruthFile() {}

  /** Writes rows; the file must not exist. */
  public static void write(Path file, List<DatasetRow> rows) throws IOException {
    try (BufferedWriter out =
            Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        CSVPrinter printer = new CSVPrinter(out, WRITTEN)) {
      for (DatasetRow row : rows) {
        printer.printRecord(
            row.object().value(),
            row.targetId(),
            row.spectrum(),
            row.spectralClass().name(),
            number(row.z()),
            word(row.measured()),
            number(row.magnitude()),
            row.template(),
            word(row.origin()),
            row.inspectors(),
            number(row.quality()),
            row.sample(),
            row.copy(),
            number(row.parentZ()),
            word(row.split()),
            String.format(Locale.ROOT, "%08x", row.checksum()));
      }
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  static List<DatasetRow> read(Path file) throws IOException {
    List<DatasetRow> rows = new ArrayList<>();
    CSVFormat format = WRITTEN.builder().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (CSVRecord line : parser) {
        try {
          rows.add(row(line));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
          throw new SpectrumFormatException(
              file, "line " + (rows.size() + 2), "a row of a dataset", e.getMessage() + "", e);
        }
      }
    }
    return rows;
  }

  private static DatasetRow row(CSVRecord line) {
    return new DatasetRow(
        new ObjectId(line.get("object")),
        Long.parseLong(line.get("targetid")),
        line.get("spectrum"),
        new SpectralClass(line.get("class")),
        number(line.get("z")),
        choice(RedshiftKind.class, line.get("z_measured")),
        number(line.get("magnitude_r")),
        line.get("template"),
        choice(Origin.class, line.get("origin")),
        line.get("inspectors"),
        number(line.get("quality")),
        line.get("sample"),
        Integer.parseInt(line.get("copy")),
        number(line.get("parent_z")),
        choice(Split.class, line.get("split")),
        Integer.parseUnsignedInt(line.get("crc32c"), 16));
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
