package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.models.MadeMachine;
import org.lymanscope.app.settings.TorchSource;
import org.lymanscope.app.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the list of devices to a PyTorch for the GPU, in the window on a made machine. */
@ExtendWith(ApplicationExtension.class)
class DevicesJourneyTest {
  @TempDir private Path home;
  private final MadeMachine machine = new MadeMachine();
  private Stage stage;
  private Wiring wiring;
  private ModelsWorkspace models;

  @Start
  void show(Stage shown) {
    stage = shown;
    wiring = WholeProgram.start(shown, home, ground -> Screens.compose(ground, runtime -> machine));
    models = (ModelsWorkspace) wiring.window().workspaces().all().get(1);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> wiring.window().workspaces().close(Platform::runLater));
    wiring.close();
  }

  @Test
  void devicesAreListedAndWithoutADriverTheButtonSaysSo(FxRobot robot) throws Exception {
    robot.type(KeyCode.F3);
    await(() -> texts().contains("Some CPU, 8 cores"));
    assertThat(texts())
        .contains("4.0 of 16.0 GiB", "12 %", MadeMachine.NO_DRIVER)
        .contains("PyTorch is loaded with the first model that answers.");
    assertThat(models.content().lookup("#gpu-plan").getParent().isVisible()).isFalse();

    robot.clickOn("#button-models-gpu");
    await(() -> told(robot, "No GPU can be enabled"));
    assertThat(models.content().lookup("#gpu-plan").getParent().isVisible()).isFalse();
  }

  @Test
  void gpuIsEnabledByAFolderAndThenByADownload(FxRobot robot) throws Exception {
    machine.withGpu();
    machine.load();
    robot.type(KeyCode.F3);
    await(() -> texts().contains("NVIDIA RTX 4070 Laptop GPU, driver 560.35"));
    robot.clickOn("#button-models-gpu");
    await(() -> offer().contains("PyTorch 2.7.1+cu128"));
    for (Theme theme : Theme.values()) {
      robot.interact(() -> wiring.ground().themes().choose(theme));
      assertThat(SceneWalk.nameless(stage.getScene().getRoot())).as(theme.name()).isEmpty();
    }
    robot.interact(() -> models.devices().use(Path.of("/env/bad")));
    await(() -> told(robot, "/env/bad holds no PyTorch."));
    robot.interact(() -> models.devices().use(Path.of("/env")));
    await(() -> told(robot, "from the next start on"));
    assertThat(TorchSource.of(wiring.ground().settings().get())).hasValue(Path.of("/env/lib"));
    assertThat(texts()).anyMatch(text -> text.startsWith("From the next start on: "));
    robot.clickOn("#button-models-torch-bundled");
    assertThat(TorchSource.of(wiring.ground().settings().get())).isEmpty();

    robot.clickOn("#button-models-gpu");
    await(() -> offer().contains("PyTorch 2.7.1+cu128"));
    robot.clickOn("#gpu-plan");
    await(() -> offer().contains("2.6 GB"));
    robot.clickOn("#gpu-download");
    await(() -> TorchSource.of(wiring.ground().settings().get()).isPresent());
    assertThat(offer()).isEmpty();
  }

  private String offer() {
    return models.content().lookup("#devices-offer") instanceof Label label ? label.getText() : "";
  }

  private List<String> texts() {
    return models.content().lookupAll("DevicesSection .label").stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .filter(Node::isVisible)
        .map(Label::getText)
        .toList();
  }

  private static boolean told(FxRobot robot, String words) {
    return robot.lookup(".lym-notice .label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains(words));
  }
}
