package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.CommandMenus;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.command.KeyMap;
import org.lymanscope.app.command.KeyRouter;
import org.lymanscope.app.command.KeySequence;
import org.lymanscope.app.command.RecentCommands;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.SystemTheme;

/** The main window: composes menus, keys, screen and status bar, and closes in order. */
final class MainWindow {
  private final Stage stage;
  private final Ground ground;
  private final Workspaces workspaces;
  private final NoticePane notices;
  private final Overlay overlay = new Overlay();
  private final Commands commands;
  private final KeyMap keys;
  private final Scene scene;
  private final WindowMemory memory;
  private final FileDrop drop;
  private final InspectorName inspector;
  private final StringBinding title;
  private boolean closing;

  MainWindow(Stage stage, Ground ground, Workspaces workspaces, NoticePane notices) {
    this.stage = stage;
    this.ground = ground;
    this.workspaces = workspaces;
    this.notices = notices;
    this.drop = new FileDrop(paths -> workspaces.shownProperty().get().take(paths));
    this.inspector = new InspectorName(ground, stage, workspaces.project()::sign);
    this.memory = new WindowMemory(stage, ground.settings());
    Sheets sheets =
        new Sheets(
            overlay,
            About.text(ground),
            new RecentCommands(ground.settings(), Set.of("file.quit")));
    this.commands = new Commands(allCommands(sheets));
    this.keys = rememberedKeys();
    sheets.list(commands, keys);
    this.scene = memory.scene(content());
    this.title = Bindings.createStringBinding(this::titleText, workspaces.project().project());
    ground.themes().dress(scene);
  }

  /** Shows the window where it was, with nothing in it. */
  void show() {
    stage.setScene(scene);
    stage.titleProperty().bind(title);
    stage.getIcons().setAll(icon(48), icon(256));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit();
        });
    memory.show();
    workspaces.shownProperty().get().content().requestFocus();
    drop.install(scene);
  }

  private static Image icon(int size) {
    return new Image(
        String.valueOf(MainWindow.class.getResource("/org/lymanscope/ui/icon-" + size + ".png")));
  }

  /** Opens the files named on the command line, else the last project or the sample survey. */
  void openFirst(List<String> arguments) {
    new Opening(ground, workspaces.project()).open(arguments);
  }

  /** The screens. */
  Workspaces workspaces() {
    return workspaces;
  }

  /** Every command there is. */
  Commands commands() {
    return commands;
  }

  /** The keys in use. */
  KeyMap keys() {
    return keys;
  }

  private List<Command> allCommands(Sheets sheets) {
    List<Command> all = new ArrayList<>();
    FileChoice choice = new FileChoice(stage, ground.settings(), this::mayReplace);
    all.addAll(new FileCommands(workspaces, choice, this::quit).all());
    all.add(inspector.command());
    all.addAll(workspaces.fileCommands(choice));
    all.addAll(workspaces.commands());
    all.addAll(
        new ShellCommands(systemOrOwnTheme(), ground.minimal(), workspaces.projectShown())
            .all(
                sheets,
                this::toggleFullScreen,
                () -> new FolderOpener(ground).open(ground.folders().logs())));
    all.addAll(workspaces.switches());
    return all;
  }

  private boolean mayReplace(Path file) {
    String sentence = Text.get("file.replace.sentence", file);
    return Question.ask("file.replace", sentence, stage, ground.themes());
  }

  private ThemeChoice systemOrOwnTheme() {
    return new ThemeChoice(ground, () -> SystemTheme.detect(System.getProperty("os.name", "")));
  }

  private MainView content() {
    KeyRouter router = new KeyRouter(keys);
    StatusBar status = statusBar(router);
    MainView view =
        new MainView(
            workspaces.content(),
            status,
            new Hints(ground.settings(), workspaces.projectShown()),
            overlay,
            notices);
    MenuBar menus = new CommandMenus(keys).bar(commands);
    menus.getMenus().get(0).getItems().add(4, recentProjects());
    CommandControls controls = new CommandControls(keys);
    workspaces.all().forEach(workspace -> workspace.dress(controls, commands));
    HBox bar = MainView.workspaceBar(workspaces, commands, controls);
    view.fillTop(menus, bar, workspaces.projectShown().and(ground.minimal()));
    router.suspendWhile(overlay.openProperty());
    view.sceneProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null) {
                router.install(now);
              }
            });
    return view;
  }

  private StatusBar statusBar(KeyRouter router) {
    List<Node> standing = new ArrayList<>();
    workspaces.all().forEach(workspace -> standing.addAll(workspace.standing()));
    StatusBar status = new StatusBar(ground.jobs(), router, standing, inspector.button());
    status.setSlots(workspaces.shownProperty().get().status());
    workspaces.shownProperty().addListener((observable, was, now) -> status.setSlots(now.status()));
    return status;
  }

  private Menu recentProjects() {
    return new RecentProjects(
            ground.settings(), folder -> workspaces.showProject().openProject(folder))
        .menu();
  }

  private KeyMap rememberedKeys() {
    KeyMap map = new KeyMap(commands);
    map.restore(ground.settings().get().keys());
    map.changedProperty()
        .addListener(
            (observable, was, now) ->
                ground.settings().update(settings -> settings.withKeys(asText(now))));
    return map;
  }

  private static Map<String, List<String>> asText(Map<String, List<KeySequence>> changed) {
    return changed.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(KeySequence::toString).toList()));
  }

  private String titleText() {
    String project = workspaces.project().project().get();
    return project.isEmpty() ? "Lymanscope" : project + " — Lymanscope";
  }

  private void toggleFullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  /** Closes once everything is written; asks first if a job is running. */
  void quit() {
    if (closing) { // the first try still waits for a record
      askUnsaved();
      return;
    }
    CloseGuard guard = new CloseGuard(ground.jobs(), CloseGuard.dialog(stage, ground.themes()));
    if (guard.mayClose()) {
      closing = true;
      memory.remember();
      workspaces.project().save().thenAccept(saved -> ground.ui().execute(() -> letGo(saved)));
    }
  }

  private void letGo(boolean saved) {
    if (closing && saved) {
      workspaces
          .close(ground.ui())
          .whenComplete((nothing, failure) -> ground.ui().execute(stage::close));
    } else if (closing) {
      askUnsaved();
    }
  }

  private void askUnsaved() {
    if (CloseGuard.unsaved(stage, ground.themes()).get()) {
      stage.close();
    }
    closing = false; // whenever that record is written after all, the window stays
  }
}
