package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Reads prospect's visual-inspection table by names of columns; only TARGETID must be there. */
final class ProspectReader {
  private static final String UNSET = "-1";

  private final List<LineProblem> problems;

  private ProspectReader(List<LineProblem> problems) {
    this.problems = problems;
  }

  /**
   * Reads the lines of a file; what is wrong with a line goes to {@code problems}.
   *
   * @throws SpectrumFormatException if there is no column TARGETID
   */
  static List<ReadLabel> read(Path file, List<String> lines, List<LineProblem> problems)
      throws IOException {
    List<String> header = lines.isEmpty() ? List.of() : header(lines.get(0));
    if (!header.contains("TARGETID")) {
      throw new SpectrumFormatException(
          file, "header", "a column TARGETID", LabelFile.heading(header));
    }
    ProspectReader reader = new ProspectReader(problems);
    List<ReadLabel> labels = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Map<String, String> row = row(header, LenientCsv.cells(lines.get(i)));
        reader.label(i + 1, row).ifPresent(labels::add);
      }
    }
    return labels;
  }

  /** One row by its columns' names; empty if it says nothing or cannot be read. */
  static Optional<ReadLabel> label(int line, Map<String, String> row, List<LineProblem> problems) {
    return new ProspectReader(problems).label(line, row);
  }

  private static List<String> header(String line) {
    return LenientCsv.cells(line).stream().map(String::strip).toList();
  }

  private Optional<ReadLabel> label(int line, Map<String, String> row) {
    try {
      String target = Long.toString(Long.parseLong(cell(row, "TARGETID").strip()));
      CommentToken.Split comment = CommentToken.split(cell(row, "VI_comment"));
      Decision decision = decision(line, row, comment);
      if (decision.equals(Decision.NONE)) {
        return Optional.empty();
      }
      String hash = comment.token().map(CommentToken::spectrum).orElse("");
      ImportedRow origin = new ImportedRow(ProspectWriter.FORMAT, row);
      return Optional.of(
          new ReadLabel(line, target, hash, cell(row, "VI_scanner"), decision, seen(row), origin));
    } catch (IllegalArgumentException e) {
      problems.add(new LineProblem(line, sentence(row, e), true));
      return Optional.empty();
    }
  }

  private static String sentence(Map<String, String> row, IllegalArgumentException e) {
    return e instanceof NumberFormatException
        ? "a number cannot be read (TARGETID '"
            + cell(row, "TARGETID")
            + "', VI_z '"
            + cell(row, "VI_z")
            + "', VI_quality '"
            + cell(row, "VI_quality")
            + "')."
        : e.getMessage() + " cannot be read.";
  }

  /** Commas too many can only come from the last column, the comment. */
  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    int last = header.size() - 1;
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      String cell = i == last ? String.join(",", cells.subList(last, cells.size())) : cells.get(i);
      row.put(header.get(i), cell);
    }
    return row;
  }

  /** A lone blank means nothing. */
  private static String cell(Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "");
    return cell.equals(" ") ? "" : cell;
  }

  private Decision decision(int line, Map<String, String> row, CommentToken.Split comment) {
    CommentToken token = comment.token().orElse(CommentToken.NONE);
    String quality = cell(row, "VI_quality").strip();
    String z = cell(row, "VI_z").strip();
    return new Decision(
        spectralClass(line, cell(row, "VI_spectype").strip(), token),
        z.isEmpty() || z.equals(UNSET)
            ? Optional.empty()
            : Optional.of(
                new Redshift(
                    Double.parseDouble(z),
                    Double.NaN,
                    token.lya() ? RedshiftKind.LYA : RedshiftKind.SYSTEMIC)),
        quality.isEmpty() || quality.equals(UNSET)
            ? Optional.empty()
            : Optional.of(Quality.ofDigit(Integer.parseInt(quality))),
        Issue.ofLetters(cell(row, "VI_issue").strip()),
        comment.comment(),
        false);
  }

  /** Another tool may have changed the column; then the token is out of date. */
  private Optional<SpectralClass> spectralClass(int line, String column, CommentToken token) {
    Optional<SpectralClass> told =
        column.isEmpty() ? Optional.empty() : Optional.of(SpectralClass.parse(column));
    Optional<SpectralClass> finer = token.spectralClass();
    if (finer.isEmpty()) {
      return told;
    }
    SpectralClass root = ClassTree.standard().root(finer.get());
    boolean known = CommentToken.COLUMN_CLASSES.contains(root);
    if (known && told.isPresent() && !told.get().equals(root)) {
      problems.add(
          new LineProblem(
              line, "VI_spectype " + column + " counts, not " + token.text() + ".", false));
      return told;
    }
    return finer;
  }

  private static Seen seen(Map<String, String> row) {
    String name = cell(row, "Redrock_spectype").strip();
    String z = cell(row, "Redrock_z").strip();
    boolean number = z.matches("-?\\d+(\\.\\d*)?([eE][-+]?\\d+)?") && !z.equals(UNSET);
    return new Seen(
        name.isEmpty() ? Optional.empty() : Optional.of(SpectralClass.parse(name)),
        number ? Double.parseDouble(z) : Double.NaN,
        false,
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
