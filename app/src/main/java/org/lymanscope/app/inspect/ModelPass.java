package org.lymanscope.app.inspect;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.project.PredictionRepository;
import org.lymanscope.engine.project.PredictionSummary;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/**
 * Asks a model about many targets and keeps what it said in the project, batch by batch, so that
 * what was done before it is cancelled is there and a second pass goes on behind it.
 */
public final class ModelPass implements Job<ModelPass.Outcome> {
  /** Enough to fill a micro-batch of the network twice; spectra of a batch are in memory. */
  private static final int BATCH = 64;

  /**
   * How a pass ended.
   *
   * @param answered targets that the model said something of
   * @param refused those it could say nothing of, having no data
   * @param unread those whose spectrum could not be read
   * @param problem why the first of these could not be read
   */
  public record Outcome(int answered, int refused, int unread, Optional<String> problem) {}

  /**
   * What a pass works with.
   *
   * @param model who is asked
   * @param rule the card with the rule in use
   * @param spectra where pixels come from
   * @param kept where answers are kept
   * @param clock tells when an answer was made
   * @param version of the program
   */
  public record Setting(
      ActiveModel model,
      ModelCard rule,
      Spectra spectra,
      PredictionRepository kept,
      Clock clock,
      String version) {}

  private final Setting setting;
  private final List<Target> targets;
  private final Consumer<Map<SpectrumId, ModelVerdict>> news;
  private final List<Target> batch = new ArrayList<>();
  private final List<Spectrum> read = new ArrayList<>();
  private Outcome outcome = new Outcome(0, 0, 0, Optional.empty());

  /**
   * Creates a pass.
   *
   * @param targets those to ask about
   * @param news told what was said, after it is on record, on the job's thread
   */
  public ModelPass(
      Setting setting, List<Target> targets, Consumer<Map<SpectrumId, ModelVerdict>> news) {
    this.setting = setting;
    this.targets = List.copyOf(targets);
    this.news = news;
  }

  @Override
  public Outcome run(JobContext job) throws IOException {
    for (int i = 0; i < targets.size(); i++) {
      stopIfAsked(job, i);
      read(targets.get(i), job);
      if (batch.size() == BATCH) {
        ask(job);
      }
    }
    ask(job);
    return outcome;
  }

  private void stopIfAsked(JobContext job, int done) {
    job.checkpoint();
    job.report(
        new Progress(
            done, targets.size(), Text.get("inspect.pass.progress", done, targets.size())));
  }

  private void read(Target target, JobContext job) {
    try {
      read.add(setting.spectra().read(target));
      batch.add(target);
    } catch (IOException e) {
      if (job.cancelled()) { // the files were closed because somebody opened others
        throw new JobCancelledException();
      }
      Optional<String> first =
          outcome.problem().or(() -> Optional.of(String.valueOf(e.getMessage())));
      outcome = new Outcome(outcome.answered(), outcome.refused(), outcome.unread() + 1, first);
    }
  }

  private void ask(JobContext job) throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    try {
      keep(setting.model().classifier().classify(read));
    } catch (IOException | IllegalStateException e) {
      if (job.cancelled()) { // the model or the project was closed meanwhile
        throw new JobCancelledException();
      }
      throw e;
    }
    batch.clear();
    read.clear();
  }

  private void keep(List<Answer> answers) throws IOException {
    List<PredictionSummary> summaries = new ArrayList<>();
    Map<SpectrumId, ModelVerdict> said = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      ModelAnswer answer =
          new ModelAnswer(
                  setting.model().card(), 0, batch.get(i).id(), answers.get(i), Optional.empty())
              .ruled(setting.rule().rule());
      answer
          .prediction()
          .ifPresent(
              prediction -> {
                int lines = setting.rule().rule().lines();
                SpectrumId id = answer.spectrum();
                summaries.add(
                    PredictionSummary.of(
                        prediction, lines, id, setting.clock().instant(), setting.version()));
                said.put(id, ModelVerdict.of(prediction));
              });
    }
    setting.kept().saveAll(summaries);
    outcome =
        new Outcome(
            outcome.answered() + summaries.size(),
            outcome.refused() + answers.size() - summaries.size(),
            outcome.unread(),
            outcome.problem());
    news.accept(said);
  }
}
