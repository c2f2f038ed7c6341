package org.lymanscope.app.augment;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/**
 * One augmentation of the chain: its switch, its place, what it does, and its controls while on.
 */
final class StepCard extends VBox {
  private final Chain chain;
  private final Step step;
  private final String key;
  private final String id;
  private final VBox controls = new VBox(4);
  private final Button remove;

  /**
   * Creates the card.
   *
   * @param id that its controls' ids begin with
   */
  StepCard(Chain chain, Step step, String id) {
    super(2);
    this.chain = chain;
    this.step = step;
    this.key = step.kind().key();
    this.id = id;
    String title = Text.get("augment." + key);
    remove =
        Parts.sign(
            id + "-remove", "×", Text.get("augment.remove", title), () -> chain.remove(step));
    getStyleClass().add("lym-step");
    controls.getStyleClass().add("lym-step-controls");
    boolean written = step.kind() == StepKind.WRITTEN;
    String sentence = written ? step.recipe() : Text.get("augment." + key + ".sentence");
    getChildren().addAll(head(title), Panels.hint(sentence), controls);
    step.onProperty().addListener(observable -> showControls());
    step.options().forEach(option -> option.chosen().addListener(observable -> showDials()));
    showControls();
  }

  /** The id of its switch. */
  String name() {
    return id;
  }

  /** Whether it can be taken out of the chain. */
  void setRemovable(boolean removable) {
    Panels.showWhen(remove, removable);
  }

  private HBox head(String title) {
    CheckBox on = new CheckBox(title);
    on.setId(id);
    on.setAccessibleText(title);
    on.getStyleClass().add("text-bold");
    on.selectedProperty().bindBidirectional(step.onProperty());
    return Panels.row(
        on,
        Panels.space(),
        Parts.sign(id + "-up", "↑", Text.get("augment.earlier", title), () -> chain.move(step, -1)),
        Parts.sign(id + "-down", "↓", Text.get("augment.later", title), () -> chain.move(step, 1)),
        Parts.sign(
            id + "-repeat", "+", Text.get("augment.repeat", title), () -> chain.repeat(step)),
        remove);
  }

  private void showControls() {
    boolean shown = step.onProperty().get();
    if (shown && controls.getChildren().isEmpty()) {
      showDials();
    }
    Panels.showWhen(controls, shown && !controls.getChildren().isEmpty());
  }

  private void showDials() {
    controls.getChildren().clear();
    step.options().stream()
        .map(option -> new OptionView(option, key, id))
        .forEach(controls.getChildren()::add);
    int place = step.options().stream().anyMatch(option -> leads(option)) ? 1 : 0;
    controls
        .getChildren()
        .addAll(
            place, step.shownDials().stream().map(dial -> new DialView(dial, key, id)).toList());
  }

  /** Whether a choice says what the numbers mean, and so stands above them. */
  private static boolean leads(Option option) {
    return option.name().equals("target") || option.name().equals("line");
  }
}
