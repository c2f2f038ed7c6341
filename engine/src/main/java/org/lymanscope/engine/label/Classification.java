package org.lymanscope.engine.label;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * One record of the project's history, never changed once written. Undo and redo are further
 * records: one that supersedes the record undone and carries the decision that counts from then on
 * ({@link Decision#NONE} where none was before).
 *
 * @param id key of this record
 * @param spectrum the spectrum it is about
 * @param object the thing on the sky
 * @param inspector who decided; a short name
 * @param decidedAt when
 * @param action why the record exists
 * @param decision what counts for this spectrum and inspector from now on
 * @param seen what was on the screen
 * @param supersedes the record that counted before; empty for the first
 * @param timeSpent time for which the spectrum was on the screen
 * @param programVersion version of Lymanscope that wrote it
 */
public record Classification(
    UUID id,
    SpectrumId spectrum,
    ObjectId object,
    String inspector,
    Instant decidedAt,
    Action action,
    Decision decision,
    Seen seen,
    Optional<UUID> supersedes,
    Duration timeSpent,
    String programVersion) {

  /** Why a record exists. */
  public enum Action {
    DECIDE,
    UNDO,
    REDO,
    IMPORT
  }
}
