package org.lymanscope.engine.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.run.SearchRunRecord;
import org.lymanscope.engine.train.TrainingFolder;

/** Reads the files of a search, whether it is over or not. */
public final class KeptSearch {
  private KeptSearch() {}

  /**
   * Reads a search.
   *
   * @param folder of the search
   * @throws IOException if there is none; one sentence for people
   */
  public static SearchRun read(Path folder) throws IOException {
    SearchFolder files = new SearchFolder(folder.toAbsolutePath().normalize());
    if (!Files.isRegularFile(files.record())) {
      throw new IOException(folder + ": expected the folder of a search, found no search.json.");
    }
    SearchRecord record = SearchRecord.read(files.record());
    String recipe = Files.readString(files.recipe());
    String training = Files.readString(files.training());
    SearchRecipe read = SearchRecipe.kept(recipe, training);
    List<RunTrial> trials = record.recorded(read.space());
    SearchRunRecord run =
        Files.exists(files.run())
            ? SearchRunRecord.read(files.run())
            : fromTrials(files, record, read);
    return new SearchRun(run, recipe, training, trials, files.path());
  }

  /** Searches of versions before 0.2 have no record of their own; their trials have. */
  private static SearchRunRecord fromTrials(
      SearchFolder files, SearchRecord record, SearchRecipe recipe) throws IOException {
    Path first = new TrainingFolder(files.trial(1)).record();
    if (!Files.exists(first)) {
      throw new IOException(
          files.path() + ": expected a search that has begun, found none of its trials.");
    }
    RunRecord trial = RunRecord.read(first);
    byte[] own = (record.identity() + files.path()).getBytes(StandardCharsets.UTF_8);
    return new SearchRunRecord(
        UUID.nameUUIDFromBytes(own),
        record.name(),
        record.finished() ? RunRecord.State.FINISHED : RunRecord.State.CANCELLED,
        recipe.seed(),
        Math.max(recipe.trials(), record.trials().size()),
        trial.data(),
        trial.machine(),
        trial.startedAt());
  }
}
