package org.lymanscope.app.models;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.settings.DividerMemory;
import org.lymanscope.app.text.Text;

/** The whole screen: the library and the architectures on the left, a card on the right. */
public final class ModelsView extends BorderPane {
  private final ModelsViewModel model;
  private final LibraryTable library;
  private final HBox tools = new HBox(6);
  private final ObservableList<Node> cardButtons = FXCollections.observableArrayList();
  private final CardView card;
  private final DevicesSection devices;

  /** Creates the screen; {@link #dress} adds its buttons. */
  public ModelsView(ModelsViewModel model, DevicesViewModel machine) {
    this.model = model;
    this.devices = new DevicesSection(machine);
    this.library = new LibraryTable(model);
    setId("models");
    SplitPane lists = new SplitPane(library, new ArchitectureTable(model));
    lists.setOrientation(Orientation.VERTICAL);
    lists.setDividerPositions(0.55);
    DividerMemory.attach(lists, "models.lists", model.settings());
    VBox left = new VBox(lists, devices);
    VBox.setVgrow(lists, Priority.ALWAYS);
    devices.setMinHeight(Region.USE_PREF_SIZE);
    left.setMinWidth(360);
    left.setMaxWidth(720);
    SplitPane.setResizableWithParent(left, false);
    card = new CardView(model, cardButtons, this::requestFocus);
    SplitPane panels = new SplitPane(left, card);
    panels.setDividerPositions(0.48);
    DividerMemory.attach(panels, "models.panels", model.settings());
    tools.getStyleClass().add("lym-tools");
    setTop(tools);
    setCenter(panels);
    visibleProperty().addListener((observable, was, now) -> devices.watch(now));
  }

  /** Looks at the devices no more. */
  public void close() {
    devices.watch(false);
  }

  /** Makes the buttons of the commands, once all commands are known. */
  public void dress(CommandControls controls, Commands commands) {
    tools
        .getChildren()
        .setAll(
            buttons(controls, commands, "import", "importFolder", "classify", "classifyProject"));
    tools.getChildren().addAll(Panels.space(), new DeviceBox(model.choice()));
    devices.dress(
        buttons(controls, commands, "torch.folder").get(0),
        buttons(controls, commands, "gpu", "torch.bundled"));
    cardButtons.setAll(
        buttons(controls, commands, "activate", "compare", "clear", "rename", "delete"));
  }

  @Override
  public void requestFocus() {
    library.requestFocus();
  }

  /** Lets another name be typed for the shown model. */
  void rename() {
    card.rename();
  }

  private static List<Button> buttons(
      CommandControls controls, Commands commands, String... names) {
    return Stream.of(names)
        .map(
            name -> {
              Command command = commands.get("models." + name);
              Button button = controls.button(command, Text.get("models.button." + name));
              button.setMinWidth(Region.USE_PREF_SIZE);
              return button;
            })
        .toList();
  }
}
