package org.lymanscope.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * What was searched on what, where and when; what came of it stands beside it.
 *
 * @param id of this search alone; stays when it goes on
 * @param name of its recipe
 * @param state how far it is
 * @param seed of what is tried
 * @param trials how many are wanted in all
 * @param data what the trials learn from
 * @param machine where it ran
 * @param startedAt when it began or went on last, ISO 8601 in UTC
 */
public record SearchRunRecord(
    UUID id,
    String name,
    RunRecord.State state,
    long seed,
    int trials,
    RunRecord.Data data,
    RunRecord.Machine machine,
    String startedAt) {

  /**
   * Reads one.
   *
   * @throws IOException if it is none
   */
  public static SearchRunRecord read(Path file) throws IOException {
    return RecordFile.read(file, SearchRunRecord.class);
  }

  /** The id in a file; empty where there is no file. */
  public static Optional<UUID> idIn(Path file) throws IOException {
    return RecordFile.idIn(file);
  }

  /** Writes it; a file that is there is replaced at once. */
  public void write(Path file) throws IOException {
    RecordFile.write(file, this);
  }
}
