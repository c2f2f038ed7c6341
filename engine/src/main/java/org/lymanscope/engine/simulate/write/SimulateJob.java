package org.lymanscope.engine.simulate.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.simulate.Simulator;

/**
 * Writes all spectra of a recipe into a folder: coadds in DESI's layout, a copy of the recipe, and
 * the truth as {@code truth.csv}. Until all are done files have the ending .part and no header; the
 * truth comes last. So a job that is cancelled leaves nothing, and one that is killed leaves
 * nothing that anybody takes for spectra.
 */
public final class SimulateJob implements Job<SimulateReport> {
  private static final String TRUTH = "truth.csv";
  private static final String RECIPE = "recipe.yaml";

  private final Simulator simulator;
  private final Recipe recipe;
  private final SimulateRequest request;
  private final Executor workers;

  /**
   * Creates the job.
   *
   * @param recipe what the simulator was made from; its text is kept beside the spectra
   * @param workers simulate beside the job's own thread, which does whatever they have not begun
   */
  public SimulateJob(
      Simulator simulator, Recipe recipe, SimulateRequest request, Executor workers) {
    this.simulator = simulator;
    this.recipe = recipe;
    this.request = request;
    this.workers = workers;
  }

  /**
   * Does the work. Progress counts spectra.
   *
   * @throws IOException if the folder has something in it that may not be replaced, or if something
   *     cannot be written; one sentence for people
   */
  @Override
  public SimulateReport run(JobContext context) throws IOException {
    prepareFolder();
    context.report(new Progress(0, simulator.size(), "simulating"));
    List<CoaddFile> coadds = new ArrayList<>();
    try (RowWriter writer = new RowWriter(simulator, workers, context)) {
      List<String> truth = new ArrayList<>(List.of(TruthTable.HEADER));
      List<PipelineTable> answers = new ArrayList<>();
      for (int first = 0; first < simulator.size(); first += request.rows()) {
        SkyCell cell = SkyCell.ofFile(coadds.size());
        Path path = request.folder().resolve("coadd-main-dark-" + cell.pixel() + ".fits");
        int rows = Math.min(request.rows(), simulator.size() - first);
        CoaddFile coadd = new CoaddFile(path, cell, rows, request.resolution());
        coadds.add(coadd);
        List<WrittenRow> written = writer.write(coadd, first, rows);
        coadd.writeFibermap(Fibermap.table(written, cell, simulator.recipe().seed()));
        coadd.complete();
        addTruth(path, written, truth);
        if (request.pipeline()) {
          answers.add(new PipelineTable(cell, written, simulator.recipe().seed()));
        }
      }
      return finish(coadds, truth, answers);
    } finally {
      for (CoaddFile coadd : coadds) {
        coadd.close();
      }
    }
  }

  private static void addTruth(Path path, List<WrittenRow> written, List<String> truth) {
    for (int row = 0; row < written.size(); row++) {
      truth.add(TruthTable.line(path.getFileName().toString(), row, written.get(row).truth()));
    }
  }

  private void prepareFolder() throws IOException {
    Path folder = request.folder();
    Files.createDirectories(folder);
    List<Path> earlier = earlier();
    if (!earlier.isEmpty() && !request.force()) {
      throw new IOException(
          folder
              + " holds a simulation already ("
              + earlier.get(0).getFileName()
              + "); use another folder, or --force to replace it.");
    }
  }

  /** Without its truth, which goes first, no simulation is whole. */
  private void deleteEarlier() throws IOException {
    Files.deleteIfExists(request.folder().resolve(TRUTH));
    for (Path file : earlier()) {
      Files.delete(file);
    }
  }

  private List<Path> earlier() throws IOException {
    try (Stream<Path> files = Files.list(request.folder())) {
      return files.filter(SimulateJob::isOurs).sorted().toList();
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.equals(TRUTH)
        || name.equals(RECIPE)
        || name.matches("(coadd|redrock)-main-dark-\\d+\\.fits");
  }

  private SimulateReport finish(
      List<CoaddFile> coadds, List<String> truth, List<PipelineTable> answers) throws IOException {
    deleteEarlier();
    List<Path> files = new ArrayList<>();
    for (CoaddFile coadd : coadds) {
      files.add(coadd.finish());
    }
    for (PipelineTable table : answers) {
      files.add(table.write(request.folder()));
    }
    files.add(Files.writeString(request.folder().resolve(RECIPE), recipe.text()));
    Path unfinished = request.folder().resolve(TRUTH + ".part");
    Files.writeString(unfinished, String.join("\n", truth) + "\n");
    files.add(Files.move(unfinished, request.folder().resolve(TRUTH)));
    return new SimulateReport(simulator.size(), files.stream().sorted().toList());
  }
}
