package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobState;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.dataset.build.ShippedDataset;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** From classified spectra to a labelled dataset, and from a recipe to one, in the window. */
@ExtendWith(ApplicationExtension.class)
class LabelsToDatasetJourneyTest {
  private static final Path SAMPLE = Path.of(System.getProperty("lymanscope.root"), "sample-data");

  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  @Test
  void labelsOfTheProjectBecomeADatasetInThreeClicks(FxRobot robot) throws Exception {
    robot.interact(() -> program.workspaces().project().open(List.of(SAMPLE)));
    await(() -> program.workspaces().project().filled().get());
    for (KeyCode quality : List.of(KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
      robot.type(KeyCode.C, KeyCode.L);
      next(robot, quality);
    }
    robot.type(KeyCode.C, KeyCode.Q);
    next(robot, KeyCode.DIGIT1); // too unsure to learn from

    robot.clickOn("#workspace-augment");
    robot.clickOn("#augment-tab-datasets");
    robot.clickOn("#button-augment-labels");
    await(() -> rows(robot) == 1 && robot.lookup("#dataset-name").tryQuery().isPresent());

    Dataset dataset = Dataset.open(onlyDataset());
    dataset.verify(JobContext.NONE);
    assertThat(dataset.rows()).hasSize(3);
    assertThat(dataset.rows()).allMatch(row -> row.spectralClass().equals(SpectralClass.LBG));
    assertThat(dataset.rows()).allMatch(row -> row.origin() == Origin.INSPECTED);
    assertThat(dataset.rows())
        .extracting(DatasetRow::quality)
        .containsExactlyInAnyOrder(4.0, 3.0, 4.0);
    assertThat(dataset.card().leftOut()).containsEntry("quality below 2.5", 1);
    assertThat(label(robot, "#dataset-name")).startsWith("Labels of ");
    assertThat(texts(robot, "#dataset-composition")).contains("LBG", "3");
    assertThat(texts(robot, "#dataset-provenance")).contains("quality below 2.5: 1");
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
    assertThat(withoutId()).isEmpty();
  }

  @Test
  void aRecipeIsEstimatedBuiltAndShown(FxRobot robot) throws Exception {
    Path recipe = home.resolve("small.yaml");
    Files.writeString(recipe, RECIPE);
    AugmentWorkspace augment = (AugmentWorkspace) program.workspaces().all().get(2);
    robot.type(KeyCode.F4).type(KeyCode.T);
    assertThat(rows(robot)).isZero();
    robot.interact(() -> augment.build(recipe));
    await(() -> label(robot, "#dataset-estimate").startsWith("small: 60 spectra"));
    assertThat(label(robot, "#dataset-estimate")).containsPattern("MB on disk, about [0-9]+ s");
    robot.clickOn("#button-augment-build");
    await(() -> rows(robot) == 1 && robot.lookup("#dataset-name").tryQuery().isPresent());

    assertThat(Dataset.open(onlyDataset()).rows()).hasSize(60);
    assertThat(texts(robot, "#dataset-lineage")).anyMatch(text -> text.contains("shift-redshift"));
    assertThat(robot.lookup("#augment-histogram-before").query().isVisible()).isTrue();
  }

  @Test
  void aBarOfTheRedshiftsLeadsToItsSpectraByKeysAndBack(FxRobot robot) throws Exception {
    robot.interact(() -> program.workspaces().project().open(List.of(SAMPLE)));
    await(() -> program.workspaces().project().filled().get());
    String survey = label(robot, "#spectrum-title");
    Path recipe = home.resolve("small.yaml");
    Files.writeString(recipe, RECIPE);
    AugmentWorkspace augment = (AugmentWorkspace) program.workspaces().all().get(2);
    robot.type(KeyCode.F4).type(KeyCode.T);
    robot.interact(() -> augment.build(recipe));
    await(() -> label(robot, "#dataset-estimate").startsWith("small: 60 spectra"));
    robot.clickOn("#button-augment-build");
    await(() -> rows(robot) == 1 && robot.lookup("#dataset-name").tryQuery().isPresent());

    Node chart = robot.lookup("#augment-histogram-after-chart").query();
    robot.interact(chart::requestFocus);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    String bar = label(robot, "#augment-histogram-after-bar");
    assertThat(bar).containsPattern("z from [0-9.]+: [0-9]+\\. Enter");
    int expected = Integer.parseInt(bar.replaceAll(".*: ([0-9]+)\\. Enter.*", "$1"));
    double low = Double.parseDouble(bar.replaceAll(".*z from ([0-9.]+):.*", "$1"));
    robot.type(KeyCode.ENTER);
    await(() -> label(robot, "#augment-title").startsWith("small, row "));

    Button back = robot.lookup("#augment-bin").queryButton();
    assertThat(back.getText()).contains("1 of " + expected);
    await(() -> Math.abs(trueRedshift(robot) - (low + 0.05)) < 0.05 + 1e-4);
    for (int i = 1; i < expected; i++) {
      String before = label(robot, "#augment-title");
      robot.type(KeyCode.N);
      await(() -> !label(robot, "#augment-title").equals(before));
    }
    assertThat(back.getText()).contains(expected + " of " + expected);
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
    assertThat(withoutId()).isEmpty();

    robot.clickOn(back);
    assertThat(label(robot, "#augment-title")).isEqualTo(survey);
    assertThat(back.isVisible()).isFalse();
  }

  @Test
  void bestOfSixteenIsChosenAndEstimatedAndItsBuildCanBeStopped(FxRobot robot) throws Exception {
    robot.type(KeyCode.F4).type(KeyCode.T);
    ComboBox<ShippedDataset> recipes = robot.lookup("#dataset-recipes").queryComboBox();
    robot.interact(() -> recipes.setValue(ShippedDataset.BEST_OF_16));
    await(() -> label(robot, "#dataset-estimate").startsWith("best-of-16: 79,385 spectra"));
    assertThat(label(robot, "#dataset-estimate"))
        .containsPattern("5\\.1 GB on disk, about [0-9]+ (s|min)");

    robot.clickOn("#button-augment-build");
    JobHandle<?> build = program.wiring().ground().jobs().active().get(0);
    await(() -> build.stateProperty().get() instanceof JobState.Running<?> some && made(some) > 0);
    robot.interact(build::cancel);
    await(() -> build.stateProperty().get() instanceof JobState.Cancelled);
    try (Stream<Path> left = Files.list(program.wiring().ground().folders().datasets())) {
      assertThat(left).isEmpty();
    }
    assertThat(notices(robot)).anyMatch(text -> text.startsWith("Stopped."));
  }

  private static long made(JobState.Running<?> running) {
    return running.progress().total() == 79_385 ? running.progress().done() : 0;
  }

  @Test
  void redshiftsByClassAreSavedAsPictures(FxRobot robot) throws Exception {
    Path recipe = home.resolve("small.yaml");
    Files.writeString(recipe, RECIPE);
    AugmentWorkspace augment = (AugmentWorkspace) program.workspaces().all().get(2);
    robot.type(KeyCode.F4).type(KeyCode.T);
    assertThat(program.wiring().window().commands().get("augment.histograms").enabled().get())
        .isFalse();
    robot.interact(() -> augment.build(recipe));
    await(() -> label(robot, "#dataset-estimate").startsWith("small: 60 spectra"));
    robot.clickOn("#button-augment-build");
    await(() -> robot.lookup("#button-augment-histograms").tryQuery().isPresent());

    Path picture = home.resolve("z.png");
    Path print = home.resolve("z.pdf");
    Path drawing = home.resolve("z.svg");
    for (Path file : List.of(picture, print, drawing)) {
      robot.interact(() -> augment.saveHistograms(file));
      await(() -> notices(robot).contains("The redshifts were written to " + file + "."));
    }
    assertThat(share(ImageIO.read(picture.toFile()), 0x0072B2)).isBetween(0.01, 0.6);
    assertThat(Files.readString(print, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(Files.readString(drawing)).contains("<svg", "rgb(0,114,178)");
  }

  /** Part of a picture that has a colour. */
  private static double share(BufferedImage picture, int rgb) {
    long found =
        IntStream.range(0, picture.getWidth() * picture.getHeight())
            .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFFFFFF)
            .filter(pixel -> pixel == rgb)
            .count();
    return found / (double) (picture.getWidth() * picture.getHeight());
  }

  @Test
  void whatIsWrongWithARecipeIsToldWithLineAndKey(FxRobot robot) throws Exception {
    Path recipe = home.resolve("wrong.yaml");
    Files.writeString(recipe, RECIPE.replace("copies: 2", "copies: many"));
    AugmentWorkspace augment = (AugmentWorkspace) program.workspaces().all().get(2);
    robot.type(KeyCode.F4);
    ComboBox<ShippedDataset> recipes = robot.lookup("#dataset-recipes").queryComboBox();
    robot.interact(() -> recipes.setValue(ShippedDataset.INITIAL));
    robot.interact(() -> augment.build(recipe));
    await(() -> label(robot, "#dataset-problem").contains("line 6"));
    assertThat(recipes.getValue()).as("so that it can be chosen again").isNull();

    assertThat(label(robot, "#dataset-problem")).contains("wrong.yaml", "samples[1].copies");
    assertThat(notices(robot)).as("told once, beside the recipe").isEmpty();
    assertThat(program.wiring().window().commands().get("augment.build").enabled().get()).isFalse();
  }

  private static double trueRedshift(FxRobot robot) {
    String truth = label(robot, "#augment-truth");
    return Double.parseDouble(truth.replaceAll("^.*?z ([0-9.]+).*$", "$1"));
  }

  private static final String RECIPE =
      """
      name: small
      seed: 5
      samples:
        - name: LBG
          simulate: high-z-qso
          copies: 2
          take: 30
          augment: {shift-redshift: {by: [-0.05, 0.05]}}
      """;

  private void next(FxRobot robot, KeyCode quality) throws TimeoutException {
    String before = label(robot, "#spectrum-title");
    robot.type(quality);
    await(() -> !label(robot, "#spectrum-title").equals(before));
    await(() -> program.workspaces().project().filled().get());
  }

  private Path onlyDataset() throws Exception {
    try (Stream<Path> folders = Files.list(program.wiring().ground().folders().datasets())) {
      List<Path> all = folders.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private int rows(FxRobot robot) {
    return ((TableView<?>) program.workspaces().all().get(2).content().lookup("#dataset-table"))
        .getItems()
        .size();
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private List<String> notices(FxRobot robot) {
    return texts(robot, "#notices");
  }

  private static List<String> texts(FxRobot robot, String id) {
    return robot.lookup(id).query().lookupAll(".label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
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
