package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.engine.TestData;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** From the first start without a model to a catalogue, in the window as users get it. */
@ExtendWith(ApplicationExtension.class)
class ModelsJourneyTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("lymanscope.root"), "sample-data", "coadd-main-dark-27245.fits");

  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  @Test
  void firstStartSaysThatThereIsNoModelAndHowToGetOne(FxRobot robot) throws Exception {
    assertThat(status(robot)).isEqualTo("No model");
    robot.type(KeyCode.F3);
    await(
        () -> robot.lookup("#models-empty").tryQuery().isPresent() && !cardTexts(robot).isEmpty());

    assertThat(cardTexts(robot))
        .anyMatch(text -> text.contains("none for Lyman break galaxies has been published"))
        .anyMatch(text -> text.contains("QuasarNET") && text.contains(".h5"));
    for (Theme theme : Theme.values()) {
      robot.interact(() -> program.wiring().ground().themes().choose(theme));
      assertThat(SceneWalk.nameless(program.stage().getScene().getRoot()))
          .as(theme.name())
          .isEmpty();
    }
    assertThat(program.wiring().window().commands().get("models.classify").enabled().get())
        .isFalse();
  }

  @Test
  void workspacesKeepWhatTheyHoldAndTheirKeysRest(FxRobot robot) throws Exception {
    robot.interact(() -> program.workspaces().project().open(List.of(SAMPLE)));
    await(() -> program.workspaces().project().filled().get());
    robot.type(KeyCode.N);
    await(() -> program.workspaces().project().filled().get());
    String title = robot.lookup("#spectrum-title").queryLabeled().getText();

    robot.clickOn("#workspace-models");
    assertThat(models().content().isVisible()).isTrue();
    assertThat(program.workspaces().project().content().isVisible()).isFalse();
    robot.type(KeyCode.N).type(KeyCode.DIGIT4).type(KeyCode.H);
    robot.type(KeyCode.F2);
    assertThat(program.workspaces().project().content().isVisible()).isTrue();
    assertThat(robot.lookup("#spectrum-title").queryLabeled().getText()).isEqualTo(title);
    assertThat(robot.lookup("#menu-bar").query().getParent().isVisible()).isTrue();
    robot.clickOn("#status-model");
    assertThat(models().content().isVisible()).isTrue();
  }

  @Test
  void architecturesCanBeLookedAtWithoutAModel(FxRobot robot) throws Exception {
    robot.type(KeyCode.F3);
    robot.interact(
        () -> robot.lookup("#architecture-table").queryTableView().getSelectionModel().select(3));

    assertThat(cardTexts(robot)).contains("hyp-snr", "2,448,711", "Convolution 8");
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
  }

  @Test
  void weightsAreImportedLookedAtUsedRenamedDeletedAndBroughtBack(FxRobot robot) throws Exception {
    Path weights = TestData.path("quasarnet/test_weights.h5");
    robot.type(KeyCode.F3);
    robot.interact(() -> models().take(List.of(weights)));
    await(() -> rows(robot) == 1 && robot.lookup("#model-name").tryQuery().isPresent());
    assertThat(robot.lookup("#model-parameters").queryLabeled().getText()).isEqualTo("36,857");
    assertThat(layers(robot)).filteredOn(text -> text.startsWith("Convolution")).hasSize(4);
    assertThat(cardTexts(robot)).anyMatch(text -> text.startsWith("Never measured"));
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();

    robot.type(KeyCode.A);
    await(() -> status(robot).equals("test_weights on CPU"));
    assertThat(robot.lookup("#model-mark").queryLabeled().getText()).startsWith("A");
    assertThat(program.wiring().ground().activeModels().models()).hasSize(1);

    robot.type(KeyCode.R).write("my network").type(KeyCode.ENTER);
    await(() -> status(robot).equals("my network on CPU"));
    assertThat(robot.lookup("#model-name").queryLabeled().getText()).isEqualTo("my network");

    robot.clickOn("#model-rule-threshold").eraseText(3).write("0.9").type(KeyCode.ENTER);
    await(() -> activeThreshold() == 0.9);

    robot.interact(() -> models().content().requestFocus());
    robot.type(KeyCode.DELETE);
    await(() -> rows(robot) == 0 && status(robot).equals("No model"));
    robot.clickOn("Undo");
    await(() -> rows(robot) == 1 && status(robot).equals("my network on CPU"));
    assertThat(activeThreshold()).isEqualTo(0.9);
  }

  @Test
  void sampleIsClassifiedIntoACatalogue(FxRobot robot) throws Exception {
    Path weights = TestData.path("quasarnet/test_weights.h5");
    robot.interact(() -> models().take(List.of(weights)));
    await(() -> rows(robot) == 1);
    robot.type(KeyCode.F3);
    robot.type(KeyCode.A);
    await(() -> status(robot).equals("test_weights on CPU"));
    Path catalogue = home.resolve("catalogue.csv");
    robot.interact(
        () ->
            ((ModelsWorkspace) models()).classifying().classify(() -> List.of(SAMPLE), catalogue));
    await(() -> told(robot, "spectra are classified"));

    assertThat(Files.readAllLines(catalogue).get(0)).contains("TARGETID", "CLASS", "Z_JOINT");
    assertThat(Files.readAllLines(catalogue)).hasSizeGreaterThan(10);
    assertThat(told(robot, "catalogue.csv")).isTrue();
  }

  @Test
  void gpuThatIsNotThereIsToldInASentence(FxRobot robot) throws Exception {
    Path weights = TestData.path("quasarnet/test_weights.h5");
    robot.interact(() -> models().take(List.of(weights)));
    await(() -> rows(robot) == 1);
    robot.type(KeyCode.F3);
    robot.type(KeyCode.A);
    await(() -> status(robot).equals("test_weights on CPU"));
    robot.clickOn("#model-device").clickOn("GPU");
    await(() -> told(robot, "GPU") || status(robot).endsWith("GPU"));
    await(() -> status(robot).startsWith("test_weights on "));
  }

  private double activeThreshold() {
    return program.wiring().ground().activeModels().models().stream()
        .mapToDouble(model -> model.card().rule().threshold())
        .findFirst()
        .orElse(-1);
  }

  private static String status(FxRobot robot) {
    return robot.lookup("#status-model").queryButton().getText();
  }

  private int rows(FxRobot robot) {
    return ((TableView<?>) models().content().lookup("#model-table")).getItems().size();
  }

  private static List<String> layers(FxRobot robot) {
    return texts(robot.lookup("#model-layers").queryAs(GridPane.class));
  }

  private List<String> cardTexts(FxRobot robot) {
    return texts(models().content().lookup("#model-card"));
  }

  private static List<String> texts(Node root) {
    return root.lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }

  private static boolean told(FxRobot robot, String words) {
    return robot.lookup(".lym-notice .label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains(words));
  }

  private Workspace models() {
    return program.workspaces().all().get(1);
  }
}
