package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.plot.BoxStrip;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.model.file.KerasFile;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.survey.Survey;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** QuasarNET's own weights on spectra of SDSS: overlay, accept, on record with the model's name. */
@ExtendWith(ApplicationExtension.class)
class ModelJourneyTest {
  private static final String QUASAR = "3655-55240-0710";

  @TempDir private Path folder;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private Stage stage;
  private Screen screen;
  private Survey survey;
  private Project project;
  private LoadedModel network;

  @Start
  void show(Stage shown) {
    stage = shown;
    screen = new Screen(stage, 1280, 760);
  }

  @BeforeEach
  void open(FxRobot robot) throws IOException, TimeoutException {
    Path weights = TestData.path("quasarnet/test_weights_6_layer.h5");
    survey = Survey.open(List.of(TestData.path("sdss")), JobContext.NONE);
    network =
        Torch.start(DeviceChoice.CPU, Runnable::run, sentence -> {})
            .load(new KerasFile(weights, Clock.systemUTC(), "test").read());
    project = Project.create(folder.resolve("quasars"), Clock.systemUTC());
    ProjectRecords records =
        new ProjectRecords(
            project, project.decisions(new Author("VI1", "test"), Clock.systemUTC(), writer));
    robot.interact(
        () -> screen.model.open(screen.model.list(Spectra.of(survey), records, List.of())));
    robot.interact(() -> assertThat(screen.model.search(QUASAR)).isTrue());
    Screen.await(() -> name().contains(QUASAR) && screen.model.presentProperty().get());
    robot.interact(screen.view::requestFocus);
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    screen.close();
    writer.shutdown();
    assertThat(writer.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    if (project != null) { // without the shared data nothing was opened
      project.close();
      survey.close();
      network.close();
    }
  }

  @Test
  void overlayThenEnterThenAQualityIsOnRecordWithTheModel(FxRobot robot)
      throws IOException, TimeoutException {
    assertThat(told(robot)).isEqualTo(Text.get("inspect.model.none"));
    activate(robot);
    ModelAnswer answer = visible().get(0);
    assertThat(answer.spectralClass()).contains(SpectralClass.QSO);
    assertThat(robot.lookup("#box-strip").query().isVisible()).isTrue();
    pictures(robot, "model");

    double z = Math.rint(answer.redshift().orElseThrow().z() * 1e6) / 1e6;
    robot.type(KeyCode.ENTER);
    assertThat(screen.model.redshift().zProperty().get()).isEqualTo(z);
    robot.type(KeyCode.DIGIT4);
    Screen.await(() -> screen.model.recording().lastRecordProperty().get().isPresent());

    Classification record = project.classifications().current().get(0);
    assertThat(record.decision().spectralClass()).contains(SpectralClass.QSO);
    assertThat(record.decision().redshift().map(Redshift::z)).contains(z);
    assertThat(record.seen().modelId()).contains(network.modelId());
    assertThat(record.seen().accepted()).isTrue();
  }

  @Test
  void twoModelsAreLaidOverEachOther(FxRobot robot) throws IOException, TimeoutException {
    pictures(robot, "no-model");
    Path weights = TestData.path("quasarnet/test_weights.h5");
    try (LoadedModel other =
        Torch.start(DeviceChoice.CPU, Runnable::run, sentence -> {})
            .load(new KerasFile(weights, Clock.systemUTC(), "test").read())) {
      robot.interact(
          () ->
              screen.models.set(
                  List.of(
                      new ActiveModel(network.card(), network),
                      new ActiveModel(other.card(), other))));
      Screen.await(() -> visible().size() == 2);

      assertThat(screen.model.opinions())
          .extracting(Opinion::source)
          .contains(Opinion.Source.MODEL_A, Opinion.Source.MODEL_B);
      assertThat(SceneWalk.nameless(screen.scene.getRoot())).isEmpty();
      pictures(robot, "two-models");
      robot.interact(() -> screen.models.set(List.of()));
      assertThat(told(robot)).isEqualTo(Text.get("inspect.model.none"));
    }
  }

  @Test
  void aClickOnABoxOfTheStripGoesToItsRedshift(FxRobot robot) throws TimeoutException {
    activate(robot);
    var line = visible().get(0).finder().orElseThrow().best();
    Point2D cell = cellOf(robot, line.wavelength(), line.line().name());

    robot.moveTo(cell);
    assertThat(told(robot)).contains(line.line().label(), "Å");
    robot.clickOn(cell);

    assertThat(screen.model.redshift().zProperty().get()).isCloseTo(line.z(), within(1e-5));
  }

  @Test
  void blindModeHidesAllThatTheModelSays(FxRobot robot) throws TimeoutException {
    activate(robot);
    robot.interact(() -> screen.model.preferences().blindProperty().set(true));

    assertThat(robot.lookup("#box-strip").query().isVisible()).isFalse();
    assertThat(told(robot)).isEqualTo(Text.get("inspect.opinions.hidden"));
    assertThat(robot.lookup("#probability").query().isVisible()).isFalse();
    assertThat(robot.lookup("#opinions .label").queryAllAs(Label.class))
        .noneMatch(label -> label.getText().contains(visibleName()));
    assertThat(screen.view.plot().figure().orElseThrow().overlay().bands()).isEmpty();
  }

  @Test
  void theRuleOnTheScreenDecidesAtOnceAndEveryControlHasAName(FxRobot robot)
      throws TimeoutException {
    activate(robot);
    assertThat(SceneWalk.nameless(screen.scene.getRoot())).isEmpty();
    robot.interact(
        () -> robot.lookup("#rule-lines-0").queryAs(Spinner.class).getValueFactory().increment(5));

    assertThat(visible().get(0).spectralClass()).isEmpty();
    assertThat(visible().get(0).card().rule().lines()).isEqualTo(6);
  }

  @Test
  void layersHaveKeysAndTellWhenThereIsNoModel(FxRobot robot) throws TimeoutException {
    Labeled layer = robot.lookup("#layer-model").queryLabeled();
    assertThat(layer.getTooltip().getText()).endsWith(Text.get("inspect.model.none"));
    assertThat(layer.getAccessibleText()).endsWith(Text.get("inspect.model.none"));
    activate(robot);
    assertThat(layer.getAccessibleText()).isEqualTo(Text.get("inspect.plot.model"));
    robot.type(KeyCode.P);
    assertThat(screen.view.plot().options().modelProperty().get()).isFalse();
    robot.type(KeyCode.G);
    assertThat(robot.lookup("#box-strip-view").query().isVisible()).isFalse();
  }

  private void activate(FxRobot robot) throws TimeoutException {
    robot.interact(() -> screen.models.set(List.of(new ActiveModel(network.card(), network))));
    Screen.await(() -> !visible().isEmpty());
  }

  private List<ModelAnswer> visible() {
    return screen.model.answers().visibleProperty().get();
  }

  private String visibleName() {
    return network.card().name();
  }

  private String name() {
    return screen.model.currentProperty().get().map(TargetRow::name).orElse("");
  }

  private static String told(FxRobot robot) {
    return robot.lookup("#box-strip-told").queryLabeled().getText();
  }

  /** The middle of the row of a line, at a wavelength. */
  private static Point2D cellOf(FxRobot robot, double wavelength, String line) {
    var strip = robot.lookup("#box-strip").queryAs(BoxStrip.class);
    Point2D place = strip.placeOf(wavelength, line).orElseThrow();
    Bounds on = strip.localToScreen(strip.getBoundsInLocal());
    return new Point2D(on.getMinX() + place.getX(), on.getMinY() + place.getY());
  }

  /**
   * The screen in both themes, in a small and in a large window. Monocle leaves a frame that
   * reaches over the right or lower end of its screen with too small a limit for the next one,
   * which ends in a BufferOverflowException: so the window grows from the corner.
   */
  private void pictures(FxRobot robot, String name) throws IOException {
    robot.interact(() -> stage.setX(0));
    robot.interact(() -> stage.setY(0));
    for (int width : new int[] {1280, 1920}) {
      robot.interact(() -> stage.setWidth(width));
      robot.interact(() -> stage.setHeight(width == 1280 ? 760 : 1040));
      for (Theme theme : Theme.values()) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> screen.choose(theme));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> image[0] = screen.scene.snapshot(null));
        String file = name + "-" + width + "-" + theme + ".png";
        Path target = Path.of("target", "screenshots", file);
        Files.createDirectories(target.getParent());
        Png.write(image[0], target);
        assertThat(target).isNotEmptyFile();
      }
    }
    robot.interact(() -> screen.choose(Theme.LIGHT));
  }
}
