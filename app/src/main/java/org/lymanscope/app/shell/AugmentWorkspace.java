package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.lymanscope.app.augment.AugmentCommands;
import org.lymanscope.app.augment.AugmentContext;
import org.lymanscope.app.augment.AugmentView;
import org.lymanscope.app.augment.AugmentViewModel;
import org.lymanscope.app.augment.BinSubjects;
import org.lymanscope.app.augment.DatasetContext;
import org.lymanscope.app.augment.DatasetsViewModel;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Theme;

/** The Augment screen and all that it needs. */
final class AugmentWorkspace implements Workspace {
  private final AugmentViewModel model;
  private final DatasetsViewModel datasets;
  private final AugmentView view;

  private AugmentWorkspace(AugmentViewModel model, DatasetsViewModel datasets, AugmentView view) {
    this.model = model;
    this.datasets = datasets;
    this.view = view;
  }

  /**
   * Makes the screen.
   *
   * @param inspect whose spectrum is augmented, and whose project's labels become datasets
   */
  static AugmentWorkspace compose(Ground ground, InspectWorkspace inspect) {
    InspectSubjects subjects = new InspectSubjects(inspect.model());
    AugmentContext context =
        new AugmentContext(
            ground.ui(),
            ground.workers().reader(),
            ground.notices(),
            ground.settings(),
            ground.activeModels());
    BinSubjects bins = new BinSubjects(subjects, context, ground.folders().datasets());
    AugmentViewModel model = new AugmentViewModel(context, bins);
    BooleanBinding dark = ground.themes().themeProperty().isEqualTo(Theme.DARK);
    DatasetsViewModel datasets =
        new DatasetsViewModel(context, datasetContext(ground, inspect), ground.jobs());
    AugmentView view =
        new AugmentView(model, datasets, bins, LineResources.skyBands(ground.notices()), dark);
    datasets.setOnBin(
        bin -> {
          bins.open(bin);
          model.datasetsShownProperty().set(false);
          view.requestFocus();
        });
    view.getProperties().put("dark", dark); // JavaFX holds bindings weakly
    view.visibleProperty()
        .addListener(
            (observable, was, now) -> {
              if (now) {
                subjects.refresh();
                datasets.list();
              }
              model.activeProperty().set(now);
            });
    return new AugmentWorkspace(model, datasets, view);
  }

  private static DatasetContext datasetContext(Ground ground, InspectWorkspace inspect) {
    return new DatasetContext(
        ground.folders().datasets(),
        inspect::openFolder,
        new OpenProjectRecords(inspect::openSession, ground.clock()),
        ground.workers().jobs(),
        ground.clock(),
        ground.programVersion());
  }

  @Override
  public String name() {
    return "augment";
  }

  @Override
  public Parent content() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return AugmentCommands.of(model, datasets, view);
  }

  @Override
  public List<Command> fileCommands(FileChoice files, Runnable show) {
    ExtensionFilter kind = new ExtensionFilter(Text.get("augment.kind"), "*.yaml", "*.yml");
    Runnable open =
        () ->
            files.file(
                "augment.open",
                kind,
                file -> {
                  show.run();
                  model.openRecipe(file);
                });
    Runnable save =
        () ->
            files.saveAs(
                "augment.save",
                Text.get("augment.save.name"),
                List.of(kind),
                (file, chosen) -> save(file));
    Runnable recipe =
        () ->
            files.file(
                "augment.recipe.open",
                kind,
                file -> {
                  show.run();
                  build(file);
                });
    Runnable histograms =
        () ->
            files.saveAs(
                "augment.histograms",
                Text.get("augment.histograms.name"),
                FileChoice.figureKinds(),
                (file, chosen) -> saveHistograms(file));
    return List.of(
        Command.of("augment.recipe.open", Category.AUGMENT, recipe),
        Command.of("augment.open", Category.AUGMENT, open),
        Command.of("augment.save", Category.AUGMENT, save),
        Command.of("augment.histograms", Category.AUGMENT, histograms).when(datasets.counted()));
  }

  @Override
  public void dress(CommandControls controls, Commands all) {
    view.dress(controls, all);
  }

  @Override
  public List<Node> status() {
    return List.of();
  }

  /** Writes the chain; what the file dialog leads to. */
  void save(Path file) {
    model.saveRecipe(file);
  }

  /** Writes the redshifts by class; what the file dialog leads to. */
  void saveHistograms(Path file) {
    datasets.saveHistograms(file);
  }

  /** Shows the datasets and estimates what a recipe gives; what the file dialog leads to. */
  void build(Path recipe) {
    model.datasetsShownProperty().set(true);
    datasets.choose(recipe);
  }

  /** Takes the first of them, a recipe: its chain, or, where datasets are shown, all of it. */
  @Override
  public void take(List<Path> filesAndFolders) {
    if (model.datasetsShownProperty().get()) {
      datasets.choose(filesAndFolders.get(0));
    } else {
      model.openRecipe(filesAndFolders.get(0));
    }
  }

  @Override
  public CompletionStage<?> close() {
    model.activeProperty().set(false);
    return CompletableFuture.completedStage(true);
  }
}
