package org.lymanscope.app.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.lymanscope.engine.spectrum.SpectrumId;

/** The targets in the order of the table, which is the order of stepping. UI thread only. */
public final class TargetQueue {
  private final ObservableList<TargetRow> all = FXCollections.observableArrayList();
  private final FilteredList<TargetRow> filtered = new FilteredList<>(all);
  private final SortedList<TargetRow> sorted = new SortedList<>(filtered);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Map<SpectrumId, TargetRow> byId = Map.of();

  TargetQueue() {
    filter.addListener((observable, was, now) -> apply(RowFilter.parse(now)));
  }

  /** The rows that pass the filter, in the order of the table; unmodifiable. */
  public ObservableList<TargetRow> rows() {
    return sorted;
  }

  /** The order of the table; a table binds it to its own. */
  public ObjectProperty<Comparator<? super TargetRow>> orderProperty() {
    return sorted.comparatorProperty();
  }

  /** The filter, see {@link RowFilter}. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The part of the filter that could not be understood. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How many there are without the filter. */
  public int total() {
    return all.size();
  }

  /** How many of all have been answered. */
  public int answered() {
    return (int) all.stream().filter(TargetRow::answered).count();
  }

  /** The row of a spectrum, whether or not it passes the filter. */
  public Optional<TargetRow> find(SpectrumId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The place in the table, from 1; 0 if it does not pass the filter. */
  public int place(TargetRow row) {
    return sorted.indexOf(row) + 1;
  }

  /** The row {@code steps} further down; empty beyond either end. */
  public Optional<TargetRow> step(Optional<TargetRow> from, int steps) {
    int start = from.map(sorted::indexOf).orElse(-1);
    int index = start < 0 ? (steps > 0 ? 0 : sorted.size() - 1) : start + steps;
    return index >= 0 && index < sorted.size() ? Optional.of(sorted.get(index)) : Optional.empty();
  }

  /** The next row without an answer after {@code from}, beginning again at the top. */
  public Optional<TargetRow> nextUnanswered(Optional<TargetRow> from) {
    int size = sorted.size();
    int start = from.map(sorted::indexOf).orElse(-1);
    return IntStream.rangeClosed(1, size)
        .mapToObj(i -> sorted.get(Math.floorMod(start + i, size)))
        .filter(row -> !row.answered())
        .findFirst();
  }

  /**
   * Finds by what a person types: a place in the table, or an identifier, or part of one. The whole
   * identifier goes before a place, a place before a part.
   */
  public Optional<TargetRow> search(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return first(row -> row.target().nativeId().equals(text))
        .or(() -> atPlace(text))
        .or(() -> first(row -> row.target().nativeId().contains(text)));
  }

  void fill(List<TargetRow> rows) {
    byId = rows.stream().collect(Collectors.toMap(TargetRow::id, Function.identity(), (a, b) -> a));
    all.setAll(rows);
  }

  private Optional<TargetRow> first(Predicate<TargetRow> wanted) {
    return sorted.stream()
        .filter(wanted)
        .findFirst()
        .or(() -> all.stream().filter(wanted).findFirst());
  }

  private Optional<TargetRow> atPlace(String text) {
    if (!text.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int place = Integer.parseInt(text);
    return place >= 1 && place <= sorted.size()
        ? Optional.of(sorted.get(place - 1))
        : Optional.empty();
  }

  private void apply(RowFilter wanted) {
    problem.set(wanted.problem());
    filtered.setPredicate(wanted.test());
  }
}
