package org.lymanscope.app.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Asks one active model in the background: the spectrum on the screen first, then its neighbours.
 * UI thread only, but for the asking itself.
 */
final class ModelSlot {
  /** The spectrum, its neighbours, and those just left. */
  private static final int KEPT = 12;

  private final ActiveModel model;
  private final int place;
  private final InspectContext context;
  private final Consumer<ModelAnswer> heard;
  private final Runnable changed;
  private final LatestOnly latest;
  private final LatestOnly ahead;
  private final Map<SpectrumId, ModelAnswer> answers = new LinkedHashMap<>();
  private DecisionRule rule;
  private Optional<SpectrumId> wanted = Optional.empty();
  private boolean told;

  /**
   * Creates a slot.
   *
   * @param place 0 for the active model, 1 for the one laid over it
   * @param heard told every answer, also of spectra that are not on the screen
   * @param changed called when there is an answer, or the rule is another
   */
  ModelSlot(
      ActiveModel model,
      int place,
      InspectContext context,
      Consumer<ModelAnswer> heard,
      Runnable changed) {
    this.model = model;
    this.place = place;
    this.context = context;
    this.heard = heard;
    this.changed = changed;
    this.rule = model.card().rule();
    this.latest = new LatestOnly(context.reader(), context.ui());
    this.ahead = new LatestOnly(context.reader(), context.ui());
  }

  ActiveModel model() {
    return model;
  }

  DecisionRule rule() {
    return rule;
  }

  /** Decides by another rule from now on, what was answered already too. */
  void setRule(DecisionRule next) {
    rule = next;
    changed.run();
  }

  /** What the model says of the spectrum that was asked for last; empty until it has answered. */
  Optional<ModelAnswer> answer() {
    return wanted
        .flatMap(id -> Optional.ofNullable(answers.get(id)))
        .map(answer -> answer.ruled(rule));
  }

  /**
   * Asks about a spectrum, unless it was answered already.
   *
   * @param then called at once or once there is an answer
   */
  void ask(LoadedSpectrum loaded, Runnable then) {
    wanted = Optional.of(loaded.row().id());
    ahead.forget();
    if (answers.containsKey(loaded.row().id())) {
      latest.forget();
      then.run();
      return;
    }
    latest.request(
        () -> ask(List.of(loaded)),
        answered -> {
          answered.forEach(this::keep);
          changed.run();
          then.run();
        },
        this::fail);
  }

  /** Asks about spectra that may be wanted next. */
  void prepare(List<LoadedSpectrum> next) {
    List<LoadedSpectrum> open =
        next.stream().filter(loaded -> !answers.containsKey(loaded.row().id())).toList();
    if (!open.isEmpty()) {
      ahead.request(() -> ask(open), answered -> answered.forEach(this::keep), this::fail);
    }
  }

  /** Drops whatever is under way. */
  void forget() {
    wanted = Optional.empty();
    latest.forget();
    ahead.forget();
  }

  private List<ModelAnswer> ask(List<LoadedSpectrum> spectra) throws IOException {
    List<Answer> said =
        model
            .classifier()
            .classify(spectra.stream().map(loaded -> loaded.content().spectrum()).toList());
    List<ModelAnswer> answered = new ArrayList<>();
    for (int i = 0; i < spectra.size(); i++) {
      SpectrumId id = spectra.get(i).row().id();
      answered.add(new ModelAnswer(model.card(), place, id, said.get(i), curve(said.get(i))));
    }
    return answered;
  }

  private Optional<RedshiftCurve> curve(Answer answer) {
    return answer.prediction().orElse(null) instanceof Prediction.LineFinder finder
        ? Optional.of(model.classifier().curve(finder))
        : Optional.empty();
  }

  private void keep(ModelAnswer answer) {
    answers.remove(answer.spectrum()); // so that it counts as the newest
    answers.put(answer.spectrum(), answer);
    heard.accept(answer.ruled(rule));
    answers.keySet().stream()
        .filter(id -> !wanted.equals(Optional.of(id)))
        .limit(Math.max(0, answers.size() - KEPT))
        .toList()
        .forEach(answers::remove);
  }

  /** A model that fails for one spectrum will for the next: once is enough. */
  private void fail(Throwable thrown) {
    if (!told) {
      told = true;
      String reason = String.valueOf(thrown.getMessage());
      String sentence = Text.get("inspect.error.model", model.card().name(), reason);
      context.notices().tell(Notice.failure(sentence, thrown));
    }
  }
}
