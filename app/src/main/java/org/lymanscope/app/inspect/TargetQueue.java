package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * The targets in the order of the table, which is the order of stepping. UI thread only; a worker
 * filters and sorts, so that neither holds up typing, however many there are.
 */
public final class TargetQueue {
  private final ObservableList<TargetRow> shown = FXCollections.observableArrayList();
  private final ObservableList<TargetRow> rows = // a field: JavaFX holds it weakly
      FXCollections.unmodifiableObservableList(shown);
  private final ObjectProperty<List<TableOrder>> order = new SimpleObjectProperty<>(List.of());
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper(false);
  private final LatestOnly gate;
  private List<TargetRow> all = List.of();
  private int[] places = new int[0];
  private Optional<Listing> listing = Optional.empty();

  TargetQueue(InspectContext context) {
    gate = new LatestOnly(context.reader(), context.ui());
    filter.addListener(observable -> arrange());
    order.addListener(observable -> arrange());
  }

  /** The rows that pass the filter, in the order of the table; unmodifiable. */
  public ObservableList<TargetRow> rows() {
    return rows;
  }

  /** The order of the table; empty is that of the survey. */
  ObjectProperty<List<TableOrder>> orderProperty() {
    return order;
  }

  /** True while {@link #rows} are being exchanged, when a selection in them means nothing. */
  ReadOnlyBooleanProperty arrangingProperty() {
    return arranging.getReadOnlyProperty();
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
    return listing.flatMap(some -> some.find(id));
  }

  /** The place in the table, from 1; 0 if it does not pass the filter. */
  public int place(TargetRow row) {
    int index = row.number() - 1;
    return index < all.size() && all.get(index) == row ? places[index] : 0;
  }

  /** The row {@code steps} further down; empty beyond either end. */
  public Optional<TargetRow> step(Optional<TargetRow> from, int steps) {
    int start = from.map(this::place).orElse(0) - 1;
    int index = start < 0 ? (steps > 0 ? 0 : rows.size() - 1) : start + steps;
    return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
  }

  /** The next row without an answer after {@code from}, beginning again at the top. */
  public Optional<TargetRow> nextUnanswered(Optional<TargetRow> from) {
    int size = rows.size();
    int start = from.map(this::place).orElse(0) - 1;
    return IntStream.rangeClosed(1, size)
        .mapToObj(i -> rows.get(Math.floorMod(start + i, size)))
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

  /** Takes other rows, numbered in their order; a filter or an order holds a moment later. */
  void fill(Listing next) {
    listing = Optional.of(next);
    all = next.rows();
    gate.forget();
    show(surveyOrder());
    if (!inSurveyOrder()) {
      arrange();
    }
  }

  private Optional<TargetRow> first(Predicate<TargetRow> wanted) {
    Optional<TargetRow> shownOne = rows.stream().filter(wanted).findFirst();
    boolean moreHidden = rows.size() < all.size();
    return shownOne.isEmpty() && moreHidden ? all.stream().filter(wanted).findFirst() : shownOne;
  }

  private Optional<TargetRow> atPlace(String text) {
    if (!text.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int place = Integer.parseInt(text);
    return place >= 1 && place <= rows.size() ? Optional.of(rows.get(place - 1)) : Optional.empty();
  }

  private void arrange() {
    RowFilter wanted = RowFilter.parse(filter.get());
    List<TableOrder> orders = order.get();
    problem.set(wanted.problem());
    if (inSurveyOrder()) {
      gate.forget();
      show(surveyOrder());
      return;
    }
    List<RowValues> now = all.stream().map(TargetRow::now).toList();
    gate.request(
        () -> TableOrder.arrange(now, wanted.test(), orders),
        this::show,
        thrown -> {
          throw new IllegalStateException("the table could not be filtered or sorted", thrown);
        });
  }

  private boolean inSurveyOrder() {
    return filter.get().isBlank() && order.get().isEmpty();
  }

  private int[] surveyOrder() {
    return IntStream.range(0, all.size()).toArray();
  }

  private void show(int[] indices) {
    places = new int[all.size()];
    for (int i = 0; i < indices.length; i++) {
      places[indices[i]] = i + 1;
    }
    arranging.set(true);
    shown.setAll(IntStream.of(indices).mapToObj(all::get).toList());
    arranging.set(false);
  }
}
