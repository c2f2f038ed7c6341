package org.lymanscope.app.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.analysis.BreakEvidence;
import org.lymanscope.engine.analysis.ExpectedLine;
import org.lymanscope.engine.analysis.Feature;
import org.lymanscope.engine.analysis.LineHypothesis;

/**
 * "Lyα or [O II]?": for a single line, where the other lines of each hypothesis would fall, and
 * what was measured there.
 */
final class HypothesesView extends VBox {
  private static final int MOST = 5;
  private static final int MOST_LINES = 5;

  private final FeatureModel feature;
  private final VBox rows = new VBox(6);

  HypothesesView(FeatureModel feature) {
    super(4);
    this.feature = feature;
    setId("hypotheses");
    getStyleClass().add("lym-panel");
    getChildren().addAll(Panels.heading("inspect.hypotheses"), rows);
    feature.clickedProperty().addListener(observable -> show());
    feature.assignedProperty().addListener(observable -> show());
    show();
  }

  static String title(Feature some) {
    return Text.get(
        some.emission() ? "inspect.feature.emission" : "inspect.feature.absorption",
        String.format(Locale.ROOT, "%.1f", some.wavelength()),
        String.format(Locale.ROOT, "%.0f", some.snr()));
  }

  private void show() {
    rows.getChildren().clear();
    Panels.showWhen(this, feature.clickedProperty().get().isPresent());
    feature.clickedProperty().get().ifPresent(this::fill);
  }

  private void fill(ClickedFeature clicked) {
    rows.getChildren().add(new Label(title(clicked.feature())));
    List<LineHypothesis> hypotheses = clicked.hypotheses();
    if (hypotheses.isEmpty()) {
      rows.getChildren().add(muted(Text.get("inspect.hypotheses.none")));
    }
    for (int i = 0; i < Math.min(MOST, hypotheses.size()); i++) {
      rows.getChildren().add(row(hypotheses.get(i), i));
    }
  }

  private VBox row(LineHypothesis hypothesis, int index) {
    String verdict =
        hypothesis.isRefuted()
            ? Text.get("inspect.hypothesis.refuted", hypothesis.missing())
            : Text.get("inspect.hypothesis.matches", hypothesis.matches());
    Button take =
        Layout.button(
            "hypothesis-" + index,
            String.format(Locale.ROOT, "%s  z = %.4f", hypothesis.line().label(), hypothesis.z()),
            () -> feature.name(hypothesis.line()));
    take.getStyleClass().add("flat");
    boolean assigned =
        feature
            .assignedProperty()
            .get()
            .filter(line -> Math.abs(line.wavelength() - hypothesis.line().wavelength()) < 1)
            .isPresent();
    if (assigned) {
      take.getStyleClass().add("accent");
    }
    Label says = new Label(mark(hypothesis) + " " + verdict);
    says.setWrapText(true);
    VBox row = new VBox(1, Layout.row(take, says), muted(lines(hypothesis)));
    hypothesis.forest().ifPresent(found -> row.getChildren().add(muted(forest(found))));
    row.getStyleClass().add("lym-hypothesis");
    return row;
  }

  private static String mark(LineHypothesis hypothesis) {
    if (hypothesis.isRefuted()) {
      return "✗";
    }
    return hypothesis.matches() > 0 ? "✓" : "·";
  }

  private static String lines(LineHypothesis hypothesis) {
    String found =
        hypothesis.others().stream()
            .filter(ExpectedLine::inRange)
            .sorted(Comparator.comparing(HypothesesView::weight).reversed())
            .limit(MOST_LINES)
            .map(HypothesesView::line)
            .collect(Collectors.joining("\n"));
    return found.isEmpty() ? Text.get("inspect.hypothesis.outOfRange") : found;
  }

  /** What speaks for or against goes first. */
  private static double weight(ExpectedLine expected) {
    boolean speaks = expected.isMissing() || expected.isSeen();
    return (speaks ? 1e6 : 0) + Math.abs(expected.snr());
  }

  private static String line(ExpectedLine expected) {
    String mark = expected.isSeen() ? "✓" : expected.isMissing() ? "✗" : "·";
    return String.format(
        Locale.ROOT,
        "%s %s at %.0f Å: S/N %.1f%s",
        mark,
        expected.line().label(),
        expected.observed(),
        expected.snr(),
        expected.isMissing() ? ", " + Text.get("inspect.hypothesis.missing") : "");
  }

  private static String forest(BreakEvidence found) {
    return Text.get(
        "inspect.hypothesis.forest",
        String.format(Locale.ROOT, "%.2f", found.ratio()),
        String.format(Locale.ROOT, "%.1f", found.sigma()));
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("lym-muted", "text-small");
    label.setWrapText(true);
    return label;
  }
}
