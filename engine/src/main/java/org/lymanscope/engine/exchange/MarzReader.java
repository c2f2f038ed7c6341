package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Reads the results that Marz saves; the last line that starts with {@code #} is the header. */
final class MarzReader {
  private static final String FORMAT = "marz";
  private static final int STAR_QOP = 6;
  private static final int LAST_STAR_TEMPLATE = 5;
  private static final int QUASAR_TEMPLATE = 12;

  private MarzReader() {}

  static List<ReadLabel> read(Path file, List<String> lines, List<LineProblem> problems)
      throws IOException {
    List<String> header = List.of();
    List<ReadLabel> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        header = cells(line.substring(1));
      } else if (!line.isBlank()) {
        requireColumns(file, header);
        label(i + 1, header, cells(line), problems).ifPresent(labels::add);
      }
    }
    requireColumns(file, header);
    return labels;
  }

  private static void requireColumns(Path file, List<String> header) throws IOException {
    if (!header.containsAll(List.of("Name", "FinZ", "QOP"))) {
      throw new SpectrumFormatException(
          file, "header", "columns Name, FinZ and QOP", LabelFile.heading(header));
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private static Optional<ReadLabel> label(
      int line, List<String> header, List<String> cells, List<LineProblem> problems) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      row.put(header.get(i), cells.get(i));
    }
    try {
      Decision decision = decision(row);
      return decision.equals(Decision.NONE)
          ? Optional.empty()
          : Optional.of(
              new ReadLabel(
                  line,
                  row.getOrDefault("Name", ""),
                  token(row).spectrum(),
                  "",
                  decision,
                  Seen.SPECTRUM_ONLY,
                  new ImportedRow(FORMAT, row)));
    } catch (IllegalArgumentException e) {
      problems.add(
          new LineProblem(line, "a number cannot be read (" + e.getMessage() + ").", true));
      return Optional.empty();
    }
  }

  private static CommentToken token(Map<String, String> row) {
    return CommentToken.split(row.getOrDefault("Comment", "")).token().orElse(CommentToken.NONE);
  }

  private static Decision decision(Map<String, String> row) {
    int qop = Integer.parseInt(row.getOrDefault("QOP", "0"));
    if (qop == 0) {
      return Decision.NONE;
    }
    CommentToken token = token(row);
    RedshiftKind kind = token.lya() ? RedshiftKind.LYA : RedshiftKind.SYSTEMIC;
    double z = Double.parseDouble(row.getOrDefault("FinZ", ""));
    return new Decision(
        token.spectralClass().or(() -> byTemplate(qop, row.getOrDefault("FinTID", "0"))),
        Optional.of(new Redshift(z, Double.NaN, kind)),
        Optional.of(qop == STAR_QOP ? Quality.CONFIDENT : Quality.ofDigit(qop)),
        Set.of(),
        CommentToken.split(row.getOrDefault("Comment", "")).comment(),
        false);
  }

  private static Optional<SpectralClass> byTemplate(int qop, String text) {
    int template = text.isEmpty() ? 0 : Integer.parseInt(text);
    if (qop == STAR_QOP || (template >= 1 && template <= LAST_STAR_TEMPLATE)) {
      return Optional.of(SpectralClass.STAR);
    }
    if (template == QUASAR_TEMPLATE) {
      return Optional.of(SpectralClass.QSO);
    }
    return template > LAST_STAR_TEMPLATE ? Optional.of(SpectralClass.GALAXY) : Optional.empty();
  }
}
