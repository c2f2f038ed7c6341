package org.lymanscope.app.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.Sequence;

/** The augmentations of the screen in their order, those that are off too. UI thread only. */
public final class Chain {
  private final ObservableList<Step> steps = FXCollections.observableArrayList();
  private final ObservableList<Step> view = // a field: JavaFX holds it weakly
      FXCollections.unmodifiableObservableList(steps);
  private final ReadOnlyObjectWrapper<Sequence> augmentation =
      new ReadOnlyObjectWrapper<>(new Sequence(List.of()));
  private final InvalidationListener changed = observable -> tell();
  private boolean telling = true;

  /** One step of each kind, all off. */
  Chain() {
    reset();
  }

  /** The steps, those first that are done first; unmodifiable. */
  public ObservableList<Step> steps() {
    return view;
  }

  /** What the steps that are on do, one after another. */
  public ReadOnlyObjectProperty<Sequence> augmentationProperty() {
    return augmentation.getReadOnlyProperty();
  }

  /** What the steps that are on do, one after another. */
  public Sequence augmentation() {
    return augmentation.get();
  }

  /** Takes a chain: its steps are on, and what it does not have is offered behind them. */
  public void take(Augmentation other) {
    List<Step> next = new ArrayList<>();
    List<Augmentation> given = other instanceof Sequence list ? list.steps() : List.of(other);
    given.forEach(one -> next.add(Step.of(one)));
    for (StepKind kind : StepKind.values()) {
      boolean there = next.stream().anyMatch(step -> step.kind() == kind);
      if (!there && kind != StepKind.WRITTEN) {
        next.add(Step.of(kind));
      }
    }
    set(next);
  }

  /** Every kind once, as it is offered first, off. */
  public void reset() {
    take(Augmentation.none());
  }

  /** Moves a step by some places; beyond the ends it stays at the end. */
  public void move(Step step, int places) {
    int from = steps.indexOf(step);
    int to = Math.min(Math.max(from + places, 0), steps.size() - 1);
    if (from >= 0 && from != to) {
      List<Step> next = new ArrayList<>(steps);
      next.remove(from);
      next.add(to, step);
      set(next);
    }
  }

  /** A second step like this one behind it, on: two windows can be masked. */
  public void repeat(Step step) {
    List<Step> next = new ArrayList<>(steps);
    next.add(next.indexOf(step) + 1, Step.of(step.augmentation()));
    set(next);
  }

  /** Whether a step can be taken out: the last one of a kind stays to be offered. */
  public boolean isRemovable(Step step) {
    return step.kind() == StepKind.WRITTEN
        || steps.stream().filter(one -> one.kind() == step.kind()).count() > 1;
  }

  /** Takes a step out; one that is not removable is only switched off. */
  public void remove(Step step) {
    if (isRemovable(step)) {
      set(steps.stream().filter(one -> one != step).toList());
    } else {
      step.onProperty().set(false);
    }
  }

  /** The step at a place of the list, from 0. */
  Optional<Step> at(int place) {
    return place < steps.size() ? Optional.of(steps.get(place)) : Optional.empty();
  }

  private void set(List<Step> next) {
    telling = false;
    steps.forEach(step -> listen(step, false));
    steps.setAll(next);
    steps.forEach(step -> listen(step, true));
    telling = true;
    tell();
  }

  private void listen(Step step, boolean begin) {
    for (Observable observable : step.changes()) {
      if (begin) {
        observable.addListener(changed);
      } else {
        observable.removeListener(changed);
      }
    }
  }

  private void tell() {
    if (telling) {
      augmentation.set(
          new Sequence(
              steps.stream()
                  .filter(step -> step.onProperty().get())
                  .map(Step::augmentation)
                  .toList()));
    }
  }
}
