package org.lymanscope.engine.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.run.SearchRunRecord;
import org.lymanscope.engine.train.RunOrigin;
import org.lymanscope.engine.train.TrainJob;

/** Writes the files of a search, and tells whoever listens. */
final class SearchFiles {
  private final SearchRequest request;
  private final SearchRecipe recipe;
  private final SearchFolder folder;
  private final SearchListener listener;
  private final UUID id;
  private final RunRecord.Data data;
  private final RunRecord.Machine machine;
  private final String startedAt;
  private SearchRecord record;

  /**
   * Opens the folder, or makes it.
   *
   * @throws IOException if it has another search, or something that would be lost
   */
  SearchFiles(
      SearchRequest request,
      Dataset dataset,
      RunRecord.Machine machine,
      Clock clock,
      SearchListener listener)
      throws IOException {
    this.request = request;
    this.recipe = request.recipe();
    this.folder = new SearchFolder(request.out().toAbsolutePath().normalize());
    this.listener = listener;
    this.data = RunOrigin.data(dataset);
    this.machine = machine;
    this.startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    this.record = open(identity(dataset));
    this.id = SearchRunRecord.idIn(folder.run()).orElseGet(UUID::randomUUID);
  }

  private String identity(Dataset dataset) {
    return String.join(
        " ",
        TrainJob.sha256(recipe.text()),
        TrainJob.sha256(recipe.training().text()),
        dataset.card().id());
  }

  private SearchRecord open(String identity) throws IOException {
    SearchRecord begun =
        new SearchRecord(recipe.name(), identity, machine.program(), false, List.of(), List.of());
    if (folder.open(request.resume())) {
      begun = SearchRecord.read(folder.record());
      if (!begun.identity().equals(identity)) {
        throw new IOException(
            "The search in "
                + folder.path()
                + " has another recipe or dataset; go on with those, or use another folder.");
      }
    }
    begun.write(folder.record());
    write(folder.recipe(), recipe.text());
    write(folder.training(), recipe.training().text());
    return begun;
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      SearchFolder.write(file, text);
    }
  }

  /** Where they are. */
  SearchFolder folder() {
    return folder;
  }

  /** Where the search stands. */
  SearchRecord record() {
    return record;
  }

  /** Keeps what came of a trial, and drops the weights of those that are not wanted. */
  void ended(Trial trial) throws IOException {
    record = record.end(trial);
    keep();
    listener.ended(trial);
  }

  /** Keeps that a trial begins. */
  void begins(SearchRecord next) throws IOException {
    record = next;
    record.write(folder.record());
    tell(RunRecord.State.RUNNING);
  }

  /** Keeps that the search is over. */
  void finished() throws IOException {
    record = record.end();
    keep();
  }

  private void keep() throws IOException {
    record.write(folder.record());
    TrialTable.write(folder.table(), recipe, record.trials());
    if (recipe.keep() == SearchRecipe.Keep.BEST) {
      Optional<Trial> best = record.best();
      for (Trial trial : record.trials()) {
        if (!best.map(one -> one.number() == trial.number()).orElse(false)) {
          folder.dropWeights(trial.number());
        }
      }
    }
  }

  /** Writes how far the search is. */
  void tell(RunRecord.State state) throws IOException {
    SearchRunRecord now =
        new SearchRunRecord(
            id, recipe.name(), state, recipe.seed(), request.trials(), data, machine, startedAt);
    now.write(folder.run());
    listener.recorded(
        new SearchRun(
            now,
            recipe.text(),
            recipe.training().text(),
            record.recorded(recipe.space()),
            folder.path()));
  }
}
