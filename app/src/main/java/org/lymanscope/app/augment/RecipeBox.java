package org.lymanscope.app.augment;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** The chain as the YAML that recipes of datasets take. */
final class RecipeBox extends VBox {
  private final AugmentViewModel model;
  private final TextArea text = new TextArea();
  private final FlowPane buttons = new FlowPane(4, 4);

  RecipeBox(AugmentViewModel model) {
    super(4);
    this.model = model;
    Parts.name(text, "augment-recipe", Text.get("augment.recipe"));
    text.setTooltip(null);
    text.setEditable(false);
    text.setPrefRowCount(5);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("lym-number");
    Label problem = new Label();
    problem.setId("augment-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.getStyleClass().addAll("danger", "lym-failure");
    Panels.showWhen(problem, false);
    model
        .problemProperty()
        .addListener(
            (observable, was, now) -> {
              problem.setText(now.orElse(""));
              Panels.showWhen(problem, now.isPresent());
            });
    model.chain().augmentationProperty().addListener(observable -> show());
    getChildren()
        .addAll(
            Panels.heading("augment.recipe"),
            Panels.hint(Text.get("augment.recipe.hint")),
            text,
            buttons,
            problem);
    show();
  }

  /** Makes the buttons of the commands, once all commands are known. */
  void dress(CommandControls controls, Commands commands) {
    buttons
        .getChildren()
        .setAll(
            Stream.of("copy", "paste", "save", "open", "reset")
                .map(
                    name -> {
                      Button button =
                          controls.button(
                              commands.get("augment." + name), Text.get("augment.button." + name));
                      button.getStyleClass().add("small");
                      return button;
                    })
                .toList());
  }

  /** Puts the chain on the clipboard. */
  void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.recipe());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Takes the chain that is on the clipboard. */
  void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    model.takeRecipe(Text.get("augment.clipboard"), pasted == null ? "" : pasted);
  }

  private void show() {
    text.setText(model.recipe());
  }
}
