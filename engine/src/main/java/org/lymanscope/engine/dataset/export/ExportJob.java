package org.lymanscope.engine.dataset.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetFolder;
import org.lymanscope.engine.dataset.Leftovers;
import org.lymanscope.engine.dataset.TruthFile;
import org.lymanscope.engine.dataset.UnfinishedFolder;
import org.lymanscope.engine.exchange.Exported;
import org.lymanscope.engine.exchange.LabelExport;
import org.lymanscope.engine.exchange.LabelFormat;
import org.lymanscope.engine.exchange.LabelRow;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;

/**
 * Writes a dataset as files for other programs. Their folder appears when it is whole; a job that
 * is cancelled or fails leaves nothing.
 */
public final class ExportJob implements Job<ExportReport> {
  /** The file that says what was exported, and marks a folder as an export. */
  public static final String CARD = "export.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Dataset dataset;
  private final ExportRequest request;
  private final String program;

  /**
   * Creates the job.
   *
   * @param program the program and its version, for the files
   */
  public ExportJob(Dataset dataset, ExportRequest request, String program) {
    this.dataset = dataset;
    this.request = request;
    this.program = program;
  }

  /**
   * Does the work. Progress counts rows.
   *
   * @throws IOException if there is nothing to write, the place is taken, or files cannot be
   *     written; one sentence for people
   */
  @Override
  public ExportReport run(JobContext context) throws IOException {
    ExportedRows rows = new ExportedRows(dataset, request);
    if (rows.size() == 0) {
      throw new IOException(
          dataset.card().name()
              + " has no rows"
              + request.split().map(split -> " of the split " + split + ".").orElse("."));
    }
    Path folder = request.folder().toAbsolutePath().normalize();
    checkPlace(folder);
    Leftovers.clean(folder.resolveSibling(""));
    try (UnfinishedFolder unfinished = UnfinishedFolder.create(folder, this::checkPlace)) {
      Written written = write(unfinished, rows, context);
      unfinished.write(CARD, ByteBuffer.wrap(card(rows, written).getBytes(StandardCharsets.UTF_8)));
      context.checkpoint();
      unfinished.moveIntoPlace();
      return new ExportReport(folder, written.files(), written.rows(), written.warnings());
    }
  }

  private void checkPlace(Path target) throws IOException {
    boolean export = Files.isRegularFile(target.resolve(CARD));
    if (Files.exists(target) && !(request.replace() && export)) {
      throw new IOException(
          export
              ? target + " holds an export already; use another name, or --force to replace it."
              : target + " is there already and is no export; use another name.");
    }
  }

  /** What was written. */
  private record Written(List<String> files, int rows, List<String> warnings) {}

  private Written write(UnfinishedFolder folder, ExportedRows rows, JobContext context)
      throws IOException {
    if (request.format() == ExportFormat.PROSPECT) {
      List<LabelRow> labels = ProspectTable.of(rows);
      String name = LabelExport.prospectName(dataset.card().name(), ProspectTable.INSPECTOR);
      Exported exported = LabelExport.write(labels, LabelFormat.PROSPECT, folder.resolve(name));
      return new Written(List.of(name), exported.rows(), exported.warnings());
    }
    return new Written(spectra(folder, rows, context), rows.size(), List.of());
  }

  private List<String> spectra(UnfinishedFolder folder, ExportedRows rows, JobContext context)
      throws IOException {
    switch (request.format()) {
      case QUASARNET -> {
        new QuasarNetFiles(folder, rows, cards()).write(context);
        return List.of(QuasarNetFiles.DATA, QuasarNetFiles.TRUTH);
      }
      case SAFETENSORS -> {
        new SafetensorsFile(folder, rows, provenance(rows)).write(context);
        TruthFile.write(folder.resolve(DatasetFolder.TRUTH), rows.known());
        return List.of(SafetensorsFile.NAME, DatasetFolder.TRUTH);
      }
      default -> {
        NumpyFiles.write(folder, rows, context);
        TruthFile.write(folder.resolve(DatasetFolder.TRUTH), rows.known());
        return List.of(DatasetFolder.SPECTRA, DatasetFolder.WAVELENGTHS, DatasetFolder.TRUTH);
      }
    }
  }

  /** Where the numbers come from, for headers of FITS files. */
  private Map<String, String> cards() {
    DatasetCard card = dataset.card();
    Map<String, String> cards = new LinkedHashMap<>();
    cards.put("CREATOR", program);
    cards.put("DATASET", card.name());
    cards.put("DSETID", card.id());
    cards.put("DSETROLE", word(card.role()));
    cards.put("BUNIT", card.fluxUnit());
    request.grid().ifPresent(grid -> cards.put("GRID", grid.toString()));
    return cards;
  }

  private Map<String, String> provenance(ExportedRows rows) {
    DatasetCard card = dataset.card();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("dataset", card.name());
    all.put("id", card.id());
    all.put("role", word(card.role()));
    all.put("flux_unit", card.fluxUnit());
    all.put("grid", request.grid().map(Object::toString).orElse("pixels"));
    all.put("rows_of", request.split().map(Object::toString).orElse("all splits"));
    all.put("rows", Integer.toString(rows.size()));
    all.put("program", program);
    return all;
  }

  private String card(ExportedRows rows, Written written) {
    ObjectNode root = JSON.createObjectNode().put("format", "lymanscope-export");
    root.put("version", 1).put("files_format", request.format().toString());
    provenance(rows).forEach(root::put);
    root.set("files", JSON.valueToTree(written.files()));
    return root.toPrettyString() + "\n";
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
