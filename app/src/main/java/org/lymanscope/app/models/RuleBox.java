package org.lymanscope.app.models;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;

/** The rule of a model, to be changed: how many lines must be how sure. */
final class RuleBox extends FlowPane {
  private final Spinner<Integer> lines;
  private final TextField threshold = new TextField();
  private final Consumer<DecisionRule> changed;
  private DecisionRule rule;

  /**
   * Creates the box.
   *
   * @param counting how many lines the model has that count, at least 1
   * @param changed told of another rule
   */
  RuleBox(ModelCard card, int counting, Consumer<DecisionRule> changed) {
    super(6, 4);
    this.changed = changed;
    this.rule = card.rule();
    setRowValignment(VPos.CENTER);
    lines = new Spinner<>(1, Math.max(counting, rule.lines()), rule.lines());
    lines.setId("model-rule-lines");
    lines.setEditable(true);
    lines.setPrefWidth(76);
    name(lines, "models.rule.lines");
    threshold.setId("model-rule-threshold");
    threshold.setPrefColumnCount(5);
    threshold.setText(ModelWords.number(rule.threshold()));
    name(threshold, "models.rule.threshold");
    lines.valueProperty().addListener((observable, was, now) -> apply());
    lines.getEditor().focusedProperty().addListener((o, was, now) -> leave(now));
    threshold.setOnAction(event -> apply());
    threshold.focusedProperty().addListener((observable, was, now) -> leave(now));
    getChildren()
        .addAll(
            new Label(Text.get("models.rule.begin", card.target().name())),
            lines,
            new Label(Text.get("models.rule.middle")),
            threshold);
  }

  private static void name(Control control, String key) {
    control.setAccessibleText(Text.get(key));
    control.setTooltip(new Tooltip(Text.get(key)));
  }

  private void leave(boolean entered) {
    if (!entered) {
      lines.commitValue();
      apply();
    }
  }

  private void apply() {
    OptionalDouble typed = probability(threshold.getText());
    if (typed.isEmpty()) {
      threshold.setText(ModelWords.number(rule.threshold()));
      return;
    }
    DecisionRule next = new DecisionRule(lines.getValue(), typed.getAsDouble());
    if (!next.equals(rule)) {
      rule = next;
      changed.accept(next);
    }
  }

  /** A number from 0 to 1; empty for anything else. */
  static OptionalDouble probability(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.'));
      return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
