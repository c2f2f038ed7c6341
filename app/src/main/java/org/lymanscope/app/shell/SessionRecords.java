package org.lymanscope.app.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.lymanscope.app.inspect.Records;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.PredictionRepository;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/** The records of an open project, as the Inspect screen wants them. */
record SessionRecords(ProjectSession session) implements Records {
  @Override
  public String inspector() {
    return session.log().author().inspector();
  }

  @Override
  public List<Classification> current() throws IOException {
    return session.project().classifications().current();
  }

  @Override
  public List<Classification> history(SpectrumId spectrum) throws IOException {
    return session.log().history(spectrum);
  }

  @Override
  public CompletionStage<Classification> record(
      Target target, Decision decision, Seen seen, Duration timeSpent) {
    return session.log().record(target.id(), target.entry().object(), decision, seen, timeSpent);
  }

  @Override
  public PredictionRepository predictions() {
    return session.project().predictions();
  }

  @Override
  public CompletionStage<Optional<Classification>> undo() {
    return session.log().undo();
  }

  @Override
  public CompletionStage<Optional<Classification>> redo() {
    return session.log().redo();
  }
}
