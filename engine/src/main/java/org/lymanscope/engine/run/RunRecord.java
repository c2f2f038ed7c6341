package org.lymanscope.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * What was trained on what, where and when: enough to do it again.
 *
 * @param id of this training alone; stays when it goes on
 * @param name of the model
 * @param state how far it is
 * @param recipe file of the recipe, beside this one
 * @param recipeSha256 checksum of the recipe, hexadecimal
 * @param seed of everything random
 * @param start where the first weights come from
 * @param data what was learned from
 * @param machine where it ran
 * @param startedAt when it began or went on last, ISO 8601 in UTC
 * @param seconds of all finished epochs
 * @param epochs how many are finished
 * @param best number of the best, from 1; 0 if none is finished
 * @param modelId id of the best model; empty if none is finished
 */
public record RunRecord(
    UUID id,
    String name,
    State state,
    String recipe,
    String recipeSha256,
    long seed,
    String start,
    Data data,
    Machine machine,
    String startedAt,
    double seconds,
    int epochs,
    int best,
    String modelId) {
  /** How far a training is. */
  public enum State {
    /** Under way, or killed. */
    RUNNING,
    /** All epochs are done. */
    FINISHED,
    /** No epoch was better any more. */
    STOPPED_EARLY,
    /** Somebody stopped it; it can go on. */
    CANCELLED,
    /** It failed. */
    FAILED
  }

  /**
   * A dataset.
   *
   * @param folder where it lay
   * @param name what it is called
   * @param id follows from every number in it
   * @param training how many rows were learned from
   * @param validation how many rows judged each epoch
   */
  public record Data(String folder, String name, String id, int training, int validation) {}

  /**
   * Programs and machine.
   *
   * @param program ours and its version
   * @param pyTorch version of PyTorch
   * @param java version of Java
   * @param system operating system and processor family
   * @param device CPU or GPU, and how batches were cut where its memory was too little
   * @param threads of PyTorch on the CPU
   */
  public record Machine(
      String program, String pyTorch, String java, String system, String device, int threads) {}

  /**
   * Reads one.
   *
   * @throws IOException if it is none
   */
  public static RunRecord read(Path file) throws IOException {
    return RecordFile.read(file, RunRecord.class);
  }

  /** The id in a file; empty where there is no file, or none in it (versions before 0.2). */
  public static Optional<UUID> idIn(Path file) throws IOException {
    return RecordFile.idIn(file);
  }

  /** Writes it; a file that is there is replaced at once. */
  public void write(Path file) throws IOException {
    RecordFile.write(file, this);
  }
}
