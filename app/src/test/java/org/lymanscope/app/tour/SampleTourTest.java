package org.lymanscope.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.shell.Main;

/** Takes the whole tour once, in a process of its own: a process has one JavaFX toolkit. */
class SampleTourTest {
  private static final List<String> STOPS =
      List.of(
          "open",
          "walk",
          "answer",
          "lines",
          "click",
          "name",
          "window",
          "template",
          "exact",
          "remark",
          "classify",
          "undo",
          "blind",
          "minimal",
          "keys",
          "palette",
          "export",
          "models",
          "network",
          "more",
          "augment",
          "compare",
          "dataset",
          "train",
          "learn",
          "line-losses",
          "trainings",
          "search",
          "marks",
          "best",
          "promote");
  private static final int COLOURS_OF_A_SCREEN = 100;

  @TempDir private static Path folder;
  private static final List<String> PRINTED = new ArrayList<>();
  private static int exitCode;

  /** A minute where nothing else runs; a slow or busy machine takes several. */
  @BeforeAll
  @Timeout(600)
  static void takeTheTour() throws IOException {
    Process tour =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dlymanscope.home=" + folder.resolve("home"),
                "-Dlymanscope.sample=" + Path.of("..", "sample-data"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "tour",
                "--out",
                folder.resolve("tour of the sample").toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = tour.inputReader()) {
      output.lines().forEach(PRINTED::add);
    }
    exitCode = tour.onExit().join().exitValue();
  }

  @Test
  void everyStopComesOutAsItShould() throws IOException {
    assertThat(exitCode).as(String.join("\n", PRINTED)).isZero();
    String report = Files.readString(out("report.md"));
    assertThat(report).contains("All 31 stops of the tour came out as they should.");
    for (int i = 0; i < STOPS.size(); i++) {
      assertThat(report).contains("## " + (i + 1) + ". " + STOPS.get(i) + "\n");
    }
  }

  @Test
  void everyStopHasAPictureInEachThemeThatIsNotBlank() throws IOException {
    for (int i = 0; i < STOPS.size(); i++) {
      String name = String.format("%02d-%s-", i + 1, STOPS.get(i));
      BufferedImage light = picture(name + "light.png");
      BufferedImage dark = picture(name + "dark.png");
      assertThat(colours(light)).as(name + "light").isGreaterThan(COLOURS_OF_A_SCREEN);
      assertThat(colours(dark)).as(name + "dark").isGreaterThan(COLOURS_OF_A_SCREEN);
      assertThat(brightness(light)).as(name).isGreaterThan(brightness(dark) + 0.3);
    }
  }

  @Test
  void exportsTheLabelsThatWereGivenAndNotUndone() throws IOException {
    List<String> lines = Files.readAllLines(out("labels.csv"));

    assertThat(lines.get(0)).startsWith("TARGETID,").endsWith("VI_spectype,VI_comment");
    assertThat(lines.subList(1, lines.size())).hasSize(4).doesNotHaveDuplicates();
    assertThat(lines.get(1)).contains("Lyalpha");
  }

  @Test
  void exportsThePlotInEachFormat() throws IOException {
    assertThat(colours(picture("spectrum.png"))).isGreaterThan(COLOURS_OF_A_SCREEN / 10);
    assertThat(Files.readAllBytes(out("spectrum.pdf")))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(Files.readString(out("spectrum.svg"))).contains("<svg", "</svg");
  }

  private static Path out(String name) {
    return folder.resolve("tour of the sample").resolve(name);
  }

  private static BufferedImage picture(String name) throws IOException {
    return ImageIO.read(out(name).toFile());
  }

  private static long colours(BufferedImage picture) {
    BitSet seen = new BitSet(1 << 24);
    pixels(picture).map(colour -> colour & 0xffffff).forEach(seen::set);
    return seen.cardinality();
  }

  /** From 0, all black, to 1, all white. */
  private static double brightness(BufferedImage picture) {
    return pixels(picture).map(colour -> colour >> 8 & 0xff).average().orElseThrow() / 255;
  }

  private static IntStream pixels(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return Arrays.stream(picture.getRGB(0, 0, width, height, null, 0, width));
  }
}
