package org.lymanscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.lymanscope.app.bench.StallMeter.Stall;

/**
 * How long the whole window stands still while somebody works with a large table: opening it,
 * filtering, sorting, searching, smoothing; see {@link StallMeter}.
 */
public final class WindowBench {
  private static final long PAUSE_NANOS = 2_000_000;
  private static final int ROUNDS = 3;

  /** As somebody types them, letter by letter where each letter filters anew. */
  private static final List<String> FILTERS =
      List.of(
          "g",
          "ga",
          "gal",
          "",
          "pz>2",
          "pz>2.5",
          "sn>3 pz>1",
          "objtype=TGT",
          "zwarn!=0",
          "-sky",
          "id:77",
          "quality=",
          "n<200",
          "");

  private final Scene scene;
  private final Executor ui;
  private final StallMeter meter;
  private final List<String> lines = new ArrayList<>();

  /**
   * Creates it.
   *
   * @param scene a window that is shown
   * @param ui hops to its UI thread
   */
  public WindowBench(Scene scene, Executor ui) {
    this.scene = scene;
    this.ui = ui;
    this.meter = new StallMeter(scene, ui);
  }

  /**
   * Measures; not on the UI thread.
   *
   * @param open opens the large file in the window
   * @param targets how many it has
   * @return lines to print
   */
  public List<String> run(Runnable open, int targets) {
    opening(open, targets);
    List<Stall> filtering = new ArrayList<>();
    List<Stall> sorting = new ArrayList<>();
    List<Stall> searching = new ArrayList<>();
    List<Stall> smoothing = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      List<Stall> warmUp = new ArrayList<>();
      boolean counts = round > 0;
      filter(counts ? filtering : warmUp);
      sort(counts ? sorting : warmUp);
      search(counts ? searching : warmUp, targets);
      smooth(counts ? smoothing : warmUp);
    }
    lines.add(meter.line("filtering", filtering));
    lines.add(meter.line("sorting", sorting));
    lines.add(meter.line("searching and going there", searching));
    lines.add(meter.line("smoothing", smoothing));
    return lines;
  }

  private void opening(Runnable open, int targets) {
    meter.longest(() -> {}); // the first picture of the empty window is no part of it
    long start = System.nanoTime();
    Stall longest = Stall.NONE;
    open.run();
    while (!onUi(() -> table().getItems().size() == targets && titled())) {
      longest = longest.or(meter.hop(() -> {}));
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    add(
        "opened in the window: first spectrum after %.0f ms; stands still for at most %.1f ms"
            + ", %.1f ms without waiting for the renderer (processor %.1f ms)",
        (System.nanoTime() - start) / 1e6, longest.wall(), longest.own(), longest.processor());
  }

  private boolean titled() {
    return scene.lookup("#spectrum-title") instanceof Labeled title && !title.getText().isEmpty();
  }

  private void filter(List<Stall> times) {
    for (String text : FILTERS) {
      times.add(meter.longest(() -> field("#inspect-filter").setText(text)));
    }
  }

  private void sort(List<Stall> times) {
    int columns = onUi(() -> table().getColumns().size());
    for (int i = 0; i < columns; i++) {
      int index = i;
      times.add(meter.longest(() -> sortBy(table(), index, TableColumn.SortType.ASCENDING)));
      times.add(meter.longest(() -> sortBy(table(), index, TableColumn.SortType.DESCENDING)));
    }
    times.add(meter.longest(() -> table().getSortOrder().clear()));
  }

  private static <T> void sortBy(TableView<T> table, int index, TableColumn.SortType type) {
    TableColumn<T, ?> column = table.getColumns().get(index);
    column.setSortType(type);
    table.getSortOrder().setAll(List.of(column));
  }

  private void search(List<Stall> times, int targets) {
    for (int i = 1; i <= 10; i++) {
      String place = String.valueOf(targets * i / 10);
      times.add(
          meter.longest(
              () -> {
                TextInputControl field = field("#inspect-search");
                field.setText(place);
                field.fireEvent(new ActionEvent());
              }));
    }
  }

  private void smooth(List<Stall> times) {
    for (String step : List.of("more", "more", "more", "more", "less", "less", "less", "less")) {
      times.add(meter.longest(() -> node("#smooth-" + step, Button.class).fire()));
    }
  }

  private <T> T onUi(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, ui).join();
  }

  private TableView<?> table() {
    return node("#target-table", TableView.class);
  }

  private TextInputControl field(String id) {
    return node(id, TextInputControl.class);
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return Optional.ofNullable(scene.lookup(id))
        .map(type::cast)
        .orElseThrow(() -> new IllegalStateException("the window has no " + id));
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
