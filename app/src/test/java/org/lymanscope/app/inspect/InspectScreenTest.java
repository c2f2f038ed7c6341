package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InspectScreenTest {
  private final MemoryRecords records = new MemoryRecords("me", Clock.systemUTC());
  private Screen screen;

  @Start
  void show(Stage stage) {
    screen = new Screen(stage, 1280, 760);
  }

  @BeforeEach
  void open(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> screen.model.open(screen.model.list(new MadeSpectra(5), records, records.current())));
    awaitTarget("T1");
    robot.interact(screen.view::requestFocus);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void keysClassifyAndGoOn(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.C, KeyCode.L).type(KeyCode.RIGHT).type(KeyCode.DIGIT3);
    awaitTarget("T2");
    Decision decision = records.last().decision();
    assertThat(decision.spectralClass()).contains(SpectralClass.LBG);
    assertThat(decision.redshift().orElseThrow().z()).isEqualTo(0.1001);
    assertThat(decision.quality()).contains(Quality.PROBABLE);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    awaitTarget("T1");
    assertThat(screen.model.draft().decision()).isEqualTo(Decision.NONE);
  }

  @Test
  void stepKeysHaveFourSizes(FxRobot robot) {
    RedshiftModel z = screen.model.redshift();
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(z.zProperty().get()).isEqualTo(0.101);
    robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
    assertThat(z.zProperty().get()).isEqualTo(0.111);
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(z.zProperty().get()).isEqualTo(0.11099);
  }

  @Test
  void typingACommentFiresNoShortcut(FxRobot robot) {
    robot.type(KeyCode.E);
    robot.write("n4 b c s l");
    assertThat(robot.lookup("#comment").queryAs(TextField.class).getText()).isEqualTo("n4 b c s l");
    assertThat(current()).isEqualTo("T1");
    assertThat(screen.model.draft().decision().spectralClass()).isEmpty();
    robot.type(KeyCode.ESCAPE).type(KeyCode.N);
    assertThat(screen.model.draft().commentProperty().get()).isEmpty();
    assertThat(records.last().decision().comment()).isEqualTo("n4 b c s l");
  }

  @Test
  void flagsBookmarkAndStandardCommentsHaveKeys(FxRobot robot) {
    robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
    robot.clickOn("#bookmark");
    Decision decision = screen.model.draft().decision();
    assertThat(decision.issues()).containsExactly(Issue.S);
    assertThat(decision.comment()).isEqualTo(Text.get("inspect.standardComment.1"));
    assertThat(decision.bookmarked()).isTrue();
  }

  @Test
  void shiftAndALetterNamesAFeatureOnlyWhileOneWaits(FxRobot robot) throws TimeoutException {
    robot.interact(() -> screen.model.click(5001, SnapMode.PEAK));
    Screen.await(() -> screen.model.feature().waitingProperty().get());
    robot.press(KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT);
    assertThat(screen.model.redshift().zProperty().get())
        .isCloseTo(5000 / 1215.67 - 1, within(1e-3));
    assertThat(screen.model.redshift().kindProperty().get()).isEqualTo(RedshiftKind.LYA);
    robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
    awaitTarget("T2");
  }

  @Test
  void filterAndSearchSteerTheTable(FxRobot robot) throws TimeoutException {
    robot.clickOn("#inspect-filter").write("objtype=SKY");
    TableView<?> table = robot.lookup("#target-table").queryAs(TableView.class);
    Screen.await(() -> table.getItems().size() == 2);
    robot.type(KeyCode.ENTER).type(KeyCode.SLASH).write("T4").type(KeyCode.ENTER);
    awaitTarget("T4");
  }

  @Test
  void aClickOnARowGoesThereAndRecordsWhatWasEntered(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.C, KeyCode.Q);
    robot.clickOn("T3");
    awaitTarget("T3");
    assertThat(records.last().decision().spectralClass()).contains(SpectralClass.QSO);
  }

  @Test
  void aRowTellsWhatWasDecidedAndOneTextServesAReaderOfTheScreen(FxRobot robot)
      throws TimeoutException {
    robot.type(KeyCode.C, KeyCode.L).type(KeyCode.DIGIT4);
    awaitTarget("T2");
    assertThat(robot.lookup(".lym-target-text").queryAllAs(javafx.scene.text.Text.class))
        .extracting(javafx.scene.text.Text::getText)
        .contains("●", "T1", "LBG", "T5");
    TargetTableRow row =
        robot.lookup(".table-row-cell").queryAllAs(TargetTableRow.class).stream()
            .filter(some -> some.getIndex() == 0)
            .findFirst()
            .orElseThrow();
    assertThat(String.valueOf(row.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .contains("T1", "LBG");
  }

  @Test
  void recordThatFailsIsToldAndTriedAgain(FxRobot robot) throws TimeoutException {
    records.full = true;
    robot.type(KeyCode.DIGIT4);
    Screen.await(() -> screen.model.recording().failureProperty().get().isPresent());
    assertThat(robot.lookup("#record-failure").queryAs(Labeled.class).getText())
        .contains("The disk is full.");
    records.full = false;
    robot.clickOn("#record-retry");
    awaitTarget("T2");
  }

  @Test
  void windowAtALineFollowsWhatIsPointedAtNamedAndStepped(FxRobot robot) throws TimeoutException {
    robot.moveTo("#target-table").type(KeyCode.W);
    Node window = robot.lookup("#plot-line-window").query();
    assertThat(window.isVisible()).isTrue();
    robot.interact(() -> screen.model.click(5001, SnapMode.PEAK));
    Screen.await(() -> screen.model.feature().waitingProperty().get());
    robot.press(KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT);
    assertThat(windowTitle(robot)).startsWith("Lyα at 5000.");

    robot.press(KeyCode.ALT).type(KeyCode.W).release(KeyCode.ALT);
    assertThat(windowTitle(robot)).doesNotContain("Lyα");
    robot.type(KeyCode.ESCAPE); // the feature goes first
    assertThat(window.isVisible()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(window.isVisible()).isFalse();
    assertThat(screen.model.closeUp().lineProperty().get()).isEmpty();
  }

  @Test
  void windowAtALineIsClosedByItsCrossAndSaysWhereALineIsOutside(FxRobot robot) {
    robot.interact(() -> screen.model.closeUp().near(5000));
    assertThat(windowTitle(robot)).isNotEmpty();
    robot.interact(() -> screen.model.redshift().type(6.5));
    assertThat(robot.lookup("#plot-line-window .label").queryAllAs(Label.class))
        .anyMatch(label -> label.isVisible() && label.getText().contains("outside this spectrum"));
    robot.clickOn("#plot-line-window-close");
    assertThat(screen.model.closeUp().openProperty().get()).isFalse();
    assertThat(robot.lookup("#plot-line-window").query().isVisible()).isFalse();
  }

  private static String windowTitle(FxRobot robot) {
    return robot.lookup("#plot-line-window-title").queryLabeled().getText();
  }

  @Test
  void bothThemesAndEveryControlNamed(FxRobot robot) {
    assertThat(SceneWalk.nameless(screen.scene.getRoot())).isEmpty();
    robot.interact(() -> screen.choose(Theme.DARK));
    assertThat(SceneWalk.nameless(screen.scene.getRoot())).isEmpty();
    assertThat(screen.view.plot().darkProperty().get()).isTrue();
  }

  @Test
  void everyCommandHasATitleAndNoKeyTwice() {
    screen
        .commands
        .all()
        .forEach(command -> assertThat(Text.has(command.id())).as(command.id()).isTrue());
    assertThat(screen.keys.conflicts()).isEmpty();
  }

  @Test
  void minimalViewHidesTheTable(FxRobot robot) {
    robot.interact(() -> screen.minimal.set(true));
    assertThat(robot.lookup("#target-table").tryQuery()).isEmpty();
    robot.interact(() -> screen.minimal.set(false));
    assertThat(robot.lookup("#target-table").tryQuery()).isPresent();
  }

  private void awaitTarget(String name) throws TimeoutException {
    Screen.await(() -> screen.model.presentProperty().get() && current().equals(name));
  }

  private String current() {
    return screen.model.currentProperty().get().map(TargetRow::name).orElse("");
  }
}
