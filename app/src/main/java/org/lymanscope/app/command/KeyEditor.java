package org.lymanscope.app.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;

/** Changes the keys of commands: pick one, press keys, see who has them, assign or reset. */
public final class KeyEditor extends VBox {
  private final KeyEditorModel model;
  private final TableView<Command> table = new TableView<>();
  private final TextField pressed = new TextField();
  private final Label sentence = new Label();

  /**
   * Creates the editor.
   *
   * @param close called when it should vanish
   */
  public KeyEditor(Commands commands, KeyMap keys, Runnable close) {
    super(8);
    this.model = new KeyEditorModel(keys);
    setId("key-editor");
    getStyleClass().addAll("lym-card", "lym-key-editor");
    Label title = new Label(Text.get("command.editor.title"));
    title.getStyleClass().add("title-3");
    fillTable(commands, keys);
    VBox.setVgrow(table, Priority.ALWAYS);
    listenForKeys();
    sentence.setId("key-editor-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(36);
    getChildren().addAll(title, table, pressed, sentence, buttons(close));
    keys.changedProperty().addListener((observable, was, now) -> table.refresh());
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private void fillTable(Commands commands, KeyMap keys) {
    table.setId("key-editor-table");
    table.setAccessibleText(Text.get("command.editor.title"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumn("command.editor.section", command -> command.category().title());
    addColumn("command.editor.command", Command::title);
    addColumn("command.editor.keys", keys::keyText);
    table.getItems().setAll(commands.all());
    table.getSelectionModel().selectFirst();
    table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> model.clear());
  }

  private void addColumn(String titleKey, Function<Command, String> value) {
    TableColumn<Command, String> column = new TableColumn<>(Text.get(titleKey));
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private void listenForKeys() {
    pressed.setId("key-editor-pressed");
    pressed.setEditable(false);
    pressed.setPromptText(Text.get("command.editor.press"));
    pressed.setAccessibleText(Text.get("command.editor.press"));
    pressed.addEventFilter(KeyEvent.KEY_PRESSED, this::take);
    model
        .pressedProperty()
        .addListener(
            (observable, was, now) -> {
              pressed.setText(now.isEmpty() ? "" : new KeySequence(now).toString());
              withSelected(command -> sentence.setText(model.sentence(command)));
            });
  }

  private void take(KeyEvent event) {
    List<KeyStroke> strokes = KeyStroke.of(event);
    boolean leaves = event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ESCAPE;
    if (!leaves && !strokes.isEmpty()) {
      model.press(strokes.get(0));
      event.consume();
    }
  }

  private FlowPane buttons(Runnable close) {
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            button("assign", () -> withSelected(model::assign)),
            button("clear", model::clear),
            button("remove", () -> withSelected(model::removeKeys)),
            button("reset", () -> withSelected(model::reset)),
            button("resetAll", model::resetAll),
            button("close", close));
    buttons.getChildren().get(0).getStyleClass().add("accent");
    return buttons;
  }

  private static Button button(String name, Runnable action) {
    Button button = new Button(Text.get("command.editor." + name));
    button.setId("key-editor-" + name);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void withSelected(Consumer<Command> action) {
    Command selected = table.getSelectionModel().getSelectedItem();
    if (selected != null) {
      action.accept(selected);
    }
  }
}
