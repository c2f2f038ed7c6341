package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lymanscope.engine.spectrum.Samples;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScanChartTest {
  private final List<Double> chosen = new ArrayList<>();
  private ScanChart chart;

  @Start
  void show(Stage stage) {
    chart = new ScanChart();
    chart.setOnChoose(chosen::add);
    chart.show(Samples.copyOf(0, 1, 2, 4), Samples.copyOf(500, 480, 300, 450));
    stage.setScene(new Scene(chart, 800, 120));
    stage.show();
  }

  @Test
  void aClickChoosesTheRedshiftUnderIt(FxRobot robot) {
    // The data area lies between 68 and 14 pixels from the sides: its middle is z = 2.
    robot.clickOn(robot.offset(chart, 27, 0).query());

    assertThat(chosen).hasSize(1);
    assertThat(chosen.get(0)).isCloseTo(2, within(0.02));
  }

  @Test
  void arrowsGoAlongTheAxisAndEnterChooses(FxRobot robot) {
    robot.interact(() -> chart.redshiftProperty().set(1));
    robot.interact(chart::requestFocus);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.ENTER);

    // Two steps of 0.005 of the axis, which spans 4.
    assertThat(chosen).hasSize(1);
    assertThat(chosen.get(0)).isCloseTo(1.04, within(1e-9));
    assertThat(chart.getAccessibleRoleDescription()).startsWith("z 1.0400").contains("480.0");
  }

  @Test
  void theCurveHasThePipelinesColourInBothThemes(FxRobot robot) {
    assertThat(coloursOf(robot, false)).contains(fx(Palette.LIGHT.pipeline()));
    assertThat(coloursOf(robot, true)).contains(fx(Palette.DARK.pipeline()));
  }

  private List<Color> coloursOf(FxRobot robot, boolean dark) {
    AtomicReference<WritableImage> image = new AtomicReference<>();
    robot.interact(() -> chart.darkProperty().set(dark));
    robot.interact(() -> image.set(chart.snapshot(null, null)));
    List<Color> colours = new ArrayList<>();
    for (int x = 0; x < image.get().getWidth(); x++) {
      for (int y = 0; y < image.get().getHeight(); y++) {
        colours.add(image.get().getPixelReader().getColor(x, y));
      }
    }
    return colours;
  }

  private static Color fx(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
  }
}
