package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.inspect.TargetRow;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.model.file.KerasFile;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.project.PredictionSummary;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The work queue: the active model is asked about all targets, and the table sorts by it. */
@ExtendWith(ApplicationExtension.class)
class ModelPassJourneyTest {
  private static final List<String> CLEAR_QUASARS =
      List.of(
          "3655-55240-0208",
          "9367-57758-0601",
          "3655-55240-0960",
          "3655-55240-0710",
          "5454-56015-0641",
          "3655-55240-0864",
          "4242-55476-0780",
          "3655-55240-0114");

  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  @Test
  void allTargetsAreAskedAboutKeptAndSorted(FxRobot robot) throws IOException, TimeoutException {
    Path folder = home.resolve("queue");
    Path weights = TestData.path("quasarnet/test_weights_6_layer.h5");
    Path spectra = TestData.path("sdss");
    Command askAll = program.wiring().window().commands().get("inspect.model.askAll");
    assertThat(askAll.enabled().get()).as("without a model").isFalse();
    try (LoadedModel network =
        Torch.start(DeviceChoice.CPU, Runnable::run, sentence -> {})
            .load(new KerasFile(weights, Clock.systemUTC(), "test").read())) {
      robot.interact(() -> program.workspaces().project().createProject(folder));
      await(() -> program.workspaces().project().project().get().equals("queue"));
      robot.interact(() -> program.workspaces().project().open(List.of(spectra)));
      await(program.workspaces().project().filled()::get);
      robot.interact(
          () ->
              program
                  .wiring()
                  .ground()
                  .activeModels()
                  .set(List.of(new ActiveModel(network.card(), network))));

      robot.interact(askAll::run);
      await(() -> program.wiring().ground().jobs().active().isEmpty());
      robot.interact(program.wiring().window().commands().get("inspect.sort.confidence")::run);
      TableView<?> table = robot.lookup("#target-table").queryAs(TableView.class);
      assertThat(table.getItems().subList(0, 8))
          .extracting(row -> ((TargetRow) row).name())
          .allMatch(name -> CLEAR_QUASARS.stream().anyMatch(name::contains) || unsure(name));

      robot.interact(() -> program.workspaces().project().close());
      await(() -> !Files.exists(folder.resolve("project.sqlite-wal")));
      try (Project project = Project.open(folder, Clock.systemUTC())) {
        List<PredictionSummary> kept = project.predictions().all(network.modelId());
        assertThat(kept).hasSize(27);
        assertThat(kept)
            .filteredOn(said -> said.spectralClass().equals(SpectralClass.QSO))
            .hasSizeGreaterThanOrEqualTo(8);
      }
    }
  }

  /** The ninth quasar, which even the survey's pipeline is not sure of. */
  private static boolean unsure(String name) {
    return name.contains("1353-53083-0579");
  }
}
