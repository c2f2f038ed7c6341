package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a training keeps its files: the best model so far in the folder itself, and in {@code
 * training} below it the record, the state to go on from, and the recipe.
 *
 * @param model the folder of the model
 */
public record TrainingFolder(Path model) {
  /** Folder of all but the model. */
  public static final String TRAINING = "training";

  /** The recipe as it was written. */
  public Path recipe() {
    return model.resolve(TRAINING).resolve("recipe.yaml");
  }

  /** What was trained on what, where and when, in JSON. */
  public Path record() {
    return model.resolve(TRAINING).resolve("run.json");
  }

  /** A line for each epoch, in CSV. */
  public Path epochs() {
    return model.resolve(TRAINING).resolve("epochs.csv");
  }

  /** The state to go on from. */
  public Path checkpoint() {
    return model.resolve(TRAINING).resolve("last.safetensors");
  }

  /** The batch whose loss was no number. */
  public Path lostBatch() {
    return model.resolve(TRAINING).resolve("lost-batch.safetensors");
  }

  /**
   * Makes the folders, or finds a training in them.
   *
   * @return whether there is one to go on with
   * @throws IOException if there is something that would be lost
   */
  boolean open(boolean resume) throws IOException {
    if (Files.exists(checkpoint())) {
      if (!resume) {
        throw new IOException(
            model + " has a training already; go on with --resume, or use another folder.");
      }
      removeHalves(model);
      removeHalves(model.resolve(TRAINING));
      return true;
    }
    if (Files.isDirectory(model) && !isEmptyButForTraining()) {
      throw new IOException(model + " is there already and holds no training; use another folder.");
    }
    Files.createDirectories(model.resolve(TRAINING));
    return false;
  }

  /** Removes what somebody was writing when it was killed. */
  private static void removeHalves(Path in) throws IOException {
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(in, "*.part")) {
      for (Path half : halves) {
        Files.delete(half);
      }
    }
  }

  private boolean isEmptyButForTraining() throws IOException {
    try (Stream<Path> all = Files.list(model)) {
      return all.allMatch(one -> one.endsWith(TRAINING));
    }
  }
}
