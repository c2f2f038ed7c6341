package org.lymanscope.app.augment;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.line.SkyBand;

/**
 * The whole screen: one spectrum, with the chain on the left and before and after on the right; or
 * the datasets.
 */
public final class AugmentView extends BorderPane {
  /** Wide enough for the controls; the rest is the spectrum's. */
  private static final double SIDE_WIDTH = 400;

  private final AugmentViewModel model;
  private final DatasetsView lists;
  private final HBox tools = new HBox(6);
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
  public AugmentView(
      AugmentViewModel model,
      DatasetsViewModel datasets,
      BinSubjects bins,
      List<SkyBand> sky,
      ObservableBooleanValue dark) {
    setId("augment");
    this.model = model;
    lists = new DatasetsView(datasets);
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
    VBox spectrum =
        new VBox(4, new SubjectBar(model, bins), bar, comparison, new VerdictsView(model));
    spectrum.getStyleClass().add("lym-panel");
    SplitPane panels = new SplitPane(side, spectrum);
    panels.setDividerPositions(0.3);
    panels.visibleProperty().bind(model.datasetsShownProperty().not());
    lists.visibleProperty().bind(model.datasetsShownProperty());
    tools.getStyleClass().add("lym-tools");
    setTop(tools);
    setCenter(new StackPane(panels, lists));
  }

  /** Makes the buttons of the commands, once all commands are known. */
  public void dress(CommandControls controls, Commands commands) {
    ToggleGroup parts = new ToggleGroup();
    tools
        .getChildren()
        .setAll(
            tab(controls, commands, "spectrum", parts), tab(controls, commands, "datasets", parts));
    showPart(parts);
    model.datasetsShownProperty().addListener(observable -> showPart(parts));
    lists.dress(controls, commands);
    bar.dress(controls, commands);
    recipe.dress(controls, commands);
  }

  @Override
  public void requestFocus() {
    if (model.datasetsShownProperty().get()) {
      lists.requestFocus();
    } else {
      comparison.requestFocus();
    }
  }

  private static ToggleButton tab(
      CommandControls controls, Commands commands, String name, ToggleGroup parts) {
    ToggleButton tab = new ToggleButton(Text.get("augment.tab." + name));
    tab.setId("augment-tab-" + name);
    tab.setUserData(name);
    tab.setToggleGroup(parts);
    controls.describe(tab, commands.get("augment." + name));
    tab.setOnAction(event -> commands.get("augment." + name).run());
    return tab;
  }

  /** A second click on the part that is shown changes nothing. */
  private void showPart(ToggleGroup parts) {
    String shown = model.datasetsShownProperty().get() ? "datasets" : "spectrum";
    for (Toggle tab : parts.getToggles()) {
      tab.setSelected(shown.equals(tab.getUserData()));
    }
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
