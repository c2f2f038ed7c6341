package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.prediction.LineBoxes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BoxStripTest {
  private static final LineFinderSpec LBG = (LineFinderSpec) NamedNetwork.LBG_CLASSIC.spec();
  private static final int LYA = 5;
  private static final int BOX = 10;

  private final List<BoxTable.Cell> chosen = new ArrayList<>();
  private final List<Optional<BoxTable.Cell>> hovered = new ArrayList<>();
  private final SpectrumPlot plot = new SpectrumPlot();
  private BoxStrip strip;

  @Start
  void show(Stage stage) {
    strip = new BoxStrip();
    strip.setOnChoose(chosen::add);
    strip.setOnHover(hovered::add);
    strip.show(List.of(table(0.9f)));
    strip.fitHeight(1000);
    plot.viewportProperty().addListener((observable, was, now) -> strip.setView(now));
    VBox.setVgrow(plot, Priority.ALWAYS);
    stage.setScene(new Scene(new VBox(plot, strip), 1000, 800));
    stage.show();
    plot.show(PlotTestSpectra.content());
  }

  @Test
  void wavelengthsLieBelowThoseOfThePlotAtEveryZoom(FxRobot robot) {
    for (int zoom = 0; zoom < 3; zoom++) {
      robot.interact(() -> {});
      Viewport view = plot.viewportProperty().get();
      for (double part : new double[] {0, 0.3, 1}) {
        double wavelength = view.left() + part * view.width();
        assertThat(strip.frame().x(wavelength)).isCloseTo(plot.frame().x(wavelength), within(0.5));
      }
      robot.interact(plot::zoomIn);
      robot.interact(plot::panRight);
    }
  }

  @Test
  void aCellTellsItsNumbersAndAClickChoosesItsRedshift(FxRobot robot) {
    double wavelength = LBG.wavelengthAt(BOX + 0.25);
    Point2D inside = strip.placeOf(LBG.wavelengthAt(BOX + 0.6), "LYA").orElseThrow();
    Bounds on = strip.localToScreen(strip.getBoundsInLocal());
    robot.clickOn(new Point2D(on.getMinX() + inside.getX(), on.getMinY() + inside.getY()));

    assertThat(hovered).isNotEmpty();
    BoxTable.Cell cell = chosen.get(0);
    assertThat(cell.line().name()).isEqualTo("LYA");
    assertThat(cell.from()).isEqualTo(LBG.wavelengthAt(BOX));
    assertThat(cell.to()).isEqualTo(LBG.wavelengthAt(BOX + 1));
    assertThat(cell.probability()).isCloseTo(0.9, within(1e-6));
    assertThat(cell.z()).isCloseTo(wavelength / 1215.67 - 1, within(1e-6));
  }

  @Test
  void arrowsGoFromBoxToBoxAndEnterChooses(FxRobot robot) {
    double z = LBG.wavelengthAt(BOX + 0.5) / 1215.67 - 1;
    robot.interact(() -> strip.redshiftProperty().set(z));
    robot.interact(strip::requestFocus);
    while (!hovered.get(hovered.size() - 1).orElseThrow().line().name().equals("LYA")) {
      robot.type(KeyCode.DOWN);
      assertThat(hovered).hasSizeLessThan(40);
    }
    BoxTable.Cell before = hovered.get(hovered.size() - 1).orElseThrow();
    robot.type(KeyCode.RIGHT, KeyCode.ENTER, KeyCode.LEFT, KeyCode.ENTER);

    assertThat(chosen.get(0).from()).isEqualTo(before.to());
    assertThat(chosen.get(1)).isEqualTo(before);
  }

  @Test
  void aProbableBoxIsDarkerThanADoubtfulOne(FxRobot robot) {
    double sure = brightness(robot);
    robot.interact(() -> strip.show(List.of(table(0.3f))));

    assertThat(brightness(robot)).isGreaterThan(sure + 0.1);
  }

  @Test
  void twoModelsShareTheRowsOfTheirCommonLines(FxRobot robot) {
    LineFinderSpec other = (LineFinderSpec) NamedNetwork.LBG_CLASSIC_20.spec();
    LineBoxes nothing = LineBoxes.adopt(16, 20, new float[16 * 2 * 20]);
    robot.interact(() -> strip.show(List.of(table(0.9f), new BoxTable(other, nothing))));
    robot.interact(() -> strip.fitHeight(1000));
    double whole = strip.getPrefHeight();
    Point2D upper = strip.placeOf(LBG.wavelengthAt(BOX + 0.6), "LYA").orElseThrow();
    Bounds on = strip.localToScreen(strip.getBoundsInLocal());
    double half = whole / 16 / 2;
    robot.clickOn(new Point2D(on.getMinX() + upper.getX(), on.getMinY() + upper.getY()));
    robot.clickOn(new Point2D(on.getMinX() + upper.getX(), on.getMinY() + upper.getY() + half));

    assertThat(chosen).extracting(BoxTable.Cell::place).containsExactly(0, 1);
    assertThat(chosen.get(1).probability()).isZero();
  }

  private double brightness(FxRobot robot) {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = strip.snapshot(null, null));
    Point2D at = strip.placeOf(LBG.wavelengthAt(BOX + 0.6), "LYA").orElseThrow();
    Color color = image[0].getPixelReader().getColor((int) at.getX(), (int) at.getY());
    return (color.getRed() + color.getGreen() + color.getBlue()) / 3;
  }

  private static BoxTable table(float probability) {
    float[] values = new float[LBG.outputSize()];
    values[LYA * 2 * LBG.boxes() + BOX] = probability;
    values[(LYA * 2 + 1) * LBG.boxes() + BOX] = 0.25f;
    return new BoxTable(LBG, LineBoxes.adopt(LBG.heads().size(), LBG.boxes(), values));
  }
}
