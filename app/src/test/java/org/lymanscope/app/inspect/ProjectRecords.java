package org.lymanscope.app.inspect;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.DecisionLog;
import org.lymanscope.engine.project.PredictionRepository;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/** The records of a project, written through one inspector's log. */
final class ProjectRecords implements Records {
  private final Project project;
  private final DecisionLog log;

  /** Creates the records. */
  public ProjectRecords(Project project, DecisionLog log) {
    this.project = project;
    this.log = log;
  }

  @Override
  public String inspector() {
    return log.author().inspector();
  }

  @Override
  public List<Classification> current() throws IOException {
    return project.classifications().current();
  }

  @Override
  public List<Classification> history(SpectrumId spectrum) throws IOException {
    return log.history(spectrum);
  }

  @Override
  public CompletionStage<Classification> record(
      Target target, Decision decision, Seen seen, Duration timeSpent) {
    return log.record(target.id(), target.entry().object(), decision, seen, timeSpent);
  }

  @Override
  public PredictionRepository predictions() {
    return project.predictions();
  }

  @Override
  public CompletionStage<Optional<Classification>> undo() {
    return log.undo();
  }

  @Override
  public CompletionStage<Optional<Classification>> redo() {
    return log.redo();
  }
}
