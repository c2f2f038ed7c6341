package org.lymanscope.app.command;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;

/** Every command with its keys, in columns by section. */
public final class KeyHelp extends BorderPane {
  private final KeyMap keys;
  private final ScrollPane scroll = new ScrollPane();

  /**
   * Creates the page.
   *
   * @param change called when the user wants other keys
   * @param close called when it should vanish
   */
  public KeyHelp(Commands commands, KeyMap keys, Runnable change, Runnable close) {
    this.keys = keys;
    getStyleClass().addAll("lym-card", "lym-key-help");
    setId("key-help");
    FlowPane sections = new FlowPane(Orientation.VERTICAL, 32, 16);
    sections.setPrefWrapLength(640);
    for (Category category : Category.values()) {
      List<Command> some = commands.in(category);
      if (!some.isEmpty()) {
        sections.getChildren().add(section(category, some));
      }
    }
    scroll.setContent(sections);
    scroll.setFitToHeight(true);
    scroll.setId("key-help-scroll");
    scroll.setAccessibleText(Text.get("command.help.title"));
    setTop(head(change, close));
    setCenter(scroll);
  }

  @Override
  public void requestFocus() {
    scroll.requestFocus();
  }

  private static HBox head(Runnable change, Runnable close) {
    Label title = new Label(Text.get("command.help.title"));
    title.getStyleClass().add("title-3");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button changeKeys = new Button(Text.get("command.help.change"));
    changeKeys.setId("key-help-change");
    changeKeys.setOnAction(event -> change.run());
    Button closeHelp = new Button(Text.get("command.close"));
    closeHelp.setId("key-help-close");
    closeHelp.setOnAction(event -> close.run());
    HBox head = new HBox(8, title, space, changeKeys, closeHelp);
    head.getStyleClass().add("lym-card-head");
    return head;
  }

  private VBox section(Category category, List<Command> commands) {
    Label title = new Label(category.title());
    title.getStyleClass().add("text-bold");
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(3);
    for (int row = 0; row < commands.size(); row++) {
      grid.addRow(row, row(commands.get(row)));
    }
    return new VBox(6, title, grid);
  }

  private Node[] row(Command command) {
    Label keyText = new Label(keys.keyText(command));
    keyText.getStyleClass().add("lym-keys");
    keyText.setMinWidth(Region.USE_PREF_SIZE);
    Label title = new Label(command.title());
    title.setMinWidth(Region.USE_PREF_SIZE);
    return new Node[] {keyText, title};
  }
}
