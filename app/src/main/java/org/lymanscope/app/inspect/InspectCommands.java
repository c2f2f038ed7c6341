package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.TableColumn;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.plot.PlotOptions;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/** Everything that can be done on this screen, with its keys. */
public final class InspectCommands {
  private static final double STEP = 1e-4;
  private static final double DOUBLET_HALF_WIDTH = 100;
  private static final double OII = 3728.49;

  private static final Map<String, SpectralClass> CLASS_KEYS =
      Map.of(
          "g", SpectralClass.GALAXY,
          "q", SpectralClass.QSO,
          "s", SpectralClass.STAR,
          "l", SpectralClass.LBG,
          "e", SpectralClass.ELG,
          "a", SpectralClass.LAE,
          "b", SpectralClass.BAL_QSO,
          "u", SpectralClass.UNKNOWN);

  private final InspectViewModel model;
  private final InspectView view;
  private final SpectrumPlot plot;
  private boolean zoomed;

  private InspectCommands(InspectViewModel model, InspectView view) {
    this.model = model;
    this.view = view;
    this.plot = view.plot();
  }

  /** The commands, in the order of menus and key help. */
  public static List<Command> of(InspectViewModel model, InspectView view) {
    InspectCommands commands = new InspectCommands(model, view);
    return Stream.of(
            commands.navigation(),
            commands.records(),
            commands.qualities(),
            commands.decisions(),
            commands.redshift(),
            commands.lines(),
            commands.lineKeys(),
            commands.plot(),
            commands.zoom())
        .flatMap(List::stream)
        .toList();
  }

  private List<Command> navigation() {
    return List.of(
        Command.of("inspect.next", Category.NAVIGATE, () -> model.step(1), "n", "PageDown"),
        Command.of("inspect.previous", Category.NAVIGATE, () -> model.step(-1), "b", "PageUp"),
        Command.of("inspect.nextUnanswered", Category.NAVIGATE, model::nextUnanswered, "Shift+N"),
        Command.of("inspect.goTo", Category.NAVIGATE, view.targets()::focusSearch, "/", "Ctrl+G"),
        Command.of("inspect.focusFilter", Category.NAVIGATE, view.targets()::focusFilter, "Ctrl+F"),
        Command.of("inspect.focusPlot", Category.NAVIGATE, view::focusPlot, "F8"),
        sort("confidence", TargetColumn.CONFIDENCE, TableColumn.SortType.DESCENDING),
        sort("disagreement", TargetColumn.DISAGREEMENT, TableColumn.SortType.DESCENDING),
        sort("uncertainty", TargetColumn.UNCERTAINTY, TableColumn.SortType.DESCENDING),
        sort("survey", TargetColumn.NUMBER, TableColumn.SortType.ASCENDING));
  }

  private Command sort(String name, TargetColumn column, TableColumn.SortType direction) {
    Runnable sort = () -> view.targets().sortBy(column, direction);
    return Command.of("inspect.sort." + name, Category.NAVIGATE, sort);
  }

  private List<Command> records() {
    return List.of(
        Command.of("inspect.undo", Category.EDIT, model.recording()::undo, "Ctrl+Z"),
        Command.of(
            "inspect.redo", Category.EDIT, model.recording()::redo, "Ctrl+Y", "Ctrl+Shift+Z"),
        Command.of("inspect.saveNow", Category.EDIT, model.recording()::save, "Ctrl+S"),
        Command.of("inspect.copyId", Category.EDIT, view.targets()::copyId, "Ctrl+Shift+C"),
        here("inspect.history", Category.EDIT, view::showHistory, "Ctrl+H"));
  }

  private List<Command> qualities() {
    List<Command> all = new ArrayList<>();
    for (Quality quality : Quality.values()) {
      String digit = String.valueOf(quality.digit());
      all.add(
          here(
              "inspect.quality." + digit + ".go",
              Category.DECISION,
              () -> model.rate(quality),
              digit));
    }
    all.add(here("inspect.quality.star", Category.DECISION, model::rateStar, "6"));
    for (Quality quality : Quality.values()) {
      String digit = String.valueOf(quality.digit());
      all.add(
          here(
              "inspect.quality." + digit + ".stay",
              Category.DECISION,
              () -> model.recording().rate(quality, false),
              "Shift+" + digit));
    }
    all.add(
        Command.toggling(
            "inspect.advance", Category.DECISION, model.preferences().advanceProperty()));
    all.add(
        Command.toggling(
            "inspect.blind", Category.DECISION, model.preferences().blindProperty(), "Ctrl+B"));
    return all;
  }

  private List<Command> decisions() {
    List<Command> all = new ArrayList<>();
    CLASS_KEYS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                all.add(
                    here(
                        "inspect.class." + entry.getValue().name(),
                        Category.DECISION,
                        () -> model.draft().choose(entry.getValue()),
                        "c " + entry.getKey())));
    for (Issue issue : Issue.values()) {
      all.add(
          here(
              "inspect.flag." + issue.name(),
              Category.DECISION,
              () -> model.draft().toggle(issue),
              "Alt+" + issue.name()));
    }
    all.add(here("inspect.bookmark.toggle", Category.DECISION, this::star, "*"));
    all.add(here("inspect.focusComment", Category.DECISION, view.decision()::focusComment, "e"));
    for (int i = 0; i < Preferences.COMMENTS; i++) {
      int place = i;
      all.add(
          here(
              "inspect.comment." + (i + 1),
              Category.DECISION,
              () -> model.draft().addComment(comment(place)),
              "Ctrl+" + (i + 1)));
    }
    return all;
  }

  private String comment(int place) {
    return model.preferences().commentsProperty().get().get(place).sentence();
  }

  private void star() {
    BooleanProperty starred = model.draft().bookmarkedProperty();
    starred.set(!starred.get());
  }

  private List<Command> redshift() {
    RedshiftModel z = model.redshift();
    return List.of(
        here("inspect.z.focus", Category.REDSHIFT, view.decision()::focusRedshift, "z"),
        here("inspect.z.accept", Category.REDSHIFT, model::acceptSuggestion, "Enter"),
        here("inspect.z.acceptJoint", Category.REDSHIFT, model::acceptJoint, "Shift+Enter"),
        here("inspect.z.more", Category.REDSHIFT, () -> z.step(STEP), "Right"),
        here("inspect.z.less", Category.REDSHIFT, () -> z.step(-STEP), "Left"),
        here("inspect.z.more10", Category.REDSHIFT, () -> z.step(10 * STEP), "Shift+Right"),
        here("inspect.z.less10", Category.REDSHIFT, () -> z.step(-10 * STEP), "Shift+Left"),
        here("inspect.z.more100", Category.REDSHIFT, () -> z.step(100 * STEP), "Ctrl+Right"),
        here("inspect.z.less100", Category.REDSHIFT, () -> z.step(-100 * STEP), "Ctrl+Left"),
        here("inspect.z.moreFine", Category.REDSHIFT, () -> z.step(STEP / 10), "Alt+Right"),
        here("inspect.z.lessFine", Category.REDSHIFT, () -> z.step(-STEP / 10), "Alt+Left"),
        here("inspect.z.nextCandidate", Category.REDSHIFT, () -> z.cycle(1), "o"),
        here("inspect.z.previousCandidate", Category.REDSHIFT, () -> z.cycle(-1), "i"),
        here("inspect.z.reset", Category.REDSHIFT, z::reset, "Shift+R"),
        here("inspect.z.mine", Category.REDSHIFT, z::recall, "m"),
        here("inspect.z.kind", Category.REDSHIFT, z::toggleKind, "Ctrl+L"));
  }

  private List<Command> lines() {
    FeatureModel feature = model.feature();
    CloseUp closeUp = model.closeUp();
    return List.of(
        Command.of("inspect.lines.next", Category.LINES, model.lines()::next, "Ctrl+Alt+L"),
        Command.of("inspect.feature.first", Category.LINES, feature::nameFirst, "Enter")
            .forFeature(feature.waitingProperty()),
        Command.of("inspect.feature.next", Category.LINES, () -> feature.cycle(1), ".")
            .when(feature.presentProperty()),
        Command.of("inspect.feature.previous", Category.LINES, () -> feature.cycle(-1), ",")
            .when(feature.presentProperty()),
        Command.of("inspect.feature.forget", Category.LINES, feature::forget, "Esc")
            .forFeature(feature.presentProperty()),
        here("inspect.doublet.next", Category.LINES, view.marks()::nextDoublet, "j"),
        Command.toggling("inspect.plot.window", Category.LINES, closeUp.openProperty(), "w"),
        here("inspect.window.next", Category.LINES, () -> closeUp.step(1), "Alt+W"),
        here("inspect.window.previous", Category.LINES, () -> closeUp.step(-1), "Alt+Shift+W"),
        Command.of("inspect.dismiss", Category.LINES, this::dismiss, "Esc")
            .when(Bindings.or(view.marks().doubletShownProperty(), closeUp.openProperty())));
  }

  /** One after the other: the doublet, then the window at a line. */
  private void dismiss() {
    if (view.marks().doubletShownProperty().get()) {
      view.marks().hideDoublet();
    } else {
      model.closeUp().openProperty().set(false);
    }
  }

  private List<Command> lineKeys() {
    return Stream.of(LineKey.values())
        .map(
            key ->
                Command.of(
                        key.commandId(),
                        Category.LINES,
                        () -> model.feature().name(key.rest()),
                        key.keys())
                    .forFeature(model.feature().waitingProperty()))
        .toList();
  }

  private List<Command> plot() {
    PlotOptions options = plot.options();
    return List.of(
        Command.toggling("inspect.plot.flux", Category.PLOT, options.fluxProperty()),
        Command.toggling("inspect.plot.smoothed", Category.PLOT, options.smoothedProperty()),
        here("inspect.plot.smoothMore", Category.PLOT, () -> smooth(1), "s"),
        here("inspect.plot.smoothLess", Category.PLOT, () -> smooth(-1), "d"),
        Command.toggling("inspect.plot.noise", Category.PLOT, options.noiseProperty(), "v"),
        Command.toggling("inspect.plot.masks", Category.PLOT, options.masksProperty(), "x"),
        Command.toggling("inspect.plot.sky", Category.PLOT, options.skyProperty(), "k"),
        Command.toggling("inspect.plot.arms", Category.PLOT, options.armsApartProperty(), "a"),
        Command.toggling("inspect.plot.lines", Category.PLOT, options.linesProperty(), "l"),
        Command.toggling("inspect.plot.template", Category.PLOT, options.templateProperty(), "t"),
        Command.toggling("inspect.plot.model", Category.PLOT, options.modelProperty(), "p"),
        Command.toggling(
            "inspect.plot.strip", Category.PLOT, model.preferences().stripProperty(), "g"),
        here("inspect.template.next", Category.PLOT, () -> model.templates().cycle(1), "Down"),
        here("inspect.template.previous", Category.PLOT, () -> model.templates().cycle(-1), "Up"));
  }

  private void smooth(int direction) {
    Smoothness.step(model.smoothingProperty(), direction);
  }

  private List<Command> zoom() {
    return List.of(
        here("inspect.zoom.reset", Category.VIEW, plot::resetView, "r"),
        here("inspect.zoom.flux", Category.VIEW, plot::autoscaleFlux, "y"),
        here("inspect.zoom.left", Category.VIEW, plot::panLeft, "["),
        here("inspect.zoom.right", Category.VIEW, plot::panRight, "]"),
        here("inspect.zoom.in", Category.VIEW, plot::zoomIn, "+", "="),
        here("inspect.zoom.out", Category.VIEW, plot::zoomOut, "-"),
        here("inspect.zoom.oii", Category.VIEW, () -> zoomAndBack(OII), "Alt+O"),
        here(
            "inspect.zoom.lya",
            Category.VIEW,
            () -> zoomAndBack(Wavelengths.LYMAN_ALPHA),
            "Alt+L"));
  }

  private void zoomAndBack(double rest) {
    if (zoomed && plot.back()) {
      zoomed = false;
      return;
    }
    double observed = Wavelengths.observed(rest, model.redshift().zProperty().get());
    plot.zoomTo(observed, DOUBLET_HALF_WIDTH);
    zoomed = true;
  }

  private Command here(String id, Category category, Runnable action, String... keys) {
    return Command.of(id, category, action, keys).when(model.presentProperty());
  }
}
