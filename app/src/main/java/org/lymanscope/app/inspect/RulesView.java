package org.lymanscope.app.inspect;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelCard;

/** How many lines above which confidence make a class, for each active model that finds lines. */
final class RulesView extends VBox {
  private static final double STEP = 0.05;

  private static final double SPINNER_WIDTH = 70;

  /** Room for three decimals. */
  private static final double THRESHOLD_WIDTH = 94;

  private final ModelAnswers answers;
  private List<ModelCard> shown = List.of();

  RulesView(ModelAnswers answers) {
    super(3);
    this.answers = answers;
    setId("model-rules");
    answers.cardsProperty().addListener((observable, was, now) -> show());
    show();
  }

  /** A spinner in use must not be replaced while its value is being changed. */
  private void show() {
    List<ModelCard> cards = answers.cardsProperty().get();
    boolean same = cards.stream().map(ModelCard::id).toList().equals(ids(shown));
    shown = cards;
    if (!same || cards.isEmpty()) {
      getChildren().clear();
      for (int place = 0; place < cards.size(); place++) {
        if (cards.get(place).spec() instanceof LineFinderSpec spec) {
          getChildren().add(row(cards.get(place), place, spec));
        }
      }
    }
    Panels.showWhen(this, !getChildren().isEmpty());
  }

  private static List<String> ids(List<ModelCard> cards) {
    return cards.stream().map(ModelCard::id).toList();
  }

  private HBox row(ModelCard card, int place, LineFinderSpec spec) {
    int most = (int) spec.heads().stream().filter(head -> head.counts()).count();
    DecisionRule rule = card.rule();
    Spinner<Integer> lines =
        new Spinner<>(new IntegerSpinnerValueFactory(1, most, Math.min(most, rule.lines())));
    Spinner<Double> threshold =
        new Spinner<>(new DoubleSpinnerValueFactory(0, 1, rule.threshold(), STEP));
    dress(lines, "rule-lines-" + place, "inspect.rule.lines", card);
    dress(threshold, "rule-threshold-" + place, "inspect.rule.threshold", card);
    threshold.setPrefWidth(THRESHOLD_WIDTH);
    Runnable decide =
        () -> answers.setRule(place, new DecisionRule(lines.getValue(), rounded(threshold)));
    lines.valueProperty().addListener((observable, was, now) -> decide.run());
    threshold.valueProperty().addListener((observable, was, now) -> decide.run());
    Opinion.Source source = ModelWords.source(place);
    Label mark = new Label(source.mark());
    mark.getStyleClass().add(source.styleClass());
    Label of = new Label(Text.get("inspect.rule.of", card.target()));
    Label above = new Label(Text.get("inspect.rule.above"));
    return Layout.row(mark, of, lines, above, threshold);
  }

  private static double rounded(Spinner<Double> threshold) {
    return Math.rint(threshold.getValue() * 1000) / 1000;
  }

  private static void dress(Spinner<?> spinner, String id, String key, ModelCard card) {
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setPrefWidth(SPINNER_WIDTH);
    spinner.setAccessibleText(Text.get(key, card.name()));
    spinner.getEditor().setAccessibleText(Text.get(key, card.name()));
    spinner.setTooltip(new Tooltip(Text.get(key + ".hint")));
    spinner.getStyleClass().add("lym-small-spinner");
  }
}
