package org.lymanscope.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.lymanscope.app.plot.SpectrumPlot;

/** The tour of the sample survey: what an astronomer does in the first ten minutes. */
public final class SampleTour {
  private static final double LYMAN_ALPHA = 1215.67;
  private static final String SHIPPED_MODEL = "lbg-survey";
  private static final int TARGETS_AT_LEAST = 12;

  private final TouredWindow window;
  private final Path sample;
  private final Path folder;
  private final TrainStops training;
  private final SearchStops searching;

  /**
   * Creates the tour.
   *
   * @param sample folder of the sample survey
   * @param folder where exports go
   */
  public SampleTour(TouredWindow window, Path sample, Path folder) {
    this.window = window;
    this.sample = sample;
    this.folder = folder;
    this.training = new TrainStops(window);
    this.searching = new SearchStops(window);
  }

  /** The stops in their order. */
  public List<TourStep> steps() {
    return List.of(
        step("open", "Opens the sample survey; the first spectrum shows.", this::open),
        step("walk", "Steps with n and b, and smooths with s.", this::walk),
        step("answer", "Goes to where the model that came along sees an LBG.", this::answer),
        step("lines", "Goes to an object at high redshift, with its lines.", this::lines),
        step("click", "Clicks where Lyα should be: a menu says what it may be.", this::click),
        step("name", "Shift+L says that it is Lyα; the redshift follows.", this::name),
        step("window", "W looks at the line in a window of its own.", this::window),
        step("template", "Lays a template over it with t.", this::template),
        step("exact", "Types a redshift of six decimals into the box.", this::exact),
        step("remark", "Writes a comment, sets a flag and a bookmark.", this::remark),
        step("classify", "Classifies five spectra by keys alone.", this::classify),
        step("undo", "Takes the last one back with Ctrl+Z.", this::undo),
        step("blind", "Hides what the pipeline says.", this::blind),
        step("minimal", "Keeps only plot and decision with h.", this::minimal),
        step("keys", "A question mark shows all keys.", user -> overlay(user, "?")),
        step("palette", "Ctrl+K lists all commands.", user -> overlay(user, "Ctrl+K")),
        step("export", "Writes labels and plots to files.", this::export),
        step(
            "models",
            "F3 shows the models, and what is known of the one that answers.",
            this::models),
        step("network", "A network can be looked at without weights.", this::network),
        step("more", "Classifies twelve more, LBGs and stars by turns.", searching::classify),
        step("augment", "F4 shifts the spectrum in redshift and hides a line.", this::augment),
        step("compare", "V shows before and after in two plots.", this::compare),
        step("dataset", "T, then L: what was classified becomes a dataset.", this::dataset),
        step("train", "F5 plans a training on it.", training::plan),
        step("learn", "Ctrl+Enter starts it; curves grow while it learns.", training::learn),
        step("line-losses", "2 shows each line for itself.", training::lines),
        step("trainings", "R lists trainings; two lie over each other.", training::compare),
        step("search", "S searches for settings that it learns better with.", searching::search),
        step("marks", "A mark on an axis leaves the trials that cross it.", searching::mark),
        step("best", "I takes the recipe of the best one into the form.", searching::take),
        step("promote", "M makes the model answer over the spectra.", training::promote));
  }

  private static TourStep step(String name, String sentence, TourStep.Action action) {
    return new TourStep(name, sentence, action);
  }

  private String open(TourUser user) throws TourException {
    user.run(() -> window.open(List.of(sample)));
    SampleScreen screen = new SampleScreen(user, window.scene());
    screen.waitForTargets(TARGETS_AT_LEAST);
    screen.waitForSpectrum();
    return screen.targets() + " targets; " + screen.title() + " shows.";
  }

  private String walk(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    for (String key : List.of("n", "n", "n", "b")) {
      screen.step(key);
    }
    user.press("s");
    return screen.title() + " shows.";
  }

  private String lines(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    for (int i = screen.targets(); i > 0 && !highRedshift(screen.redshift()); i--) {
      screen.step("n");
    }
    if (!highRedshift(screen.redshift())) {
      throw new TourException("No target of the sample shows Lyα.");
    }
    if (!user.read("#layer-lines", ToggleButton.class, ToggleButton::isSelected)) {
      user.press("l");
    }
    return screen.title() + " at z = " + screen.redshift() + ".";
  }

  private String answer(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    String said = opinion(user);
    for (int i = screen.targets(); i > 0 && !said.startsWith(SHIPPED_MODEL + " LBG"); i--) {
      screen.step("n");
      said = opinion(user);
    }
    user.look();
    return said;
  }

  /** What the model says of the spectrum, as screen readers hear it. */
  private String opinion(TourUser user) throws TourException {
    user.waitFor("the model's answer", () -> spoken().isPresent());
    return user.ask(this::spoken).orElseThrow();
  }

  private Optional<String> spoken() {
    return window.scene().getRoot().lookupAll(".lym-opinion").stream()
        .map(Node::getAccessibleText)
        .filter(text -> text != null && text.startsWith(SHIPPED_MODEL))
        .findFirst();
  }

  private static boolean highRedshift(double z) {
    return z > 2.2 && z < 4.5;
  }

  private String click(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    double wavelength = LYMAN_ALPHA * (1 + screen.redshift());
    SpectrumPlot plot = user.find("#spectrum SpectrumPlot", SpectrumPlot.class);
    user.click(plot, place(user, plot, wavelength));
    screen.waitForVisible("#feature-menu");
    return String.format(Locale.ROOT, "Clicked at %.1f Å.", wavelength);
  }

  /** The wavelength axis is linear, so two places where the mouse is tell all others. */
  private static Point2D place(TourUser user, SpectrumPlot plot, double wavelength)
      throws TourException {
    double width = user.ask(plot::getWidth);
    double y = user.ask(plot::getHeight) * 0.6;
    double left = hover(user, plot, new Point2D(width * 0.3, y));
    double right = hover(user, plot, new Point2D(width * 0.7, y));
    double fraction = 0.3 + 0.4 * (wavelength - left) / (right - left);
    if (fraction < 0 || fraction > 1) {
      throw new TourException(wavelength + " Å is not on the screen.");
    }
    return new Point2D(width * fraction, y);
  }

  private static double hover(TourUser user, SpectrumPlot plot, Point2D at) throws TourException {
    user.move(plot, at);
    OptionalDouble hovered = user.ask(plot::hovered);
    return hovered.orElseThrow(() -> new TourException("The plot feels no mouse at " + at + "."));
  }

  private String name(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    double before = screen.redshift();
    user.press("Shift+L");
    double after = screen.redshift();
    if (Math.abs(after - before) > 0.05) {
      throw new TourException("Lyα gives z = " + after + ", the pipeline said " + before + ".");
    }
    if (!user.read("#z-kind", ToggleButton.class, ToggleButton::isSelected)) {
      throw new TourException("The redshift is not marked as one of Lyα.");
    }
    return "z = " + after + " from Lyα; the pipeline said " + before + ".";
  }

  private String window(TourUser user) throws TourException {
    user.press("w");
    user.look();
    String title = user.read("#plot-line-window-title", Label.class, Label::getText);
    if (!user.read("#plot-line-window", Node.class, Node::isVisible)) {
      throw new TourException("No window at a line is open.");
    }
    return "The window shows " + title + ".";
  }

  private String template(TourUser user) throws TourException {
    user.press("w");
    if (!user.read("#layer-template", ToggleButton.class, ToggleButton::isSelected)) {
      user.press("t");
    }
    user.press("Down");
    return "A template is laid over the spectrum.";
  }

  private String exact(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    double before = screen.redshift();
    String typed = String.format(Locale.ROOT, "%.6f", before + 0.001234);
    user.press("z");
    user.type(typed);
    user.press("Enter");
    if (!screen.redshiftText().equals(typed)) {
      throw new TourException("Typed " + typed + ", shown " + screen.redshiftText() + ".");
    }
    user.press("Ctrl+Left");
    return "z = " + typed + ", then by key to " + screen.redshiftText() + ".";
  }

  private String remark(TourUser user) throws TourException {
    user.press("e");
    user.type("Clear Lyα");
    user.press("Esc");
    user.press("Alt+R");
    user.press("*");
    if (!user.read("#bookmark", ToggleButton.class, ToggleButton::isSelected)) {
      throw new TourException("The bookmark was not set.");
    }
    return "Comment, flag R and bookmark are set.";
  }

  private String classify(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    int before = screen.answered();
    List<String> classes = List.of("c q", "c l", "c e", "c s", "c g");
    for (int i = 0; i < classes.size(); i++) {
      user.press(classes.get(i));
      screen.step(String.valueOf(4 - i % 2));
    }
    screen.waitForAnswers(before + classes.size());
    return screen.progress() + ".";
  }

  private String undo(TourUser user) throws TourException {
    SampleScreen screen = screen(user);
    int before = screen.answered();
    user.press("Ctrl+Z");
    screen.waitForAnswers(before - 1);
    user.press("Ctrl+Y");
    screen.waitForAnswers(before);
    user.press("Ctrl+Z");
    screen.waitForAnswers(before - 1);
    screen.waitForSpectrum();
    return "Back at "
        + screen.title()
        + "; redone and undone once more: "
        + screen.progress()
        + ".";
  }

  private String blind(TourUser user) throws TourException {
    user.run(() -> window.scene().lookup("#inspect-blind").requestFocus());
    user.press("Space");
    user.look();
    return "Blind mode is on.";
  }

  private String minimal(TourUser user) throws TourException {
    user.press("Space");
    user.press("F2");
    user.press("h");
    Node table = window.scene().lookup("#target-table");
    if (table != null) {
      throw new TourException("The table is still there.");
    }
    return "Only plot and decision are left.";
  }

  private String overlay(TourUser user, String keys) throws TourException {
    user.press("Esc");
    user.press("F2");
    user.press(keys);
    return keys + " pressed.";
  }

  private String export(TourUser user) throws TourException {
    user.press("Esc");
    user.press("h");
    Path labels = folder.resolve("labels.csv");
    write(user, labels, window::exportLabels);
    for (String ending : List.of("png", "pdf", "svg")) {
      write(user, folder.resolve("spectrum." + ending), window::exportPlot);
    }
    try {
      int rows = Files.readAllLines(labels).size() - 1;
      if (rows < 4) {
        throw new TourException(labels + " has only " + rows + " rows.");
      }
      return rows + " labels and three plots are written.";
    } catch (IOException e) {
      throw new TourException(labels + " cannot be read.", e);
    }
  }

  private static void write(TourUser user, Path file, Consumer<Path> export) throws TourException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new TourException(file + " of an earlier tour cannot be removed.", e);
    }
    user.run(() -> export.accept(file));
    user.waitFor(file + " to be written", () -> size(file) > 0);
    user.look();
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0; // it is being moved into place
    }
  }

  private String models(TourUser user) throws TourException {
    user.press("F3");
    user.waitFor("the card of a model", () -> window.scene().lookup("#model-name") != null);
    if (!user.find("#models", Node.class).isVisible()) {
      throw new TourException("The Models screen is not shown.");
    }
    return user.read("#status-model", Button.class, Button::getText) + " answers.";
  }

  private String network(TourUser user) throws TourException {
    user.click("#architecture-table .table-row-cell");
    user.waitFor("its layers", () -> window.scene().lookup("#model-layers") != null);
    user.look();
    String count = user.read("#model-parameters", Label.class, Label::getText);
    return "The first architecture has " + count + " parameters.";
  }

  private String augment(TourUser user) throws TourException {
    user.press("F4");
    waitForText(user, "#augment-difference", "Nothing");
    user.press("1");
    user.press("3");
    waitForText(user, "#augment-difference", "Differs");
    user.look();
    return user.read("#augment-truth", Label.class, Label::getText) + ".";
  }

  private String compare(TourUser user) throws TourException {
    String before = user.read("#augment-difference", Label.class, Label::getText);
    user.press("V");
    user.press("D");
    user.waitFor(
        "the spectrum before in a plot of its own",
        () -> window.scene().lookup("#augment-plot-before").isVisible());
    user.look();
    return before;
  }

  private String dataset(TourUser user) throws TourException {
    user.press("T");
    user.press("L");
    user.waitFor("the dataset", () -> window.scene().lookup("#dataset-name") != null);
    user.look();
    int rows = user.read("#dataset-table", TableView.class, table -> table.getItems().size());
    if (rows != 1) {
      throw new TourException(rows + " datasets are listed.");
    }
    return user.read("#dataset-name", Label.class, Label::getText) + " is built.";
  }

  private void waitForText(TourUser user, String selector, String begin) throws TourException {
    user.waitFor(
        selector + " to begin with " + begin,
        () ->
            window.scene().lookup(selector) instanceof Label label
                && label.getText().startsWith(begin));
  }

  private SampleScreen screen(TourUser user) {
    return new SampleScreen(user, window.scene());
  }
}
