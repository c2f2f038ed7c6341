package org.lymanscope.app.augment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.lymanscope.app.job.LatestInTurn;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * Asks the active models about a spectrum before and after, in the background; the newest request
 * goes first. UI thread only.
 */
public final class Verdicts {
  /** What a model said of a spectrum before; kept while the sliders move. */
  private record Known(ActiveModel model, Spectrum spectrum, Answer answer) {}

  private final AugmentContext context;
  private final LatestInTurn asking;
  private final ReadOnlyObjectWrapper<List<Verdict>> current =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Map<Integer, Known> known = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private Optional<Comparison> asked = Optional.empty();

  Verdicts(AugmentContext context) {
    this.context = context;
    this.asking = new LatestInTurn(context.reader(), context.ui());
    context
        .models()
        .models()
        .addListener((ListChangeListener<ActiveModel>) change -> modelsChanged());
  }

  /** One for each active model, the active one first; those before while new ones are computed. */
  public ReadOnlyObjectProperty<List<Verdict>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Whether any model answers. */
  public boolean anyModel() {
    return !context.models().models().isEmpty();
  }

  void ask(Comparison comparison) {
    asked = Optional.of(comparison);
    List<ActiveModel> models = List.copyOf(context.models().models());
    if (models.isEmpty()) {
      asking.forget();
      current.set(List.of());
      return;
    }
    Map<Integer, Known> before = Map.copyOf(known);
    asking.request(
        () -> answers(models, comparison, before),
        verdicts -> show(models, comparison, verdicts),
        this::failed);
  }

  /** Asks nothing more until it is asked. */
  void forget() {
    asking.forget();
    asked = Optional.empty();
  }

  private void modelsChanged() {
    known.clear();
    current.set(List.of());
    asked.ifPresent(this::ask);
  }

  private static List<Verdict> answers(
      List<ActiveModel> models, Comparison comparison, Map<Integer, Known> known)
      throws IOException {
    Spectrum before = comparison.before().spectrum();
    Spectrum after = comparison.after().spectrum();
    List<Verdict> verdicts = new ArrayList<>();
    for (int place = 0; place < models.size(); place++) {
      ActiveModel model = models.get(place);
      Optional<Answer> already =
          Optional.ofNullable(known.get(place))
              .filter(some -> some.model().equals(model) && isOf(some, before))
              .map(Known::answer);
      List<Spectrum> open = already.isPresent() ? List.of(after) : List.of(before, after);
      List<Answer> said = model.classifier().classify(open);
      verdicts.add(
          new Verdict(
              model.card(),
              place,
              already.orElse(said.get(0)),
              said.get(said.size() - 1),
              comparison.label()));
    }
    return verdicts;
  }

  @SuppressWarnings("ReferenceEquality") // comparing all pixels would take longer than asking
  private static boolean isOf(Known known, Spectrum spectrum) {
    return known.spectrum() == spectrum;
  }

  private void show(List<ActiveModel> models, Comparison comparison, List<Verdict> next) {
    if (!models.equals(context.models().models())) {
      return; // others answer by now, and are asked next
    }
    Spectrum before = comparison.before().spectrum();
    for (Verdict verdict : next) {
      ActiveModel model = models.get(verdict.place());
      known.put(verdict.place(), new Known(model, before, verdict.before()));
    }
    current.set(next);
  }

  /** A model that fails for one spectrum will for the next: once is enough. */
  private void failed(Throwable thrown) {
    current.set(List.of());
    String reason = String.valueOf(thrown.getMessage());
    if (told.add(reason)) {
      context.notices().tell(Notice.failure(Text.get("augment.error.model", reason), thrown));
    }
  }
}
