package org.lymanscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;

/** Every command with its keys, in as many balanced columns as fit, with a filter. */
public final class KeyHelp extends BorderPane {
  private static final double COLUMN = 330;

  private final Commands commands;
  private final KeyMap keys;
  private final TextField filter = new TextField();
  private final HBox columns = new HBox(28);
  private int count;

  /**
   * Creates the page.
   *
   * @param change called when the user wants other keys
   * @param close called when it should vanish
   */
  public KeyHelp(Commands commands, KeyMap keys, Runnable change, Runnable close) {
    this.commands = commands;
    this.keys = keys;
    getStyleClass().addAll("lym-card", "lym-key-help");
    setId("key-help");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setId("key-help-scroll");
    scroll.setAccessibleText(Text.get("command.help.title"));
    scroll.viewportBoundsProperty().addListener((o, was, now) -> fit(now.getWidth()));
    filter.setId("key-help-filter");
    filter.setPromptText(Text.get("command.help.filter"));
    filter.setAccessibleText(Text.get("command.help.filter"));
    filter.textProperty().addListener((observable, was, now) -> fill());
    setTop(head(change, close));
    setCenter(scroll);
    fit(3 * COLUMN);
  }

  @Override
  public void requestFocus() {
    filter.requestFocus();
  }

  private HBox head(Runnable change, Runnable close) {
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
    filter.setPrefColumnCount(18);
    HBox head = new HBox(8, title, filter, space, changeKeys, closeHelp);
    head.getStyleClass().add("lym-card-head");
    return head;
  }

  private void fit(double width) {
    int next =
        Math.max(1, (int) ((width + columns.getSpacing()) / (COLUMN + columns.getSpacing())));
    if (next != count) {
      count = next;
      fill();
    }
  }

  private void fill() {
    List<List<Command>> sections = new ArrayList<>();
    for (Category category : Category.values()) {
      List<Command> some = commands.in(category).stream().filter(this::wanted).toList();
      if (!some.isEmpty()) {
        sections.add(some);
      }
    }
    columns.getChildren().clear();
    for (List<List<Command>> column : BalancedColumns.of(sections, count)) {
      VBox box = new VBox(16);
      column.forEach(section -> box.getChildren().add(section(section)));
      box.setPrefWidth(COLUMN);
      box.setMinWidth(0);
      HBox.setHgrow(box, Priority.ALWAYS);
      columns.getChildren().add(box);
    }
    if (sections.isEmpty()) {
      columns.getChildren().add(new Label(Text.get("command.help.none")));
    }
  }

  private boolean wanted(Command command) {
    String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
    String told = command.title() + " " + command.category().title() + " " + keys.keyText(command);
    return told.toLowerCase(Locale.ROOT).contains(typed);
  }

  private VBox section(List<Command> commands) {
    Label title = new Label(commands.get(0).category().title());
    title.getStyleClass().add("text-bold");
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(3);
    ColumnConstraints keyColumn = new ColumnConstraints();
    keyColumn.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints titleColumn = new ColumnConstraints();
    titleColumn.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(keyColumn, titleColumn);
    for (int row = 0; row < commands.size(); row++) {
      grid.addRow(row, keyText(commands.get(row)), title(commands.get(row)));
    }
    return new VBox(6, title, grid);
  }

  private Label keyText(Command command) {
    Label label = new Label(keys.keyText(command));
    label.getStyleClass().add("lym-keys");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label title(Command command) {
    Label label = new Label(command.title());
    label.setWrapText(true);
    label.setMinWidth(0);
    return label;
  }
}
