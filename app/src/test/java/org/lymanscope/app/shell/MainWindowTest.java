package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.settings.SettingsStore;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
  @TempDir private Path home;
  private Wiring wiring;
  private Stage stage;

  @Start
  void show(Stage shown) {
    stage = shown;
    wiring = new Wiring(shown, folders(), Platform::runLater, ground -> new EmptyWorkspace());
    wiring.ground().settings().update(settings -> settings.withTheme("LIGHT"));
    wiring.window().show();
  }

  @AfterEach
  void close() {
    wiring.close();
  }

  @Test
  void everyFocusableControlHasAName(FxRobot robot) {
    assertThat(SceneWalk.nameless(stage.getScene().getRoot())).isEmpty();
    for (String sheet :
        new String[] {"help.keys", "help.palette", "help.changeKeys", "help.about"}) {
      robot.interact(wiring.window().commands().get(sheet)::run);
      assertThat(SceneWalk.nameless(stage.getScene().getRoot())).as(sheet).isEmpty();
      robot.type(KeyCode.ESCAPE);
    }
  }

  @Test
  void questionMarkListsAllCommandsWithTheirKeys(FxRobot robot) {
    robot.press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);

    var texts =
        robot.lookup("#key-help .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    for (Command command : wiring.window().commands().all()) {
      assertThat(texts).contains(command.title(), wiring.window().keys().keyText(command));
    }
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#key-help").tryQuery()).isEmpty();
  }

  @Test
  void defaultKeysDoNotCollide() {
    assertThat(wiring.window().keys().conflicts()).isEmpty();
  }

  @Test
  void themeSwitchesAndIsRemembered(FxRobot robot) throws IOException {
    Color light = ground(robot.lookup("#status-bar").query());
    robot.clickOn("#button-view-dark");
    Color dark = ground(robot.lookup("#status-bar").query());

    assertThat(light.getBrightness()).isGreaterThan(0.8);
    assertThat(dark.getBrightness()).isLessThan(0.3);
    assertThat(wiring.ground().themes().themeProperty().get()).isEqualTo(Theme.DARK);
    wiring.close();
    assertThat(new SettingsStore(folders().settingsFile()).load().settings().theme())
        .contains("DARK");
  }

  @Test
  void paletteRunsWhatIsTyped(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.interact(() -> query(robot).setText("about"));
    robot.type(KeyCode.ENTER);

    assertThat(robot.lookup("#command-palette").tryQuery()).isEmpty();
    assertThat(robot.lookup("#about").tryQuery()).isPresent();
  }

  @Test
  void minimalViewHidesTheUpperEdge(FxRobot robot) {
    Node menus = robot.lookup("#menu-bar").query();
    robot.type(KeyCode.H);
    assertThat(menus.getParent().isVisible()).isFalse();
    robot.type(KeyCode.H);
    assertThat(menus.getParent().isVisible()).isTrue();
  }

  @Test
  void failureIsASentenceWithDetailsToCopy(FxRobot robot) {
    robot.interact(
        () ->
            wiring
                .ground()
                .notices()
                .tell(
                    Notice.failure("a.fits could not be read.", new IOException("disk on fire"))));
    robot.clickOn("Copy details");

    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0])
        .startsWith("a.fits could not be read.")
        .contains("Lymanscope ", "JavaFX ", "java.io.IOException: disk on fire", "MainWindowTest");
  }

  @Test
  void uncaughtErrorOfAWorkerIsTold(FxRobot robot) throws InterruptedException {
    Thread worker =
        new Thread(
            () -> {
              throw new IllegalStateException("lost its way");
            });
    worker.start();
    worker.join();
    robot.interact(() -> {});

    assertThat(robot.lookup(".lym-notice-failure .label").queryAllAs(Label.class))
        .anyMatch(label -> label.getText().contains("lost its way"));
  }

  @Test
  void hintsAreThreeAndDismissedForGood(FxRobot robot) {
    robot.clickOn("#hints-next").clickOn("#hints-next").clickOn("#hints-next");

    assertThat(robot.lookup("#hints").query().isVisible()).isFalse();
    assertThat(wiring.ground().settings().get().value("shell.hintsDismissed", ""))
        .isEqualTo("true");
  }

  @Test
  void remappedKeyWorksAtOnceAndIsShownInTheMenu(FxRobot robot) {
    Command about = wiring.window().commands().get("help.about");
    robot.interact(() -> wiring.window().keys().restore(Map.of("help.about", List.of("Ctrl+J"))));
    robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);

    assertThat(robot.lookup("#about").tryQuery()).isPresent();
    assertThat(wiring.window().keys().keyText(about)).isEqualTo("Ctrl+J");
    assertThat(menuItem("help.about").getAccelerator().getDisplayText()).isEqualTo("Ctrl+J");
  }

  private MenuItem menuItem(String id) {
    MenuBar bar = (MenuBar) stage.getScene().lookup("#menu-bar");
    return bar.getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> ("menu-item-" + id.replace('.', '-')).equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private UserFolders folders() {
    return UserFolders.of(Map.of(), Map.of("lymanscope.home", home.toString()));
  }

  private static TextField query(FxRobot robot) {
    return robot.lookup("#command-palette-query").queryAs(TextField.class);
  }

  private static Color ground(Node node) {
    var region = (Region) node;
    return (Color) region.getBackground().getFills().get(0).getFill();
  }
}
