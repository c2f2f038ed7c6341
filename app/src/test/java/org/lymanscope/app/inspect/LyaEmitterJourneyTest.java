package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.plot.Viewport;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.analysis.LineHypothesis;
import org.lymanscope.engine.exchange.LabelExport;
import org.lymanscope.engine.exchange.LabelFormat;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.survey.Survey;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The case that visual inspection exists for: Redrock takes a Lyα emitter for a galaxy at z =
 * 0.00727; a person clicks its one line, says that it is Lyα, and hands the answer on.
 */
@ExtendWith(ApplicationExtension.class)
class LyaEmitterJourneyTest {
  private static final double LINE = 5044;

  @TempDir private Path folder;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private Screen screen;
  private Survey survey;
  private Project project;

  @Start
  void show(Stage stage) {
    screen = new Screen(stage, 1440, 900);
  }

  @BeforeEach
  void open(FxRobot robot) throws IOException, TimeoutException {
    Path coadd = TestData.path("desi/coadd-special-dark-27247.fits");
    survey = Survey.open(List.of(coadd), JobContext.NONE);
    project = Project.create(folder.resolve("lya"), Clock.systemUTC());
    ProjectRecords records =
        new ProjectRecords(
            project, project.decisions(new Author("VI1", "test"), Clock.systemUTC(), writer));
    robot.interact(
        () -> screen.model.open(screen.model.list(Spectra.of(survey), records, List.of())));
    Screen.await(screen.model.presentProperty()::get);
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
    }
  }

  @Test
  void oneClickTurnsRedrocksGalaxyIntoALyaEmitter(FxRobot robot)
      throws IOException, TimeoutException {
    assertThat(screen.model.redshift().zProperty().get()).isCloseTo(0.00727, within(1e-5));
    assertThat(screen.model.opinions().get(0).what()).contains("GALAXY", "0.00727");

    clickOnTheLine(robot);
    Screen.await(() -> screen.model.feature().waitingProperty().get());
    ClickedFeature clicked = screen.model.feature().clickedProperty().get().orElseThrow();
    assertThat(clicked.suggestions().get(0).line().name()).isEqualTo("LYA");
    robot.type(KeyCode.ENTER);

    Redshift z = screen.model.redshift().value();
    assertThat(z.z()).isCloseTo(3.149, within(0.002));
    assertThat(z.kind()).isEqualTo(RedshiftKind.LYA);
    tellsWhy(clicked.hypotheses());
    robot.type(KeyCode.C, KeyCode.A);
    Screen.await(() -> screen.model.templates().curveProperty().get().isPresent());
    picture(robot);

    robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT4).release(KeyCode.SHIFT);
    Screen.await(() -> screen.model.recording().lastRecordProperty().get().isPresent());
    Path labels = folder.resolve("labels.csv");
    LabelExport.write(
        project.classifications(),
        Optional.empty(),
        survey.targets(),
        LabelFormat.PROSPECT,
        labels);
    assertThat(Files.readString(labels)).contains("39089837499744649", "3.1", "LAE");
  }

  /** Nothing that [O III] or Hα would bring along is there; with Lyα nothing is missing. */
  private static void tellsWhy(List<LineHypothesis> hypotheses) {
    LineHypothesis best = hypotheses.get(0);
    assertThat(best.line().label()).contains("Lyα");
    assertThat(best.isRefuted()).isFalse();
    assertThat(hypotheses).anyMatch(LineHypothesis::isRefuted);
  }

  private void clickOnTheLine(FxRobot robot) {
    robot.interact(() -> screen.view.plot().zoomTo(LINE, 150));
    Point2D place = robot.point(screen.view.plot()).query();
    robot.moveTo(place);
    double left = place.getX() - 200;
    robot.moveTo(new Point2D(left, place.getY()));
    double at = screen.view.plot().hovered().orElseThrow();
    robot.moveTo(place);
    double perPixel = (screen.view.plot().hovered().orElseThrow() - at) / 200;
    Viewport view = screen.view.plot().viewportProperty().get();
    assertThat(view.left()).isLessThan(LINE);
    robot.clickOn(new Point2D(left + (LINE - at) / perPixel, place.getY()));
    robot.interact(() -> screen.view.plot().back());
  }

  private void picture(FxRobot robot) throws IOException {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = screen.scene.snapshot(null));
    Path target = Path.of("target", "screenshots", "lya-emitter.png");
    Files.createDirectories(target.getParent());
    Png.write(image[0], target);
    assertThat(target).isNotEmptyFile();
  }
}
