package org.lymanscope.app.augment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.recipe.Range;

/**
 * One augmentation of the chain: on or off, with its dials and choices. What has more to it than
 * dials can tell, such as an augmentation that is done now and then, stays as its recipe says. UI
 * thread only.
 */
public final class Step {
  private final StepKind kind;
  private final List<Dial> dials;
  private final List<Option> options;
  private final Optional<Augmentation> written;
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);

  private Step(StepKind kind, Optional<Augmentation> written) {
    this.kind = kind;
    this.dials = kind.scales().stream().map(Dial::new).toList();
    this.options = kind.options();
    this.written = written;
  }

  /** A step as it is offered first, off. */
  static Step of(StepKind kind) {
    return new Step(kind, Optional.empty());
  }

  /** A step that does {@code augmentation}, on; with dials if they can tell all of it. */
  static Step of(Augmentation augmentation) {
    for (StepKind kind : StepKind.values()) {
      Step step = of(kind);
      if (kind != StepKind.WRITTEN
          && kind.take(step, augmentation)
          && step.augmentation().equals(augmentation)) {
        step.on.set(true);
        return step;
      }
    }
    Step step = new Step(StepKind.WRITTEN, Optional.of(augmentation));
    step.on.set(true);
    return step;
  }

  /** What it does. */
  public StepKind kind() {
    return kind;
  }

  /** Whether it is part of the chain now. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** Its numbers, those only that mean something with what is chosen now. */
  public List<Dial> shownDials() {
    return dials.stream().filter(dial -> kind.shows(this, dial.scale().name())).toList();
  }

  /** All its numbers. */
  public List<Dial> dials() {
    return dials;
  }

  /** Its choices. */
  public List<Option> options() {
    return options;
  }

  /** What it does to a spectrum. */
  public Augmentation augmentation() {
    return written.orElseGet(() -> kind.make(this));
  }

  /** What it does as a line of a recipe. */
  public String recipe() {
    return AugmentationRecipe.write(augmentation());
  }

  /** Everything that can change about it. */
  Observable[] changes() {
    return Stream.of(
            Stream.of(on),
            dials.stream().map(Dial::valueProperty),
            options.stream().map(Option::chosen))
        .flatMap(some -> some)
        .toArray(Observable[]::new);
  }

  // --- For the kinds ------------------------------------------------------------------------

  double number(String name) {
    return dial(name).value();
  }

  Dial dial(String name) {
    return dials.stream()
        .filter(dial -> dial.scale().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no dial " + name));
  }

  Option option(String name) {
    return options.stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no choice " + name));
  }

  String word(String name) {
    return option(name).chosen().get();
  }

  /** The numbers within {@code spread} of the number {@code name}, and within its bounds. */
  Range range(String name) {
    Dial dial = dial(name);
    double spread = number(StepKind.SPREAD);
    return new Range(
        dial.scale().nearest(dial.value() - spread), dial.scale().nearest(dial.value() + spread));
  }

  void setRange(String name, Range range) {
    dial(name).set((range.from() + range.to()) / 2);
    dial(StepKind.SPREAD).set(range.width() / 2);
  }
}
