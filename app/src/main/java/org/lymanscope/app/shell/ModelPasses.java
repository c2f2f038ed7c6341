package org.lymanscope.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.inspect.InspectViewModel;
import org.lymanscope.app.inspect.ModelPass;
import org.lymanscope.app.inspect.ModelVerdicts;
import org.lymanscope.app.inspect.Spectra;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.survey.Target;

/** Asks the active model about all targets of the open project, as a job. UI thread only. */
final class ModelPasses {
  private final Ground ground;
  private final InspectViewModel model;
  private final BooleanBinding possible;
  private final ListChangeListener<ActiveModel> otherModels = change -> stop();
  private Optional<ProjectSession.Content> content = Optional.empty();
  private Optional<JobHandle<?>> running = Optional.empty();

  ModelPasses(Ground ground, InspectViewModel model) {
    this.ground = ground;
    this.model = model;
    this.possible =
        model.presentProperty().and(Bindings.isNotEmpty(ground.activeModels().models()));
    ground.activeModels().models().addListener(otherModels);
  }

  /** Asks about all targets that were not asked about yet. */
  Command command() {
    return Command.of("inspect.model.askAll", Category.DECISION, this::start).when(possible);
  }

  /** The project that is open from now on; what runs for the one before stops. */
  void open(ProjectSession.Content next) {
    stop();
    content = Optional.of(next);
  }

  private void stop() {
    running.ifPresent(JobHandle::cancel);
    running = Optional.empty();
  }

  private void start() {
    Optional<ActiveModel> asked = model.answers().first();
    if (content.isEmpty() || asked.isEmpty()) {
      return;
    }
    stop();
    ModelVerdicts verdicts = model.answers().verdicts();
    ProjectSession.Content now = content.get();
    List<Target> open =
        now.survey().targets().stream()
            .filter(target -> !verdicts.isOnRecord(target.id()))
            .toList();
    ModelPass.Setting setting =
        new ModelPass.Setting(
            asked.get(),
            verdicts.card().orElse(asked.get().card()),
            Spectra.of(now.survey()),
            now.session().project().predictions(),
            ground.clock(),
            ground.programVersion());
    ModelPass pass =
        new ModelPass(
            setting,
            open,
            said -> ground.ui().execute(() -> verdicts.addRecorded(setting.rule(), said)));
    String name = Text.get("inspect.pass", asked.get().card().name());
    running = Optional.of(ground.jobs().submit(name, pass).onSuccess(this::tell));
  }

  private void tell(ModelPass.Outcome outcome) {
    String sentence = Text.get("inspect.pass.done", outcome.answered(), outcome.refused());
    ground.notices().tell(Notice.done(sentence));
    outcome
        .problem()
        .map(reason -> Text.get("inspect.pass.unread", outcome.unread(), reason))
        .map(Notice::warning)
        .ifPresent(ground.notices()::tell);
  }
}
