package org.lymanscope.app.inspect;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/**
 * What somebody says of the spectrum; a click takes it over. It shows one opinion after another.
 */
final class OpinionRow extends Button {
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

  private final Label who = new Label();
  private final Label what = new Label();
  private final Label detail = new Label();
  private final Label sign = new Label("↵");
  private Optional<Opinion> opinion = Optional.empty();

  /**
   * Creates a row that shows nothing.
   *
   * @param place from 0, for its id
   */
  OpinionRow(int place, Consumer<Opinion> take) {
    who.setMinWidth(72);
    who.setMaxWidth(150);
    what.getStyleClass().add("lym-number");
    what.setMinWidth(Region.USE_PREF_SIZE); // a long name gives way, a redshift never
    detail.getStyleClass().addAll("lym-muted", "text-small");
    sign.getStyleClass().add("lym-muted");
    sign.setTooltip(new Tooltip(Text.get("inspect.z.accept")));
    setGraphic(new VBox(Layout.row(who, what, Panels.space(), sign), detail));
    getStyleClass().addAll("flat", "lym-opinion");
    setMaxWidth(Double.MAX_VALUE);
    setId("opinion-" + place);
    setOnAction(event -> opinion.ifPresent(take));
  }

  /**
   * Shows an opinion.
   *
   * @param taken whether the redshift on the screen is its
   */
  void show(Opinion next, boolean taken) {
    if (!opinion.equals(Optional.of(next))) {
      opinion = Optional.of(next);
      who.setText(next.source().mark() + " " + next.who());
      who.getStyleClass().setAll("label", next.source().styleClass());
      what.setText(next.what());
      detail.setText(next.detail());
      setAccessibleText(next.who() + " " + next.what() + " " + next.detail());
    }
    pseudoClassStateChanged(TAKEN, taken);
  }

  /** Says nothing any more: what is hidden must not be found anywhere. */
  void forget() {
    opinion = Optional.empty();
    who.setText("");
    what.setText("");
    detail.setText("");
    setAccessibleText(null);
  }

  /** Whether Enter takes what it says. */
  void setSuggested(boolean suggested) {
    sign.setVisible(suggested);
  }

  Optional<Opinion> opinion() {
    return opinion;
  }
}
