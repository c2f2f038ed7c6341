package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/**
 * The menu beside a clicked feature: which line it may be, most plausible first. It lies in the
 * window rather than in a popup, so that the keys of the lines work while it is open.
 */
final class FeatureMenu extends VBox {
  private static final int MOST = 9;

  private final FeatureModel feature;

  FeatureMenu(FeatureModel feature) {
    super(2);
    this.feature = feature;
    setId("feature-menu");
    getStyleClass().addAll("lym-card", "lym-feature-menu");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Panels.showWhen(this, false);
    feature.waitingProperty().addListener(observable -> show());
    feature.clickedProperty().addListener(observable -> show());
  }

  private void show() {
    getChildren().clear();
    boolean open = feature.waitingProperty().get() && feature.clickedProperty().get().isPresent();
    if (open) {
      fill(feature.clickedProperty().get().get());
    }
    Panels.showWhen(this, open);
  }

  private void fill(ClickedFeature clicked) {
    Label title = new Label(HypothesesView.title(clicked.feature()));
    title.getStyleClass().add("text-bold");
    getChildren().add(title);
    List<LineSuggestion> offered = clicked.suggestions();
    if (offered.isEmpty()) {
      getChildren().add(new Label(Text.get("inspect.feature.none")));
    }
    for (int i = 0; i < Math.min(MOST, offered.size()); i++) {
      getChildren().add(item(offered.get(i), i));
    }
    Label hint = new Label(Text.get("inspect.feature.hint"));
    hint.getStyleClass().addAll("lym-muted", "text-small");
    getChildren().add(hint);
  }

  private Button item(LineSuggestion suggestion, int index) {
    String z =
        String.format(
            Locale.ROOT, "%-14s z = %.5f", suggestion.line().label(), suggestion.redshift().z());
    String matches =
        Text.get("inspect.feature.matches", suggestion.matches(), suggestion.inRange());
    String refuted = suggestion.refuted() ? "  " + Text.get("inspect.feature.refuted") : "";
    Button button =
        Layout.button(
            "feature-line-" + index,
            z + "   " + matches + refuted,
            () -> feature.name(suggestion.line()));
    button.getStyleClass().addAll("flat", "lym-number", "lym-feature-item");
    button.setMaxWidth(Double.MAX_VALUE);
    if (index == 0) {
      button.getStyleClass().add("accent");
    }
    return button;
  }
}
