package org.lymanscope.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;

/** The window's content: menus and workspaces above, a screen, the status bar, sheets over it. */
final class MainView extends StackPane {
  private final VBox top = new VBox();

  MainView(Node content, StatusBar status, Hints hints, Overlay overlay, NoticePane notices) {
    setId("main");
    BorderPane frame = new BorderPane(content);
    frame.setTop(top);
    frame.setBottom(new VBox(hints, status));
    StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
    getChildren().addAll(frame, overlay, notices);
  }

  /** Fills the upper edge, which is hidden in the minimal view. */
  void fillTop(MenuBar menus, HBox workspaces, ObservableBooleanValue hidden) {
    top.getChildren().setAll(menus, workspaces);
    top.visibleProperty().bind(Bindings.not(hidden));
    top.managedProperty().bind(top.visibleProperty());
  }

  /** The line of workspaces, with the buttons for palette, theme and keys at its end. */
  static HBox workspaceBar(Workspaces workspaces, Commands commands, CommandControls controls) {
    HBox tabs = new HBox(2);
    for (Workspace workspace : workspaces.all()) {
      tabs.getChildren().add(tab(workspace, workspaces, commands, controls));
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button palette = controls.button(commands.get("help.palette"), "");
    palette.setGraphic(new FontIcon(Feather.SEARCH));
    ToggleButton dark = controls.toggle(commands.get("view.dark"), "");
    dark.setGraphic(new FontIcon(Feather.MOON));
    Button keys = controls.button(commands.get("help.keys"), "");
    keys.setGraphic(new FontIcon(Feather.HELP_CIRCLE));
    HBox bar = new HBox(6, tabs, space, palette, dark, keys);
    bar.setId("workspaces");
    bar.getStyleClass().add("lym-workspaces");
    return bar;
  }

  private static ToggleButton tab(
      Workspace workspace, Workspaces workspaces, Commands commands, CommandControls controls) {
    ToggleButton tab = new ToggleButton(Text.get("shell." + workspace.name()));
    tab.setId("workspace-" + workspace.name());
    tab.getStyleClass().add("lym-workspace");
    Command command = commands.get("view." + workspace.name());
    controls.describe(tab, command);
    Runnable tell = () -> tab.setSelected(workspaces.shownProperty().get() == workspace);
    tab.setOnAction(
        event -> {
          command.run();
          tell.run(); // a second click changes nothing
        });
    workspaces.shownProperty().addListener((observable, was, now) -> tell.run());
    tell.run();
    return tab;
  }
}
