package org.lymanscope.app.inspect;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.PredictionRepository;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/** Where decisions are kept, as the screen sees it. Thread-safe. */
public interface Records {
  /** Short name of the person who decides. */
  String inspector();

  /**
   * The records that count, of every inspector. May wait for the disk.
   *
   * @throws IOException if they cannot be read
   */
  List<Classification> current() throws IOException;

  /**
   * Every record of a spectrum, oldest first. May wait for the disk.
   *
   * @throws IOException if they cannot be read
   */
  List<Classification> history(SpectrumId spectrum) throws IOException;

  /** Writes a decision; completes once it is on disk, on any thread. */
  CompletionStage<Classification> record(
      Target target, Decision decision, Seen seen, Duration timeSpent);

  /** What models said. Its calls wait for the disk. */
  PredictionRepository predictions();

  /** Takes the newest decision back by a further record; empty if there is none left. */
  CompletionStage<Optional<Classification>> undo();

  /** Brings back what was undone last; empty if there is nothing. */
  CompletionStage<Optional<Classification>> redo();
}
