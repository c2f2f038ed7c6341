package org.lymanscope.app.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;

/** Finds a command by a few letters of its name and runs it. */
public final class CommandPalette extends VBox {
  private record Hit(Command command, int score) {}

  private final Commands commands;
  private final RecentCommands recent;
  private final TextField query = new TextField();
  private final ListView<Command> list = new ListView<>();
  private final Runnable close;

  /**
   * Creates the palette, with all commands in its list.
   *
   * @param recent the commands chosen last, which stand first
   * @param close called when it should vanish, before a chosen command runs
   */
  public CommandPalette(Commands commands, KeyMap keys, RecentCommands recent, Runnable close) {
    this.commands = commands;
    this.recent = recent;
    this.close = close;
    getStyleClass().addAll("lym-card", "lym-palette");
    setId("command-palette");
    query.setId("command-palette-query");
    query.setPromptText(Text.get("command.palette.prompt"));
    query.setAccessibleText(Text.get("command.palette.prompt"));
    query.textProperty().addListener((observable, was, now) -> search(now));
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setId("command-palette-list");
    list.setAccessibleText(Text.get("command.palette.list"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new CommandCell(keys));
    list.setOnMouseClicked(event -> run());
    getChildren().addAll(query, list);
    search("");
  }

  @Override
  public void requestFocus() {
    query.requestFocus();
  }

  /** The commands that fit what was typed, best first; those that cannot run now last. */
  static List<Command> matches(List<Command> commands, String typed) {
    return commands.stream()
        .flatMap(
            command ->
                FuzzyMatch.score(typed, searched(command)).stream()
                    .mapToObj(score -> new Hit(command, score)))
        .sorted(
            Comparator.comparing((Hit hit) -> !hit.command().enabled().get())
                .thenComparing(Comparator.comparingInt(Hit::score).reversed()))
        .map(Hit::command)
        .toList();
  }

  private static String searched(Command command) {
    return command.title() + " " + command.category().title();
  }

  private void search(String typed) {
    list.getItems()
        .setAll(typed.isBlank() ? recent.first(commands.all()) : matches(commands.all(), typed));
    list.getSelectionModel().selectFirst();
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ENTER) {
      run();
    } else {
      return;
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void run() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .filter(command -> command.enabled().get())
        .ifPresent(
            command -> {
              recent.used(command);
              close.run();
              command.run();
            });
  }
}
