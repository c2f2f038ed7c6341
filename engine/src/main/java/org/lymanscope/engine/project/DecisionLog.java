package org.lymanscope.engine.project;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * One inspector's decisions, in the order they are made, with undo and redo across spectra. Every
 * call returns at once; its stage completes after the record is on disk, or fails with a {@link
 * ProjectException} whose message is a sentence for people, and then nothing was recorded and the
 * same call may be made again. Thread-safe.
 *
 * <p>Stages complete on the writer's thread: hop to the UI thread from there.
 */
public interface DecisionLog {
  /**
   * Records a decision.
   *
   * @param timeSpent time for which the spectrum was on the screen
   */
  CompletionStage<Classification> record(
      SpectrumId spectrum, ObjectId object, Decision decision, Seen seen, Duration timeSpent);

  /**
   * Takes the newest decision back by a further record, also one of an earlier session; empty if
   * there is none left.
   */
  CompletionStage<Optional<Classification>> undo();

  /** Brings back by a further record what was undone last; empty if there is nothing. */
  CompletionStage<Optional<Classification>> redo();

  /** Every record of a spectrum by any inspector, oldest first. Waits for the disk. */
  List<Classification> history(SpectrumId spectrum) throws IOException;

  /** Forgets what it knows of earlier records; call it after an import. */
  void refresh();

  /** Whose decisions these are. */
  Author author();
}
