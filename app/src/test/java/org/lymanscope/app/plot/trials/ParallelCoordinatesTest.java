package org.lymanscope.app.plot.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.Scale;
import org.lymanscope.engine.search.space.SearchSpace;

class ParallelCoordinatesTest {
  private static final Dimension LAYERS = new Dimension.Whole("layers", 2, 20, Scale.LINEAR);
  private static final Dimension RATE = new Dimension.Real("rate", 1e-4, 0.1, Scale.LOG);
  private static final Dimension OFFSET = new Dimension.Choice("offset", List.of("one", "two"));
  private static final SearchSpace SPACE = new SearchSpace(List.of(LAYERS, RATE, OFFSET));

  @TempDir private Path folder;

  private static Trial trial(Trial.State state, double layers, double rate, double value) {
    return new Trial(1, state, new Candidate(List.of(layers, rate, 1.0)), List.of(value), 3, "");
  }

  private static ParallelCoordinates figure(boolean loss) {
    double sign = loss ? -1 : 1;
    return new ParallelCoordinates(
        "three trials",
        SPACE,
        List.of(
            trial(Trial.State.FINISHED, 20, 0.1, loss ? -0.2 : 0.8),
            trial(Trial.State.STOPPED, 2, 1e-4, sign * 0.5),
            trial(Trial.State.FAILED, 11, 0.01, 0)),
        "score",
        loss);
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Axis.Tick::label).toList();
  }

  @Test
  void axesHaveRoundNumbersAndWords() {
    assertThat(labels(Axis.of(LAYERS))).containsExactly("2", "5", "10", "15", "20");
    assertThat(Axis.of(LAYERS).place().applyAsDouble(11)).isEqualTo(0.5, within(1e-12));
    assertThat(labels(Axis.of(RATE)))
        .containsExactly(
            "0.0001", "0.0002", "0.0005", "0.001", "0.002", "0.005", "0.01", "0.02", "0.05", "0.1");
    assertThat(Axis.of(RATE).ticks().get(3).place()).isEqualTo(1 / 3.0, within(1e-12));
    assertThat(labels(Axis.of(OFFSET))).containsExactly("one", "two");
    assertThat(labels(Axis.of(new Dimension.Whole("n", 1, 3, Scale.LINEAR))))
        .containsExactly("1", "2", "3");
    assertThat(labels(Axis.of(new Dimension.Whole("n", 6, 60, Scale.LOG))))
        .containsExactly("6", "10", "20", "50", "60");
    assertThat(labels(Axis.of(new Dimension.Real("x", 3.1, 3.9, Scale.LOG))))
        .containsExactly("3.1", "3.2", "3.4", "3.6", "3.8", "3.9");
    assertThat(labels(Axis.of(new Dimension.Real("x", 1e-7, 10, Scale.LOG))))
        .containsExactly("1e-7", "1e-6", "1e-5", "0.0001", "0.001", "0.01", "0.1", "1", "10");
    assertThat(labels(Axis.ofValues("v", 0.61, 0.94, false))).containsExactly("0.7", "0.8", "0.9");
    assertThat(Axis.ofValues("v", 0, 2, true).place().applyAsDouble(0.5)).isEqualTo(0.75);
  }

  @Test
  void theBestTrialRunsOverTheOthersToTheTop() {
    for (boolean loss : new boolean[] {false, true}) {
      BufferedImage image = new BufferedImage(800, 460, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      figure(loss).paint(g, 800, 460);
      g.dispose();
      // Left of the last axis (x = 740) and its marks, near its upper end (y = 76), the orange line
      // arrives.
      Color there = new Color(image.getRGB(690, 76));
      assertThat(there.getRed()).isGreaterThan(200);
      assertThat(there.getBlue()).isLessThan(60);
      // The one that failed ends at the foot, the worst that did not too; nothing in between.
      assertThat(image.getRGB(690, 250)).isEqualTo(Color.WHITE.getRGB());
    }
  }

  @Test
  void everyFormatIsWritten() throws IOException {
    for (String name : List.of("t.svg", "t.png", "t.pdf")) {
      figure(false).file().write(folder.resolve(name));
    }
    String svg = Files.readString(folder.resolve("t.svg"));
    assertThat(svg).contains("three trials", "layers", "offset", "score", "stroke-dasharray:4");
    assertThat(Files.size(folder.resolve("t.png"))).isGreaterThan(5000);
    assertThat(Files.readAllBytes(folder.resolve("t.pdf")))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void trialsThatAreAllTheSameHaveRoomToo() throws IOException {
    ParallelCoordinates one =
        new ParallelCoordinates(
            "one", SPACE, List.of(trial(Trial.State.FINISHED, 4, 0.1, 0.5)), "score", false);
    one.file().write(folder.resolve("one.svg"));
    assertThat(Files.readString(folder.resolve("one.svg"))).contains("0.5").doesNotContain("NaN");
    ParallelCoordinates failed =
        new ParallelCoordinates(
            "none", SPACE, List.of(trial(Trial.State.FAILED, 4, 0.1, 0)), "score", false);
    failed.file().write(folder.resolve("none.svg"));
    assertThat(Files.readString(folder.resolve("none.svg"))).doesNotContain("NaN");
    assertThatThrownBy(() -> new ParallelCoordinates("", SPACE, List.of(), "score", false))
        .hasMessageContaining("no trial");
  }
}
