package org.lymanscope.engine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Writes prospect's visual-inspection table (docs/formats-labels.md). */
final class ProspectWriter {
  /** Name of the format as imported rows carry it. */
  static final String FORMAT = "prospect";

  static final int COMMENT_LENGTH = 100;

  /**
   * All of prospect's columns with what it writes where there is nothing. Its reader names columns
   * by their place, so all of them are written and none besides.
   */
  private static final Map<String, String> COLUMNS = columns();

  private static final Set<String> SURVEY_COLUMNS =
      COLUMNS.keySet().stream()
          .filter(name -> !name.startsWith("VI_") && !name.equals("TARGETID"))
          .collect(Collectors.toUnmodifiableSet());

  private final ClassTree tree = ClassTree.standard();
  private final List<String> warnings = new ArrayList<>();

  private ProspectWriter() {}

  static Written write(List<LabelRow> rows) {
    ProspectWriter writer = new ProspectWriter();
    Map<String, Long> sharing =
        rows.stream().collect(Collectors.groupingBy(ProspectWriter::key, Collectors.counting()));
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS.keySet())).append('\n');
    int count = 0;
    for (LabelRow row : rows) {
      Decision decision = row.classification().decision();
      if (saysSomething(decision)) {
        boolean shared = sharing.getOrDefault(key(row), 0L) > 1;
        Map<String, String> cells = writer.cells(row, shared);
        text.append(line(cells)).append('\n');
        count++;
      }
    }
    return new Written(text.toString(), count, writer.warnings);
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String number : List.of("TARGETID", "EXPID", "NIGHT", "TILEID")) {
      columns.put(number, "-1");
    }
    for (String version : List.of("Spec_version", "Redrock_version", "Template_version")) {
      columns.put(version, "-1");
    }
    columns.put("Redrock_spectype", "");
    columns.put("Redrock_z", "-1");
    columns.put("Redrock_deltachi2", "-1");
    columns.put("VI_scanner", "");
    columns.put("VI_quality", "-1");
    for (String text : List.of("VI_issue", "VI_z", "VI_spectype", "VI_comment")) {
      columns.put(text, "");
    }
    return columns;
  }

  private static boolean saysSomething(Decision decision) {
    return decision.spectralClass().isPresent()
        || decision.redshift().isPresent()
        || decision.quality().isPresent()
        || !decision.issues().isEmpty()
        || !decision.comment().isBlank();
  }

  private static String key(LabelRow row) {
    return TargetNumber.of(row.classification().spectrum())
        + " "
        + row.classification().inspector();
  }

  private static String line(Map<String, String> cells) {
    return CSVFormat.RFC4180.format(cells.values().toArray());
  }

  private Map<String, String> cells(LabelRow row, boolean shared) {
    Map<String, String> cells = new LinkedHashMap<>(COLUMNS);
    Map<String, String> known = known(row);
    SURVEY_COLUMNS.forEach(
        name -> cells.computeIfPresent(name, (n, old) -> known.getOrDefault(n, old)));
    SpectrumId spectrum = row.classification().spectrum();
    cells.put("TARGETID", Long.toString(TargetNumber.of(spectrum)));
    cells.put("VI_scanner", AsciiText.of(row.classification().inspector()));
    putDecision(cells, row.classification().decision());
    String hash = shared ? TargetNumber.shortHash(spectrum) : "";
    cells.put("VI_comment", comment(row.classification().decision(), spectrum, hash));
    return cells;
  }

  private void putDecision(Map<String, String> cells, Decision decision) {
    decision.quality().ifPresent(quality -> cells.put("VI_quality", "" + quality.digit()));
    cells.put("VI_issue", Issue.letters(decision.issues()));
    decision.redshift().ifPresent(redshift -> cells.put("VI_z", fixed(redshift.z(), 6)));
    decision
        .spectralClass()
        .map(tree::root)
        .filter(CommentToken.COLUMN_CLASSES::contains)
        .ifPresent(root -> cells.put("VI_spectype", root.name()));
  }

  private String comment(Decision decision, SpectrumId spectrum, String hash) {
    CommentToken token = CommentToken.of(decision, tree, hash);
    String comment = AsciiText.of(decision.comment());
    String whole = token.appendTo(comment);
    if (whole.length() <= COMMENT_LENGTH) {
      return whole;
    }
    int room = Math.max(0, COMMENT_LENGTH - token.text().length() - 1);
    warnings.add("The comment on " + spectrum.nativeId() + " was cut to " + room + " characters.");
    return comment.substring(0, room).strip() + " " + token.text();
  }

  /** Cells of the survey's columns: those imported, else what is known of the spectrum. */
  private static Map<String, String> known(LabelRow row) {
    Map<String, String> known = new HashMap<>();
    row.target().ifPresent(target -> known.putAll(target.entry().facts()));
    known.keySet().retainAll(List.of("EXPID", "NIGHT", "TILEID"));
    known.values().removeIf(value -> !value.matches("-?\\d+"));
    Optional<PipelineFit> fit = row.target().flatMap(target -> target.best());
    fit.ifPresent(best -> putPipeline(known, best.spectralClass(), best.z()));
    fit.filter(best -> Double.isFinite(best.deltaChi2()))
        .ifPresent(best -> known.put("Redrock_deltachi2", fixed(best.deltaChi2(), 1)));
    Seen seen = row.classification().seen();
    seen.pipelineClass().ifPresent(value -> putPipeline(known, value, seen.pipelineZ()));
    row.origin()
        .filter(origin -> origin.format().equals(FORMAT))
        .ifPresent(origin -> known.putAll(origin.columns()));
    return known;
  }

  private static void putPipeline(Map<String, String> known, SpectralClass value, double z) {
    known.put("Redrock_spectype", value.name());
    if (Double.isFinite(z)) {
      known.put("Redrock_z", fixed(z, 4));
    }
  }

  private static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
