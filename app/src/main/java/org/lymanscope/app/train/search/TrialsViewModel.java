package org.lymanscope.app.train.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.lymanscope.app.plot.trials.Brushes;
import org.lymanscope.app.plot.trials.TrialPlane;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.search.Trial;

/**
 * The trials of the search that is looked at: which are meant, which is chosen, which the mouse is
 * on; the same for chart and table. UI thread only.
 */
public final class TrialsViewModel {
  private final SearchesViewModel searches;
  private final ObservableList<TrialRow> rows = FXCollections.observableArrayList();
  private final FilteredList<TrialRow> kept = new FilteredList<>(rows);
  private final ReadOnlyObjectWrapper<Optional<TrialPlane>> plane =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Brushes> brushes =
      new SimpleObjectProperty<>(this, "brushes", Brushes.NONE);
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen");
  private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered");
  private Optional<UUID> search = Optional.empty();

  /** Creates the view-model. */
  public TrialsViewModel(SearchesViewModel searches) {
    this.searches = searches;
    searches.shownProperty().addListener((observable, was, now) -> take(now));
    brushes.addListener(observable -> filter());
  }

  /** The searches, of which one is looked at. */
  public SearchesViewModel searches() {
    return searches;
  }

  /** The trials that are meant, in the order of the search. */
  public ObservableList<TrialRow> kept() {
    return kept;
  }

  /** How many trials have ended, meant or not. */
  public int count() {
    return plane.get().map(all -> all.ranked().size()).orElse(0);
  }

  /** The trials laid out; empty where no search is looked at. */
  public ReadOnlyObjectProperty<Optional<TrialPlane>> planeProperty() {
    return plane.getReadOnlyProperty();
  }

  /** What is marked on the axes. */
  public ObjectProperty<Brushes> brushesProperty() {
    return brushes;
  }

  /** Whether anything is marked. */
  public BooleanBinding marked() {
    return Bindings.createBooleanBinding(() -> !brushes.get().parts().isEmpty(), brushes);
  }

  /** Number of the trial that is chosen; 0 for none. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /** Number of the trial that the mouse is on; 0 for none. */
  public IntegerProperty hoveredProperty() {
    return hovered;
  }

  /** The chosen trial, where it has ended. */
  public Optional<Trial> chosenTrial() {
    return rows.stream()
        .filter(row -> row.number() == chosen.get())
        .findFirst()
        .flatMap(TrialRow::ended);
  }

  /** Whether a trial is chosen that has ended. */
  public BooleanBinding anyChosen() {
    return Bindings.createBooleanBinding(
        () -> chosenTrial().isPresent(), chosen, searches.shownProperty());
  }

  /** Whether the model of the chosen trial is there. */
  public BooleanBinding modelChosen() {
    return Bindings.createBooleanBinding(
        () ->
            searches
                .shownProperty()
                .get()
                .filter(entry -> chosenTrial().filter(entry::hasModel).isPresent())
                .isPresent(),
        chosen,
        searches.shownProperty());
  }

  private void take(Optional<SearchEntry> now) {
    boolean same = now.map(SearchEntry::id).equals(search);
    Optional<Trial> best = now.flatMap(SearchEntry::best);
    boolean followsBest = chosenIsBest();
    search = now.map(SearchEntry::id);
    plane.set(now.map(SearchEntry::plane));
    rows.setAll(now.map(this::rows).orElse(List.of()));
    if (!same) {
      brushes.set(Brushes.NONE);
      hovered.set(0);
    }
    if (!same || followsBest) {
      chosen.set(best.map(Trial::number).orElse(0));
    }
  }

  /** While nobody chose another, the chosen trial is the best so far. */
  private boolean chosenIsBest() {
    return chosen.get() == 0
        || rows.stream().anyMatch(row -> row.number() == chosen.get() && row.rank() == 0);
  }

  private List<TrialRow> rows(SearchEntry entry) {
    List<TrialRow> all = new ArrayList<>();
    TrialPlane places = plane.get().orElseThrow();
    for (RunTrial trial : entry.run().trials()) {
      Optional<Trial> ended =
          trial.state() == RunTrial.State.RUNNING ? Optional.empty() : Optional.of(Trial.of(trial));
      all.add(
          new TrialRow(
              trial,
              ended,
              places.rank(trial.number()),
              ended.map(entry::shown).orElse(Double.NaN),
              entry.live()));
    }
    return all;
  }

  private void filter() {
    Brushes now = brushes.get();
    kept.setPredicate(
        now.parts().isEmpty()
            ? row -> true
            : row ->
                row.ended()
                    .filter(trial -> plane.get().filter(some -> now.keep(some, trial)).isPresent())
                    .isPresent());
  }
}
