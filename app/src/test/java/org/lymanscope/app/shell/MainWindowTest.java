package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.NodeQueryUtils.isVisible;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
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
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
  @TempDir private Path home;
  private Wiring wiring;
  private Stage stage;
  private final EmptyWorkspace workspace = new EmptyWorkspace();

  @Start
  void show(Stage shown) {
    stage = shown;
    wiring =
        new Wiring(
            shown, folders(), Platform::runLater, ground -> new Workspaces(workspace, List.of()));
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
  void recordThatCannotBeWrittenIsAskedAboutAtOnce(FxRobot robot) throws TimeoutException {
    workspace.saving = CompletableFuture.completedFuture(false);
    Platform.runLater(wiring.window()::quit); // the question waits for an answer
    answer(robot, "Keep the window");
    assertThat(stage.isShowing()).isTrue();

    Platform.runLater(wiring.window()::quit);
    answer(robot, "Close without it");
    assertThat(stage.isShowing()).isFalse();
  }

  private static void answer(FxRobot robot, String button) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup(button).match(isVisible()).tryQuery().isPresent());
    robot.interact(robot.lookup(button).match(isVisible()).queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** As with a slow disk: the first Ctrl+Q waits for a record, the second asks. */
  @Test
  void windowThatIsKeptStaysWhenTheRecordIsWrittenLater(FxRobot robot) throws TimeoutException {
    CompletableFuture<Boolean> record = new CompletableFuture<>();
    workspace.saving = record;
    robot.interact(wiring.window()::quit);
    Platform.runLater(wiring.window()::quit); // the question waits for an answer
    answer(robot, "Keep the window");

    robot.interact(() -> record.complete(true));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.isShowing()).isTrue();

    robot.interact(wiring.window()::quit);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.isShowing()).isFalse();
  }

  @Test
  void whatIsSaidAgainStandsThereOnce(FxRobot robot) {
    for (String sentence : List.of("The disk is full.", "b.fits is broken.", "The disk is full.")) {
      robot.interact(
          () ->
              wiring.ground().notices().tell(Notice.failure(sentence, new IOException(sentence))));
    }

    assertThat(robot.lookup(".lym-notice-failure .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .filteredOn(text -> text.endsWith("."))
        .containsExactlyInAnyOrder("b.fits is broken.", "The disk is full.");
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

  @Test
  void systemThemeIsNotTheUsersOwn(FxRobot robot) {
    robot.interact(wiring.window().commands().get("view.systemTheme")::run);
    assertThat(wiring.ground().settings().get().theme()).contains("LIGHT");
    robot.interact(wiring.window().commands().get("view.systemTheme")::run);
    assertThat(wiring.ground().settings().get().theme()).isEmpty();
    robot.interact(() -> wiring.ground().themes().choose(Theme.DARK)); // as the system says
    assertThat(wiring.ground().settings().get().theme()).isEmpty();

    robot.interact(wiring.window().commands().get("view.dark")::run);
    assertThat(wiring.ground().settings().get().theme()).contains("LIGHT");
  }

  @Test
  void enterInTheFreshPaletteDoesNotQuit(FxRobot robot) {
    robot.interact(wiring.window().commands().get("help.palette")::run);
    var list = robot.lookup("#command-palette-list").queryListView();
    assertThat(((Command) list.getItems().get(0)).id()).isNotEqualTo("file.quit");
    assertThat(list.getItems()).hasSameSizeAs(wiring.window().commands().all());

    robot.interact(() -> query(robot).setText("Export labels"));
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup("#command-palette").tryQuery()).as("cannot run now").isPresent();
  }

  @Test
  void keyHelpFitsItsWidthAndFilters(FxRobot robot) {
    robot.interact(wiring.window().commands().get("help.keys")::run);
    var scroll = robot.lookup("#key-help-scroll").queryAs(ScrollPane.class);
    var columns = (Region) scroll.getContent();
    assertThat(columns.getWidth()).isLessThanOrEqualTo(scroll.getViewportBounds().getWidth() + 1);
    assertThat(columns.getChildrenUnmodifiable()).hasSizeGreaterThan(1);

    robot.write("ctrl+k");
    var texts = robot.lookup("#key-help-scroll .label").queryAllAs(Label.class);
    assertThat(texts).extracting(Label::getText).contains("Find a command").doesNotContain("Quit");
  }

  @Test
  void statusBarTellsTheInspectorsName(FxRobot robot) {
    robot.clickOn("#status-inspector");
    robot.interact(
        () ->
            robot.lookup(".text-input-dialog .text-field").queryTextInputControl().setText("ann"));
    robot.type(KeyCode.ENTER);

    assertThat(robot.lookup("#status-inspector").queryButton().getText()).endsWith(": ann");
    assertThat(workspace.signed).isEqualTo(1);
  }

  @Test
  void aboutTellsVersionsAndLicences(FxRobot robot) {
    robot.interact(wiring.window().commands().get("help.about")::run);
    String text = robot.lookup("#about-text").queryTextInputControl().getText();

    assertThat(text).contains("JavaFX 2", "Java 1", "picocli: Apache-2.0");
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
