package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/** Writes the records that count into a file for other tools. */
public final class LabelExport {
  private LabelExport() {}

  /**
   * Writes a file, first under another name, so that a failure leaves nothing half-made. An
   * existing file is replaced: ask before.
   *
   * @param records where the records are
   * @param inspector whose; empty for everyone's
   * @param targets the spectra at hand; records of others are written with less about them
   * @throws IOException if the file cannot be written
   */
  public static Exported write(
      ClassificationRepository records,
      Optional<String> inspector,
      Collection<Target> targets,
      LabelFormat format,
      Path file)
      throws IOException {
    return write(rows(records, inspector, targets), format, file);
  }

  /** As above, of records that stand nowhere. */
  public static Exported write(List<LabelRow> rows, LabelFormat format, Path file)
      throws IOException {
    if (format == LabelFormat.FITS) {
      WholeFile.write(file, LabelFitsTable.bytes(rows));
      return new Exported(file, rows.size(), List.of());
    }
    Written written = written(format, rows);
    WholeFile.write(file, written.text());
    return new Exported(file, written.rows(), written.warnings());
  }

  /** The name that prospect gives its files: {@code desi-vi_<title>_<inspector>.csv}. */
  public static String prospectName(String title, String inspector) {
    return "desi-vi_" + fileName(title) + "_" + fileName(inspector) + ".csv";
  }

  private static String fileName(String text) {
    return AsciiText.of(text).replaceAll("[^A-Za-z0-9.-]+", "-");
  }

  private static Written written(LabelFormat format, List<LabelRow> rows) {
    return switch (format) {
      case PROSPECT -> ProspectWriter.write(rows);
      case MARZ -> MarzWriter.write(rows, version(rows));
      default -> PlainCsv.write(rows);
    };
  }

  private static String version(List<LabelRow> rows) {
    return rows.isEmpty() ? "" : rows.get(rows.size() - 1).classification().programVersion();
  }

  private static List<LabelRow> rows(
      ClassificationRepository records, Optional<String> inspector, Collection<Target> targets)
      throws IOException {
    Map<SpectrumId, Target> byId = new HashMap<>();
    targets.forEach(target -> byId.put(target.id(), target));
    Map<String, Map<SpectrumId, ImportedRow>> imported = new HashMap<>();
    List<LabelRow> rows = new ArrayList<>();
    for (Classification record : records.current()) {
      if (inspector.isPresent() && !inspector.get().equals(record.inspector())) {
        continue;
      }
      Map<SpectrumId, ImportedRow> origins = imported.get(record.inspector());
      if (origins == null) {
        origins = records.importedRows(record.inspector());
        imported.put(record.inspector(), origins);
      }
      rows.add(
          new LabelRow(
              record,
              Optional.ofNullable(byId.get(record.spectrum())),
              Optional.ofNullable(origins.get(record.spectrum()))));
    }
    return rows;
  }
}
