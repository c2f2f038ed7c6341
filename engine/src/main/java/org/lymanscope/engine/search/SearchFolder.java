package org.lymanscope.engine.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.train.TrainingFolder;

/**
 * Where a search keeps its files: the record, the table of trials, both recipes, and below {@code
 * trials} a training folder for each trial.
 *
 * @param path the folder
 */
public record SearchFolder(Path path) {
  /** What came of each trial, in JSON: what a search goes on from. */
  public Path record() {
    return path.resolve("search.json");
  }

  /** The same for people, in CSV. */
  public Path table() {
    return path.resolve("trials.csv");
  }

  /** What was searched on what, where and when, in JSON. */
  public Path run() {
    return path.resolve("run.json");
  }

  /** The recipe of the search as it was written. */
  public Path recipe() {
    return path.resolve("recipe.yaml");
  }

  /** The recipe of the training that is varied. */
  public Path training() {
    return path.resolve("training.yaml");
  }

  /** The training folder of a trial. */
  public Path trial(int number) {
    return path.resolve("trials").resolve(String.format(Locale.ROOT, "%03d", number));
  }

  /**
   * Looks for a search.
   *
   * @return whether there is one to go on with
   * @throws IOException if there is something that would be lost
   */
  boolean open(boolean resume) throws IOException {
    if (Files.exists(record())) {
      if (!resume) {
        throw new IOException(
            path + " has a search already; go on with --resume, or use another folder.");
      }
      return true;
    }
    if (Files.isDirectory(path)) {
      try (Stream<Path> all = Files.list(path)) {
        if (all.findAny().isPresent()) {
          throw new IOException(
              path + " is there already and holds no search; use another folder.");
        }
      }
    }
    Files.createDirectories(path);
    return false;
  }

  /** Drops the weights of a trial; its recipe, record and epochs stay. */
  void dropWeights(int number) throws IOException {
    Path trial = trial(number);
    Files.deleteIfExists(new TrainingFolder(trial).checkpoint());
    Files.deleteIfExists(trial.resolve(ModelFolder.CARD));
    Files.deleteIfExists(trial.resolve(ModelFolder.WEIGHTS));
  }

  /** Writes or replaces a file, which is never seen half-written. */
  static void write(Path file, String text) throws IOException {
    WholeFile.write(file, text);
  }
}
