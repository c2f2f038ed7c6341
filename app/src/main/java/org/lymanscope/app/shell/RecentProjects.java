package org.lymanscope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;

/** The submenu of the projects opened before, newest first. */
final class RecentProjects {
  private final LiveSettings settings;
  private final Consumer<Path> open;

  RecentProjects(LiveSettings settings, Consumer<Path> open) {
    this.settings = settings;
    this.open = open;
  }

  Menu menu() {
    Menu menu = new Menu(Text.get("file.recent"));
    menu.setId("menu-recent");
    fill(menu);
    settings.property().addListener((observable, was, now) -> fill(menu));
    return menu;
  }

  private void fill(Menu menu) {
    menu.getItems().setAll(settings.get().recentProjects().stream().map(this::item).toList());
    menu.setDisable(menu.getItems().isEmpty());
  }

  private MenuItem item(String folder) {
    MenuItem item = new MenuItem(folder);
    item.setMnemonicParsing(false);
    item.setDisable(!Files.isDirectory(Path.of(folder)));
    item.setOnAction(event -> open.accept(Path.of(folder)));
    return item;
  }
}
