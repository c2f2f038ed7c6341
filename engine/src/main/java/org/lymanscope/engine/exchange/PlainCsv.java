package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Everything a record holds as RFC 4180 text, so that nothing is lost on the way. */
final class PlainCsv {
  static final String FORMAT = "csv";
  static final String KEY = "spectrum_id";

  /** All columns, in their order. */
  static final List<String> COLUMNS =
      List.of(
          KEY,
          "native_id",
          "object_id",
          "inspector",
          "class",
          "z",
          "z_error",
          "z_kind",
          "quality",
          "issues",
          "comment",
          "bookmarked",
          "pipeline_class",
          "pipeline_z",
          "blind",
          "model_id",
          "prediction",
          "accepted",
          "id",
          "supersedes",
          "action",
          "decided_at",
          "time_spent",
          "program_version");

  private static final CSVFormat READ =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private PlainCsv() {}

  static Written write(List<LabelRow> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", COLUMNS));
    for (LabelRow row : rows) {
      Map<String, String> cells = cells(row.classification());
      lines.add(CSVFormat.RFC4180.format(COLUMNS.stream().map(cells::get).toArray()));
    }
    return new Written(String.join("\n", lines) + "\n", rows.size(), List.of());
  }

  static List<ReadLabel> read(Path file, String text, List<LineProblem> problems)
      throws IOException {
    List<ReadLabel> labels = new ArrayList<>();
    try (CSVParser parser = READ.parse(new StringReader(text))) {
      if (!parser.getHeaderNames().contains(KEY)) {
        throw new SpectrumFormatException(
            file, "header", "a column " + KEY, LabelFile.heading(parser.getHeaderNames()));
      }
      for (CSVRecord row : parser) {
        label((int) row.getRecordNumber() + 1, row.toMap(), problems).ifPresent(labels::add);
      }
    } catch (UncheckedIOException e) {
      throw new SpectrumFormatException(
          file, "", "cells as RFC 4180 has them", String.valueOf(e.getMessage()), e);
    }
    return labels;
  }

  /** One row by its columns' names; empty if it cannot be read. */
  static Optional<ReadLabel> label(int line, Map<String, String> row, List<LineProblem> problems) {
    try {
      return Optional.of(label(line, row));
    } catch (IllegalArgumentException e) {
      problems.add(new LineProblem(line, e.getMessage() + " cannot be read.", true));
      return Optional.empty();
    }
  }

  static Map<String, String> cells(Classification record) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(KEY, record.spectrum().toText());
    cells.put("native_id", record.spectrum().nativeId());
    cells.put("object_id", record.object().value());
    cells.put("inspector", record.inspector());
    putDecision(cells, record.decision());
    putSeen(cells, record.seen());
    cells.put("id", record.id().toString());
    cells.put("supersedes", record.supersedes().map(UUID::toString).orElse(""));
    cells.put("action", record.action().name());
    cells.put("decided_at", record.decidedAt().toString());
    cells.put("time_spent", record.timeSpent().toString());
    cells.put("program_version", record.programVersion());
    return cells;
  }

  private static void putDecision(Map<String, String> cells, Decision decision) {
    cells.put("class", decision.spectralClass().map(SpectralClass::name).orElse(""));
    cells.put("z", decision.redshift().map(value -> number(value.z())).orElse(""));
    cells.put("z_error", decision.redshift().map(value -> number(value.error())).orElse(""));
    cells.put("z_kind", decision.redshift().map(value -> value.kind().name()).orElse(""));
    cells.put("quality", decision.quality().map(value -> "" + value.digit()).orElse(""));
    cells.put("issues", Issue.letters(decision.issues()));
    cells.put("comment", decision.comment());
    cells.put("bookmarked", Boolean.toString(decision.bookmarked()));
  }

  private static void putSeen(Map<String, String> cells, Seen seen) {
    cells.put("pipeline_class", seen.pipelineClass().map(SpectralClass::name).orElse(""));
    cells.put("pipeline_z", number(seen.pipelineZ()));
    cells.put("blind", Boolean.toString(seen.blind()));
    cells.put("model_id", seen.modelId().orElse(""));
    cells.put("prediction", seen.prediction().orElse(""));
    cells.put("accepted", Boolean.toString(seen.accepted()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static ReadLabel label(int line, Map<String, String> row) {
    return new ReadLabel(
        line,
        cell(row, KEY),
        "",
        cell(row, "inspector"),
        decision(row),
        seen(row),
        new ImportedRow(FORMAT, row));
  }

  private static Decision decision(Map<String, String> row) {
    return new Decision(
        text(row, "class").map(SpectralClass::new),
        text(row, "z").map(z -> redshift(z, row)),
        text(row, "quality").map(Integer::valueOf).map(Quality::ofDigit),
        Issue.ofLetters(cell(row, "issues")),
        cell(row, "comment"),
        Boolean.parseBoolean(cell(row, "bookmarked")));
  }

  private static Redshift redshift(String z, Map<String, String> row) {
    return new Redshift(
        Double.parseDouble(z),
        number(row, "z_error"),
        text(row, "z_kind").map(RedshiftKind::valueOf).orElse(RedshiftKind.SYSTEMIC));
  }

  private static Seen seen(Map<String, String> row) {
    return new Seen(
        text(row, "pipeline_class").map(SpectralClass::new),
        number(row, "pipeline_z"),
        Boolean.parseBoolean(cell(row, "blind")),
        text(row, "model_id"),
        text(row, "prediction"),
        Boolean.parseBoolean(cell(row, "accepted")));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static Optional<String> text(Map<String, String> row, String column) {
    return Optional.of(cell(row, column)).filter(value -> !value.isEmpty());
  }

  private static double number(Map<String, String> row, String column) {
    return text(row, column).map(Double::valueOf).orElse(Double.NaN);
  }
}
