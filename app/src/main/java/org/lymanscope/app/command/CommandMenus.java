package org.lymanscope.app.command;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The menu bar made of the commands: a menu for each category that has any. */
public final class CommandMenus {
  private final KeyMap keys;

  /** Creates the maker. */
  public CommandMenus(KeyMap keys) {
    this.keys = keys;
  }

  /** A menu bar of all commands; its items tell the keys and follow when those change. */
  public MenuBar bar(Commands commands) {
    MenuBar bar = new MenuBar();
    bar.setId("menu-bar");
    for (Category category : Category.values()) {
      List<Command> some = commands.in(category);
      if (!some.isEmpty()) {
        bar.getMenus().add(menu(category, some));
      }
    }
    return bar;
  }

  private Menu menu(Category category, List<Command> commands) {
    Menu menu = new Menu(category.title());
    menu.setId("menu-" + category.name());
    commands.stream().map(this::item).forEach(menu.getItems()::add);
    return menu;
  }

  private MenuItem item(Command command) {
    MenuItem item =
        command
            .toggle()
            .map(
                property -> {
                  CheckMenuItem check = new CheckMenuItem(command.title());
                  check.selectedProperty().bindBidirectional(property);
                  return (MenuItem) check;
                })
            .orElseGet(() -> plain(command));
    item.setId("menu-item-" + command.id().replace('.', '-'));
    item.setMnemonicParsing(false);
    Enabling.bind(item.disableProperty(), item.getProperties(), command);
    showKeys(item, command);
    keys.changedProperty().addListener((observable, was, now) -> showKeys(item, command));
    return item;
  }

  private static MenuItem plain(Command command) {
    MenuItem item = new MenuItem(command.title());
    item.setOnAction(event -> command.run());
    return item;
  }

  private void showKeys(MenuItem item, Command command) {
    String text = keys.keyText(command);
    item.setAccelerator(text.isEmpty() ? null : new ShownKeys(text));
  }
}
