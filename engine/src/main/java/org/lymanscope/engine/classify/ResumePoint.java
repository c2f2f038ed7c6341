package org.lymanscope.engine.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.survey.FileProblem;

/** How far interrupted work had got, as its log tells. */
final class ResumePoint {
  private final LogCodec codec;
  private final Map<String, String> settings;
  private final Path log;
  private final Map<FileFingerprint, Path> known = new HashMap<>();
  private Optional<LogRecord.FileBegun> current = Optional.empty();
  private int next;
  private int rowsOfCurrent;
  private long rows;
  private boolean begun;

  /**
   * Nothing yet.
   *
   * @param settings what has to be the same
   * @param log the file, for messages
   */
  ResumePoint(LogCodec codec, Map<String, String> settings, Path log) {
    this.codec = codec;
    this.settings = settings;
    this.log = log;
  }

  /**
   * Takes in the next record.
   *
   * @throws IOException if the work was another one, or its files have changed
   */
  void add(byte[] bytes) throws IOException {
    LogRecord entry = codec.decode(bytes);
    if (entry instanceof LogRecord.Begun start) {
      requireSame(start.settings());
      begun = true;
    } else if (entry instanceof LogRecord.FileBegun file) {
      requireUnchanged(file);
      known.put(new FileFingerprint(file.fingerprint()), Path.of(file.path()));
      current = Optional.of(file);
      next = file.number() + 1;
      rowsOfCurrent = 0;
    } else if (entry instanceof LogRecord.Rows block) {
      rowsOfCurrent += block.values().size();
      rows += block.values().size();
    } else if (entry instanceof LogRecord.Unread unread) {
      next = unread.number() + 1;
    }
  }

  private void requireSame(Map<String, String> then) throws IOException {
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      String other = then.getOrDefault(setting.getKey(), "nothing");
      if (!other.equals(setting.getValue())) {
        throw new StaleWorkException(
            String.format(
                "%s was begun with another %s: expected %s, found %s.",
                log, setting.getKey(), setting.getValue(), other));
      }
    }
  }

  private void requireUnchanged(LogRecord.FileBegun file) throws IOException {
    Path path = Path.of(file.path());
    String now;
    try {
      now = SourceFile.fingerprintOf(path).value();
    } catch (IOException e) {
      throw new IOException(
          FileProblem.of(path, e).sentence() + " The work in " + log + " needs it to go on.", e);
    }
    if (!now.equals(file.fingerprint())) {
      throw new StaleWorkException(path + " has changed since the work in " + log + " was begun.");
    }
  }

  /** Whether there is work to go on with. */
  boolean isBegun() {
    return begun;
  }

  /** Number of the first candidate that has not been looked at. */
  int next() {
    return next;
  }

  /** The file in the middle of which the work was interrupted. */
  Optional<LogRecord.FileBegun> unfinished() {
    return current.filter(file -> file.number() == next - 1 && rowsOfCurrent < file.rows());
  }

  /** How many rows of the unfinished file are there. */
  int rowsOfUnfinished() {
    return rowsOfCurrent;
  }

  /** How many rows are there of all files. */
  long rows() {
    return rows;
  }

  /** The files whose rows are there or begun, by content. */
  Map<FileFingerprint, Path> known() {
    return known;
  }
}
