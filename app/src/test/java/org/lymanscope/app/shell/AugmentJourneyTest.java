package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Before and after augmentation, with and without a model, in the window as users get it. */
@ExtendWith(ApplicationExtension.class)
class AugmentJourneyTest {
  private static final Path SAMPLE = Path.of(System.getProperty("lymanscope.root"), "sample-data");
  private static final String QUASAR = "3655-55240-0710";

  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  @Test
  void emptyScreenSaysWhyAndEveryControlHasIdAndName(FxRobot robot) {
    robot.type(KeyCode.F4);
    assertThat(robot.lookup("#augment-empty").query().isVisible()).isTrue();
    assertThat(text(robot, "#augment-recipe")).isEqualTo("augment: []\n");
    for (int digit = 1; digit <= 7; digit++) {
      robot.type(KeyCode.getKeyCode(String.valueOf(digit)));
    }
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
    assertThat(withoutId()).isEmpty();
  }

  @Test
  void aShiftAndAMaskShowBeforeAndAfterAndGoIntoARecipeAndBack(FxRobot robot) throws Exception {
    open(robot, SAMPLE);
    robot.type(KeyCode.F4);
    await(() -> after(robot) != null);
    assertThat(label(robot, "#augment-difference")).startsWith("Nothing is changed");

    robot.clickOn("#augment-mask-window");
    await(() -> label(robot, "#augment-difference").startsWith("Differs over 4"));
    assertThat(text(robot, "#augment-recipe"))
        .contains("- {mask-window: {at: 5800, width: 40, fill: noise}}");

    PlotContent masked = after(robot);
    robot.interact(() -> slider(robot, "#augment-mask-window-at").setValue(0.5));
    await(() -> after(robot) != masked);
    assertThat(text(robot, "#augment-recipe")).contains("at: 6700");

    robot.clickOn("#augment-shift-redshift");
    await(() -> label(robot, "#augment-truth").contains("→") && truthMoved(robot, 0.5));
    PlotContent drawn = after(robot);
    robot.clickOn("#button-augment-draw");
    await(() -> after(robot) != drawn);
    robot.type(KeyCode.V);
    await(() -> robot.lookup("#augment-plot-before").query().isVisible());

    Path file = home.resolve("chain.yaml");
    AugmentWorkspace augment = (AugmentWorkspace) program.workspaces().all().get(2);
    robot.interact(() -> augment.save(file));
    await(() -> Files.exists(file));
    robot.interact(program.wiring().window().commands().get("augment.reset")::run);
    assertThat(text(robot, "#augment-recipe")).isEqualTo("augment: []\n");
    robot.interact(() -> augment.take(List.of(file)));
    await(() -> text(robot, "#augment-recipe").contains("at: 6700"));
    assertThat(check(robot, "#augment-shift-redshift")).isTrue();

    Files.writeString(file, "augment:\n  - {mask-window: {at: 5800, width: wide}}\n");
    robot.interact(() -> augment.take(List.of(file)));
    await(() -> label(robot, "#augment-problem").contains("line 2, augment[1].mask-window.width"));
    assertThat(text(robot, "#augment-recipe")).as("what was there stays").contains("at: 6700");
  }

  @Test
  void theNextSpectrumIsAugmentedTheSameWayAndInspectFollows(FxRobot robot) throws Exception {
    open(robot, SAMPLE);
    robot.type(KeyCode.F4).type(KeyCode.DIGIT4);
    await(() -> after(robot) != null);
    String first = label(robot, "#augment-title");
    robot.type(KeyCode.N);
    await(() -> !label(robot, "#augment-title").equals(first));
    await(() -> after(robot).title().equals(label(robot, "#augment-title")));
    assertThat(label(robot, "#augment-difference")).startsWith("Differs over");
    robot.type(KeyCode.F2);
    assertThat(label(robot, "#spectrum-title")).isNotEqualTo(first);
  }

  @Test
  void theRedshiftOfALyaPeakIsBroughtToSystemicAsInDatasets(FxRobot robot) throws Exception {
    open(robot, SAMPLE);
    InspectWorkspace inspect = (InspectWorkspace) program.workspaces().all().get(0);
    Redshift peak = new Redshift(3.0, Double.NaN, RedshiftKind.LYA);
    robot.interact(() -> inspect.model().redshift().choose(peak));
    robot.type(KeyCode.F4);
    // 4 / (1 + 360 / 299792.458) - 1
    await(() -> label(robot, "#augment-truth").contains("z 2.9952"));
    assertThat(label(robot, "#augment-source")).contains("Lyα", "360 km/s");
  }

  @Test
  void theModelsAnswerChangesWithTheSpectrum(FxRobot robot) throws Exception {
    Path weights = TestData.path("quasarnet/test_weights_6_layer.h5");
    open(robot, TestData.path("sdss"));
    Workspace models = program.workspaces().all().get(1);
    robot.interact(() -> models.take(List.of(weights)));
    robot.type(KeyCode.F3);
    await(() -> robot.lookup("#model-name").tryQuery().isPresent());
    robot.type(KeyCode.A);
    await(() -> !program.wiring().ground().activeModels().models().isEmpty());

    robot.type(KeyCode.F4);
    robot.clickOn("#augment-find").write(QUASAR).type(KeyCode.ENTER);
    await(() -> label(robot, "#augment-verdict-a-class-after").equals("QSO"));
    assertThat(label(robot, "#augment-verdict-a-change")).startsWith("Still right");
    String before = label(robot, "#augment-verdict-a-confidence-before");
    assertThat(label(robot, "#augment-verdict-a-confidence-after")).isEqualTo(before);

    double was = Double.parseDouble(label(robot, "#augment-verdict-a-z-before"));
    robot.clickOn("#augment-shift-redshift");
    await(() -> Math.abs(number(robot, "#augment-verdict-a-z-after") - was - 0.5) < 0.05);
    assertThat(number(robot, "#augment-verdict-a-z-before")).isEqualTo(was);
    assertThat(label(robot, "#augment-verdict-a-change")).startsWith("Still right");

    robot.interact(() -> program.wiring().ground().activeModels().set(List.of()));
    await(() -> !robot.lookup("#augment-verdict-a").query().isVisible());
  }

  private void open(FxRobot robot, Path spectra) throws TimeoutException {
    robot.interact(() -> program.workspaces().project().open(List.of(spectra)));
    await(() -> program.workspaces().project().filled().get());
  }

  private static PlotContent after(FxRobot robot) {
    return robot.lookup("#augment-plot-after").queryAs(SpectrumPlot.class).content().orElse(null);
  }

  private static boolean truthMoved(FxRobot robot, double by) {
    String[] parts = label(robot, "#augment-truth").split("→");
    return Math.abs(z(parts[1]) - z(parts[0]) - by) < 2e-4;
  }

  private static double z(String truth) {
    return Double.parseDouble(truth.replaceAll(".*z ([0-9.]+).*", "$1"));
  }

  private static String label(FxRobot robot, String id) {
    Label label = robot.lookup(id).queryAs(Label.class);
    return label.getText();
  }

  private static double number(FxRobot robot, String id) {
    String text = label(robot, id);
    return text.equals("–") ? Double.NaN : Double.parseDouble(text);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TextArea.class).getText();
  }

  private static Slider slider(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Slider.class);
  }

  private static boolean check(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(CheckBox.class).isSelected();
  }

  /** Controls of the screen that take the focus by Tab and have no id. */
  private List<String> withoutId() {
    Stream<Node> nodes = SceneWalk.nodes(program.workspaces().all().get(2).content());
    return nodes
        .filter(node -> node instanceof Control && node.isFocusTraversable())
        .filter(node -> node.getId() == null)
        .map(Node::toString)
        .toList();
  }
}
