package org.lymanscope.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;

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
  void fillTop(MenuBar menus, HBox workspaces, ObservableBooleanValue minimal) {
    top.getChildren().setAll(menus, workspaces);
    top.visibleProperty().bind(Bindings.not(minimal));
    top.managedProperty().bind(top.visibleProperty());
  }

  /** The line of workspaces, with the buttons for palette, theme and keys at its end. */
  static HBox workspaceBar(String title, Commands commands, CommandControls controls) {
    ToggleButton only = new ToggleButton(title);
    only.setId("workspace-inspect");
    only.getStyleClass().add("lym-workspace");
    only.setSelected(true);
    only.setToggleGroup(new ToggleGroup());
    only.setOnAction(event -> only.setSelected(true));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button palette = controls.button(commands.get("help.palette"), "");
    palette.setGraphic(new FontIcon(Feather.SEARCH));
    ToggleButton dark = controls.toggle(commands.get("view.dark"), "");
    dark.setGraphic(new FontIcon(Feather.MOON));
    Button keys = controls.button(commands.get("help.keys"), "");
    keys.setGraphic(new FontIcon(Feather.HELP_CIRCLE));
    HBox bar = new HBox(6, only, space, palette, dark, keys);
    bar.setId("workspaces");
    bar.getStyleClass().add("lym-workspaces");
    return bar;
  }
}
