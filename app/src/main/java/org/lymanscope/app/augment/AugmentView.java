package org.lymanscope.app.augment;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.line.SkyBand;

/** The whole screen: the chain on the left; spectrum before and after, and answers on the right. */
public final class AugmentView extends BorderPane {
  /** Wide enough for the controls; the rest is the spectrum's. */
  private static final double SIDE_WIDTH = 400;

  private final ControlBar bar;
  private final RecipeBox recipe;
  private final ComparisonView comparison;
  private final ScrollPane side = new ScrollPane();

  /**
   * Creates the screen; {@link #dress} adds its buttons.
   *
   * @param sky bands to shade
   * @param dark whether the window is dark
   */
  public AugmentView(AugmentViewModel model, List<SkyBand> sky, ObservableBooleanValue dark) {
    setId("augment");
    recipe = new RecipeBox(model);
    comparison = new ComparisonView(model, sky, dark);
    bar = new ControlBar(model, comparison.options());
    VBox.setVgrow(comparison, Priority.ALWAYS);
    VBox content = new VBox(14, new ChainView(model.chain()), recipe);
    content.getStyleClass().add("lym-augment-side");
    side.setId("augment-side");
    side.setContent(content);
    side.setFitToWidth(true);
    side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    side.setMinWidth(340);
    side.setPrefWidth(SIDE_WIDTH);
    side.setMaxWidth(SIDE_WIDTH);
    side.setFocusTraversable(false);
    side.setAccessibleText(Text.get("augment.chain"));
    SplitPane.setResizableWithParent(side, false);
    VBox spectrum = new VBox(4, new SubjectBar(model), bar, comparison, new VerdictsView(model));
    spectrum.getStyleClass().add("lym-panel");
    SplitPane panels = new SplitPane(side, spectrum);
    panels.setDividerPositions(0.3);
    setCenter(panels);
  }

  /** Makes the buttons of the commands, once all commands are known. */
  public void dress(CommandControls controls, Commands commands) {
    bar.dress(controls, commands);
    recipe.dress(controls, commands);
  }

  @Override
  public void requestFocus() {
    comparison.requestFocus();
  }

  /** Shows the whole spectrum. */
  void resetView() {
    comparison.resetView();
  }

  /** Puts the chain on the clipboard. */
  void copy() {
    recipe.copy();
  }

  /** Takes the chain that is on the clipboard. */
  void paste() {
    recipe.paste();
  }
}
