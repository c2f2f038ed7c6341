package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;

/**
 * What the active models say of the spectrum on the screen, as far as it may be seen. They are
 * asked in the background; the newest request wins. UI thread only.
 */
public final class ModelAnswers {
  private final ActiveModels active;
  private final Showing showing;
  private final InspectContext context;
  private final ModelVerdicts verdicts;
  private final ReadOnlyObjectWrapper<List<ModelCard>> cards =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<ModelAnswer>> visible =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ListChangeListener<ActiveModel> modelsChanged = change -> start();
  private List<ModelSlot> slots = List.of();
  private BiConsumer<ModelCard, DecisionRule> onRule = (card, rule) -> {};

  ModelAnswers(ActiveModels active, Showing showing, InspectContext context) {
    this.active = active;
    this.showing = showing;
    this.context = context;
    this.verdicts = new ModelVerdicts(context);
    active.models().addListener(modelsChanged);
    showing.shownProperty().addListener((observable, was, now) -> ask());
    start();
  }

  /** The active models with the rules in use, at most two; empty if there is none. */
  public ReadOnlyObjectProperty<List<ModelCard>> cardsProperty() {
    return cards.getReadOnlyProperty();
  }

  /** What may be seen now, the active model first; empty while hidden, or while they are asked. */
  public ReadOnlyObjectProperty<List<ModelAnswer>> visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  /** What the active model said of all targets. */
  public ModelVerdicts verdicts() {
    return verdicts;
  }

  /** The active model; empty if there is none. */
  public Optional<ActiveModel> first() {
    return active.models().stream().findFirst();
  }

  /** Whether there is something to see that blind mode hides. */
  public boolean hidden() {
    return !slots.isEmpty() && showing.shownProperty().get().filter(this::isHidden).isPresent();
  }

  /**
   * Decides by another rule, at once.
   *
   * @param place 0 for the active model, 1 for the one laid over it
   */
  public void setRule(int place, DecisionRule rule) {
    ModelSlot slot = slots.get(place);
    if (!rule.equals(slot.rule())) {
      slot.setRule(rule);
      onRule.accept(slot.model().card(), rule);
    }
  }

  /** Told when the person changes a rule, so that it can be kept with the model. */
  public void setOnRule(BiConsumer<ModelCard, DecisionRule> action) {
    onRule = action;
  }

  /** Follows what may be seen, such as blind mode. */
  void follow() {
    boolean seen = showing.shownProperty().get().filter(loaded -> !isHidden(loaded)).isPresent();
    List<ModelAnswer> next =
        seen ? slots.stream().flatMap(slot -> slot.answer().stream()).toList() : List.of();
    if (!next.equals(visible.get())) {
      visible.set(next);
    }
  }

  private boolean isHidden(LoadedSpectrum loaded) {
    return !loaded.row().revealed();
  }

  private void start() {
    slots.forEach(ModelSlot::forget);
    List<ActiveModel> models = active.models();
    slots =
        IntStream.range(0, models.size())
            .mapToObj(place -> slot(models.get(place), place))
            .toList();
    changed();
    ask();
  }

  private ModelSlot slot(ActiveModel model, int place) {
    return new ModelSlot(model, place, context, this::note, this::changed);
  }

  private void changed() {
    List<ModelCard> next =
        slots.stream().map(slot -> slot.model().card().ruled(slot.rule())).toList();
    if (!next.equals(cards.get())) {
      cards.set(next);
      verdicts.follow(next.stream().findFirst());
    }
    follow();
  }

  private void ask() {
    Optional<LoadedSpectrum> loaded = showing.shownProperty().get();
    if (loaded.isEmpty()) {
      slots.forEach(ModelSlot::forget);
    }
    loaded.ifPresent(
        some -> slots.forEach(slot -> slot.ask(some, () -> slot.prepare(showing.ahead()))));
    follow();
  }

  /** Whatever the active model answers stands in the table at once. */
  private void note(ModelAnswer answer) {
    if (answer.place() == 0) {
      answer
          .prediction()
          .map(ModelVerdict::of)
          .ifPresent(verdict -> verdicts.add(answer.card(), Map.of(answer.spectrum(), verdict)));
    }
  }
}
