package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.plot.export.FigureFile;
import org.lymanscope.app.plot.export.FigureFormat;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SpectrumPlotTest {
  private final List<FeatureClick> clicks = new ArrayList<>();
  private SpectrumPlot plot;

  @Start
  void show(Stage stage) {
    plot = new SpectrumPlot();
    plot.setOnFeatureClick(clicks::add);
    plot.setOnClickWithdrawn(() -> clicks.remove(clicks.size() - 1));
    plot.show(PlotTestSpectra.content());
    stage.setScene(new Scene(plot, 900, 600));
    stage.show();
  }

  @Test
  void aClickTellsTheWavelength(FxRobot robot) {
    robot.clickOn(at(robot, 4500));

    assertThat(clicks).hasSize(1);
    assertThat(clicks.get(0).wavelength()).isCloseTo(4500, within(3.0));
    assertThat(clicks.get(0).shift()).isFalse();
  }

  @Test
  void theWheelZoomsAboutTheMouse(FxRobot robot) {
    Viewport before = plot.viewportProperty().get();
    wheel(robot, 4500, 40, false);

    Viewport after = plot.viewportProperty().get();
    assertThat(after.width()).isCloseTo(0.8 * before.width(), within(1e-6));
    double part = (4500 - before.left()) / before.width();
    assertThat((4500 - after.left()) / after.width()).isCloseTo(part, within(1e-6));
    assertThat(after.top()).isEqualTo(before.top());
  }

  @Test
  void theWheelWithShiftZoomsInFlux(FxRobot robot) {
    Viewport before = plot.viewportProperty().get();
    wheel(robot, 4500, 40, true);

    Viewport after = plot.viewportProperty().get();
    assertThat(after.height()).isCloseTo(0.8 * before.height(), within(1e-6));
    assertThat(after.left()).isEqualTo(before.left());
  }

  @Test
  void theZoomWindowLiesWhereItHidesLeastAndStaysWhereItWasDragged(FxRobot robot) {
    SpectralLine line = line(4500);
    robot.interact(() -> plot.showLineWindow(line));
    Region window = robot.lookup("#plot-line-window").queryAs(Region.class);
    assertThat(window.getLayoutX()).as("right of the line").isGreaterThan(plot.frame().x(4600));
    assertThat(window.getLayoutY() + window.getHeight())
        .as("above the continuum")
        .isLessThan(plot.frame().y(1));

    List<WindowPlace> told = new ArrayList<>();
    plot.setOnLineWindowMoved(told::add);
    double before = window.getLayoutX();
    robot.drag("#plot-line-window-title").moveBy(-200, 60).drop();
    assertThat(window.getLayoutX()).isLessThan(before - 150);
    assertThat(told).hasSize(1);

    double dragged = window.getLayoutX();
    robot.interact(() -> plot.hideLineWindow());
    robot.interact(() -> plot.showLineWindow(line(5800)));
    assertThat(window.getLayoutX()).isEqualTo(dragged);
    assertThat(WindowPlace.parse(String.valueOf(told.get(0)))).isPresent();
    assertThat(WindowPlace.parse("somewhere")).isEmpty();
  }

  @Test
  void theZoomWindowLeavesALineAtTheRightToBeSeen(FxRobot robot) {
    robot.interact(() -> plot.showLineWindow(line(5700)));
    Region window = robot.lookup("#plot-line-window").queryAs(Region.class);
    assertThat(window.getLayoutX() + window.getWidth()).isLessThan(plot.frame().x(5700));
  }

  @Test
  void theNameOfAShortFluxAxisStandsAboveIt() {
    assertThat(inkAbove(140)).as("short").isGreaterThan(100);
    assertThat(inkAbove(500)).as("long: beside the axis").isZero();
  }

  /** Painted pixels above the data area of a narrow chart. */
  private static int inkAbove(int height) {
    BufferedImage image = new BufferedImage(700, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    SpectrumChart chart = new SpectrumChart(new BaseLayers(new PathCurves()));
    chart.setPalette(Palette.LIGHT);
    chart.setNarrow(true, true);
    chart.setFluxUnit("10⁻¹⁷ erg s⁻¹ cm⁻² Å⁻¹");
    Rectangle2D bounds = new Rectangle2D.Double(0, 0, 700, height);
    Frame frame = chart.paint(g, bounds, new Viewport(4000, 6000, -1, 9));
    g.dispose();
    int ground = Palette.LIGHT.background().getRGB();
    int ink = 0;
    for (int y = 0; y < frame.area().getY() - 2; y++) {
      for (int x = (int) frame.area().getX(); x < 700; x++) {
        ink += image.getRGB(x, y) == ground ? 0 : 1;
      }
    }
    return ink;
  }

  private static SpectralLine line(double wavelength) {
    return new SpectralLine("MADE", "made", wavelength, LineKind.EMISSION, 1, "");
  }

  private void wheel(FxRobot robot, double wavelength, double amount, boolean shift) {
    robot.interact(
        () -> {
          Frame frame = plot.frame();
          double x = frame.x(wavelength);
          double y = frame.area().getCenterY();
          ScrollEvent event =
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  x,
                  y,
                  x,
                  y,
                  shift,
                  false,
                  false,
                  false,
                  false,
                  false,
                  shift ? amount : 0,
                  shift ? 0 : amount,
                  0,
                  0,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null);
          Event.fireEvent(plot.getChildrenUnmodifiable().get(0), event);
        });
  }

  @Test
  void aDragPansAndIsNoClick(FxRobot robot) {
    robot.interact(plot::zoomIn);
    Viewport before = plot.viewportProperty().get();
    robot.moveTo(at(robot, 5000)).press(MouseButton.PRIMARY).moveBy(-120, 0);
    robot.release(MouseButton.PRIMARY);

    Viewport after = plot.viewportProperty().get();
    assertThat(after.left()).isGreaterThan(before.left() + 50);
    assertThat(after.width()).isCloseTo(before.width(), within(1e-6));
    assertThat(after.top()).isEqualTo(before.top());
    assertThat(clicks).isEmpty();
  }

  @Test
  void aRightDragZoomsToItsBoxAndADoubleClickResets(FxRobot robot) {
    Viewport whole = plot.viewportProperty().get();
    robot.moveTo(at(robot, 4400)).press(MouseButton.SECONDARY).moveTo(at(robot, 4600));
    robot.moveBy(0, 80).release(MouseButton.SECONDARY);
    assertThat(plot.viewportProperty().get().left()).isCloseTo(4400, within(6.0));
    assertThat(plot.viewportProperty().get().right()).isCloseTo(4600, within(6.0));

    robot.doubleClickOn(at(robot, 4500));
    assertThat(plot.viewportProperty().get()).isEqualTo(whole);
    assertThat(clicks).as("clicks that were not taken back").isEmpty();
  }

  @Test
  void theReadoutFollowsTheMouse(FxRobot robot) {
    robot.interact(() -> plot.redshiftProperty().set(1));
    robot.moveTo(at(robot, 5000)).moveBy(1, 0);

    Viewport view = plot.viewportProperty().get();
    assertThat(view.width()).isPositive();
    List<String> texts =
        robot.lookup("#plot-readout .label").queryAllAs(javafx.scene.control.Label.class).stream()
            .map(javafx.scene.control.Label::getText)
            .toList();
    assertThat(Double.parseDouble(texts.get(1))).isCloseTo(5000, within(8.0));
    assertThat(Double.parseDouble(texts.get(3))).isCloseTo(2500, within(4.0));
    assertThat(texts).contains("2.0");
  }

  @Test
  void darkIsDarkAndLightIsLight(FxRobot robot) {
    assertThat(corner(robot).getBrightness()).isGreaterThan(0.95);

    robot.interact(() -> plot.darkProperty().set(true));

    assertThat(corner(robot).getBrightness()).isLessThan(0.15);
  }

  @Test
  void movingTheRedshiftChangesThePicture(FxRobot robot) {
    robot.interact(() -> plot.setLines(List.of(lyman())));
    robot.interact(() -> plot.redshiftProperty().set(3));
    int there = darkPixels(robot, 1215.67 * 4);
    robot.interact(() -> plot.redshiftProperty().set(3.2));

    assertThat(there).isGreaterThan(darkPixels(robot, 1215.67 * 4) + 50);
  }

  @Test
  void writesFilesThatCarryTheTarget(FxRobot robot, @TempDir Path folder) throws Exception {
    Figure figure = plot.figure().orElseThrow();
    FigureFile file = FigureFile.of(figure, "TARGETID 39089837499744649 · LAE · z = 3.149000");
    for (FigureFormat format : FigureFormat.values()) {
      file.write(folder.resolve("figure." + format.extension()));
    }

    assertThat(Files.readString(folder.resolve("figure.svg")))
        .contains("39089837499744649", "3.149000", "<path");
    assertThat(Files.readAllBytes(folder.resolve("figure.png"))).hasSizeGreaterThan(5000);
    assertThat(Files.readAllBytes(folder.resolve("figure.pdf"))).startsWith('%', 'P', 'D', 'F');
  }

  private static SpectralLine lyman() {
    return new SpectralLine("LYA", "Lyα", 1215.67, LineKind.EMISSION, 1, "");
  }

  private Point2D at(FxRobot robot, double wavelength) {
    Point2D[] point = new Point2D[1];
    robot.interact(
        () -> {
          Frame frame = plot.frame();
          point[0] = plot.localToScreen(frame.x(wavelength), frame.area().getCenterY());
        });
    return point[0];
  }

  private javafx.scene.paint.Color corner(FxRobot robot) {
    return picture(robot).getPixelReader().getColor(3, 3);
  }

  /** Pixels that are not white in the column of a wavelength, above the spectrum. */
  private int darkPixels(FxRobot robot, double wavelength) {
    WritableImage image = picture(robot);
    int x = (int) Math.floor(plot.frame().x(wavelength));
    int count = 0;
    for (int y = 100; y < 300; y++) {
      count += image.getPixelReader().getColor(x, y).getBrightness() < 0.8 ? 1 : 0;
    }
    return count;
  }

  private WritableImage picture(FxRobot robot) {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = plot.getScene().snapshot(null));
    return image[0];
  }
}
