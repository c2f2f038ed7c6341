package org.lymanscope.app.augment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.Prediction;

/** What one model says before and after. Its labels stay; only their texts change. */
final class VerdictView extends VBox {
  private static final int LINES = 5;
  private static final List<String> SUMMARY = List.of("class", "z", "confidence", "joint");

  private final int place;
  private final Label name = new Label();
  private final Label change = Panels.hint("");
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> lines = new ArrayList<>();
  private final GridPane lineGrid = grid();

  /** One thing before and after. */
  private record Row(Label what, Label before, Label after) {
    void tell(String one, String two, String three) {
      what.setText(one);
      before.setText(two);
      after.setText(three);
    }
  }

  /**
   * Creates the view.
   *
   * @param place of the model: 0 or 1
   */
  VerdictView(int place) {
    super(2);
    this.place = place;
    setId("augment-verdict-" + (place == 0 ? "a" : "b"));
    name.getStyleClass().addAll("text-bold", "lym-model-" + (place == 0 ? "a" : "b") + "-text");
    change.setId(getId() + "-change");
    GridPane summary = grid();
    for (int i = 0; i < SUMMARY.size(); i++) {
      rows.add(row(summary, i + 1, getId() + "-" + SUMMARY.get(i)));
    }
    for (int i = 0; i < LINES; i++) {
      lines.add(row(lineGrid, i + 1, ""));
    }
    getChildren().addAll(name, new HBox(24, summary, lineGrid), change);
  }

  /** Shows what a model says. */
  void show(Verdict verdict) {
    name.setText(AugmentWords.mark(place) + " " + verdict.card().name());
    tell(0, verdict, AugmentWords::spectralClass);
    tell(1, verdict, (of, answer) -> AugmentWords.redshift(answer));
    tell(2, verdict, (of, answer) -> AugmentWords.confidence(answer));
    tell(3, verdict, (of, answer) -> AugmentWords.joint(answer));
    showLines(verdict);
    change.setText(AugmentWords.change(verdict));
  }

  private void tell(int row, Verdict verdict, BiFunction<Verdict, Answer, String> part) {
    rows.get(row)
        .tell(
            Text.get("augment.verdict." + SUMMARY.get(row)),
            part.apply(verdict, verdict.before()),
            part.apply(verdict, verdict.after()));
  }

  /** The lines that the model is surest of, before or after. */
  private void showLines(Verdict verdict) {
    Optional<Prediction.LineFinder> before = AugmentWords.finder(verdict.before());
    Optional<Prediction.LineFinder> after = AugmentWords.finder(verdict.after());
    int count = before.or(() -> after).map(some -> some.lines().size()).orElse(0);
    Panels.showWhen(lineGrid, count > 0);
    List<Integer> best =
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    line -> -Math.max(confidence(before, line), confidence(after, line))))
            .limit(LINES)
            .toList();
    Function<Integer, String> label =
        line -> before.or(() -> after).orElseThrow().lines().get(line).line().label();
    for (int i = 0; i < lines.size(); i++) {
      if (i < best.size()) {
        int line = best.get(i);
        lines
            .get(i)
            .tell(
                label.apply(line),
                AugmentWords.fixed(confidence(before, line), 3),
                AugmentWords.fixed(confidence(after, line), 3));
      } else {
        lines.get(i).tell("", "", "");
      }
    }
  }

  /** 0 where the model refused, which is how the lines are sorted then. */
  private static double confidence(Optional<Prediction.LineFinder> said, int line) {
    return said.map(some -> some.lines().get(line).confidence()).orElse(0.0);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(1);
    for (int column = 1; column <= 2; column++) {
      Label head = new Label(Text.get(column == 1 ? "augment.before" : "augment.after"));
      head.getStyleClass().addAll("text-small", column == 1 ? "lym-before-text" : "lym-after-text");
      grid.add(head, column, 0);
    }
    return grid;
  }

  private static Row row(GridPane grid, int place, String id) {
    Label what = new Label();
    what.getStyleClass().add("lym-muted");
    what.setMinWidth(76);
    Label before = number(id.isEmpty() ? "" : id + "-before");
    Label after = number(id.isEmpty() ? "" : id + "-after");
    grid.addRow(place, what, before, after);
    return new Row(what, before, after);
  }

  private static Label number(String id) {
    Label label = new Label();
    if (!id.isEmpty()) {
      label.setId(id);
    }
    label.getStyleClass().add("lym-number");
    label.setMinWidth(64);
    return label;
  }
}
