package org.lymanscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/**
 * How long the whole window stands still while somebody works with a large table: opening it,
 * filtering, sorting, searching, smoothing. Standing still is the time from a wish to do something
 * on the UI thread until it is done, so it holds what the thread does by itself after a change,
 * layout and painting, too. Beside it stands the same without the wait for the render thread, see
 * {@link RendererWait}: that is the program's own part. How much of the processor the UI thread
 * took in that time hardly depends on what else the machine does.
 */
public final class WindowBench {
  /** How long a change is watched: this often, so far apart. */
  private static final int HOPS = 100;

  private static final long PAUSE_NANOS = 2_000_000;
  private static final int ROUNDS = 3;
  private static final double LIMIT = 16;

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

  /**
   * How long the UI thread was not free.
   *
   * @param wall by the clock, milliseconds
   * @param own the same without what it waited for the render thread, milliseconds
   * @param processor what it took of the processor meanwhile, milliseconds
   */
  private record Stall(double wall, double own, double processor) {
    static final Stall NONE = new Stall(0, 0, 0);

    /** The longer one in either sense. */
    Stall or(Stall other) {
      return new Stall(
          Math.max(wall, other.wall),
          Math.max(own, other.own),
          Math.max(processor, other.processor));
    }
  }

  private final Scene scene;
  private final Executor ui;
  private final ProcessorTime processor = ProcessorTime.ofUiThread();
  private final RendererWait renderer;
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
    this.renderer = onUi(() -> new RendererWait(scene));
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
    report("filtering", filtering);
    report("sorting", sorting);
    report("searching and going there", searching);
    report("smoothing", smoothing);
    return lines;
  }

  private void opening(Runnable open, int targets) {
    longest(() -> {}); // the first picture of the empty window is no part of it
    long start = System.nanoTime();
    Stall longest = Stall.NONE;
    open.run();
    while (!onUi(() -> table().getItems().size() == targets && titled())) {
      longest = longest.or(hop(() -> {}));
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
      times.add(longest(() -> field("#inspect-filter").setText(text)));
    }
  }

  private void sort(List<Stall> times) {
    int columns = onUi(() -> table().getColumns().size());
    for (int i = 0; i < columns; i++) {
      int index = i;
      times.add(longest(() -> sortBy(table(), index, TableColumn.SortType.ASCENDING)));
      times.add(longest(() -> sortBy(table(), index, TableColumn.SortType.DESCENDING)));
    }
    times.add(longest(() -> table().getSortOrder().clear()));
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
          longest(
              () -> {
                TextInputControl field = field("#inspect-search");
                field.setText(place);
                field.fireEvent(new ActionEvent());
              }));
    }
  }

  private void smooth(List<Stall> times) {
    for (String step : List.of("more", "more", "more", "more", "less", "less", "less", "less")) {
      times.add(longest(() -> node("#smooth-" + step, Button.class).fire()));
    }
  }

  private Stall longest(Runnable change) {
    Stall longest = hop(change);
    for (int i = 0; i < HOPS; i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      longest = longest.or(hop(() -> {}));
    }
    return longest;
  }

  private Stall hop(Runnable work) {
    long spent = processor.nanoseconds();
    long waited = renderer.nanoseconds();
    long start = System.nanoTime();
    CompletableFuture.runAsync(work, ui).join();
    long end = System.nanoTime();
    double wall = (end - start) / 1e6;
    double wait = (renderer.nanoseconds() - waited) / 1e6;
    return new Stall(wall, Math.max(0, wall - wait), (processor.nanoseconds() - spent) / 1e6);
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

  private void report(String name, List<Stall> times) {
    double p95 = quantile(times, Stall::own, 0.95);
    add(
        "%s: the window stands still for p50 %.1f ms, p95 %.1f ms, worst %.1f ms"
            + "; without waiting for the renderer %.1f, %.1f, %.1f ms"
            + " (processor %.1f, %.1f, %.1f ms); that p95 %s the limit of %.0f ms",
        name,
        quantile(times, Stall::wall, 0.5),
        quantile(times, Stall::wall, 0.95),
        quantile(times, Stall::wall, 1),
        quantile(times, Stall::own, 0.5),
        p95,
        quantile(times, Stall::own, 1),
        quantile(times, Stall::processor, 0.5),
        quantile(times, Stall::processor, 0.95),
        quantile(times, Stall::processor, 1),
        p95 <= LIMIT ? "keeps" : "misses",
        LIMIT);
  }

  private static double quantile(List<Stall> times, ToDoubleFunction<Stall> which, double part) {
    double[] sorted = times.stream().mapToDouble(which).sorted().toArray();
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
