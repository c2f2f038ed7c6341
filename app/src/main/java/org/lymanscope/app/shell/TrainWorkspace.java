package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.app.train.Journal;
import org.lymanscope.app.train.RunActions;
import org.lymanscope.app.train.RunsViewModel;
import org.lymanscope.app.train.TrainCommands;
import org.lymanscope.app.train.TrainContext;
import org.lymanscope.app.train.TrainPart;
import org.lymanscope.app.train.TrainView;
import org.lymanscope.app.train.TrainViewModel;
import org.lymanscope.app.train.TrainingTurn;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.project.RunRepository;
import org.lymanscope.engine.project.SearchRepository;
import org.lymanscope.engine.train.ShippedTraining;

/** The Train screen and all that it needs. */
final class TrainWorkspace implements Workspace {
  private final TrainViewModel model;
  private final RunsViewModel runs;
  private final RunActions actions;
  private final TrainingTurn turn;
  private final TrainView view;
  private final SearchPart search;
  private final SearchPart.Views searchViews;

  private TrainWorkspace(Ground ground, InspectWorkspace inspect, ModelsWorkspace models) {
    TrainContext context =
        new TrainContext(
            ground.ui(),
            ground.workers().reader(),
            ground.jobs(),
            ground.notices(),
            ground.settings(),
            ground.folders().datasets(),
            models.library(),
            ground.activeModels(),
            ground.clock().getZone());
    WindowTrainer trainer = models.trainer(ground);
    Journal<RunRepository> journal =
        new ProjectJournal<>(inspect::openSession, ground.clock(), Project::runs);
    Journal<SearchRepository> searches =
        new ProjectJournal<>(inspect::openSession, ground.clock(), Project::searches);
    turn = new TrainingTurn();
    runs = new RunsViewModel(context, trainer, journal, turn);
    actions = new RunActions(context, runs, journal, models::promote);
    model = new TrainViewModel(context, trainer, runs);
    model.choose(ShippedTraining.LBG_CLASSIC);
    search = new SearchPart(context, model, trainer, searches, turn, models::promote);
    BooleanBinding dark = ground.themes().themeProperty().isEqualTo(Theme.DARK);
    Executor painter = ground.workers().reader();
    view = new TrainView(model, runs, actions, painter, ground.ui(), dark);
    view.getProperties().put("dark", dark); // JavaFX holds bindings weakly
    searchViews = search.addTo(view, painter, ground.ui(), dark);
  }

  /**
   * Makes the screen.
   *
   * @param inspect whose project keeps the trainings
   * @param models whose library has models to begin with, and takes what was trained
   */
  static TrainWorkspace compose(Ground ground, InspectWorkspace inspect, ModelsWorkspace models) {
    TrainWorkspace made = new TrainWorkspace(ground, inspect, models);
    made.view
        .visibleProperty()
        .addListener(
            (observable, was, now) -> {
              if (now) {
                made.model.refresh();
                made.list();
              }
            });
    inspect.project().addListener((observable, was, now) -> made.list());
    return made;
  }

  private void list() {
    runs.list();
    search.list();
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public Parent content() {
    return view;
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>(TrainCommands.of(model, runs, actions, turn, view));
    all.addAll(search.commands(view));
    return all;
  }

  @Override
  public List<Command> fileCommands(FileChoice files, Runnable show) {
    ExtensionFilter kind = new ExtensionFilter(Text.get("train.kind"), "*.yaml", "*.yml");
    Runnable open =
        () ->
            files.file(
                "train.recipe.open",
                kind,
                file -> {
                  show.run();
                  model.choose(file);
                });
    Runnable save =
        () ->
            files.saveAs(
                "train.recipe.save",
                Text.get("train.recipe.save.name"),
                List.of(kind),
                (file, chosen) -> model.saveRecipe(file));
    Runnable charts =
        () ->
            files.saveAs(
                "train.charts",
                Text.get("train.charts.name"),
                FileChoice.figureKinds(),
                (file, chosen) -> runs.saveCharts(file));
    List<Command> all =
        new ArrayList<>(
            List.of(
                Command.of("train.recipe.open", Category.TRAIN, open),
                Command.of("train.recipe.save", Category.TRAIN, save)
                    .when(model.yamlProperty().isNotEmpty()),
                Command.of("train.charts", Category.TRAIN, charts).when(runs.anyShown())));
    Runnable showSearches =
        () -> {
          show.run();
          view.show(TrainPart.SEARCHES);
        };
    all.addAll(search.fileCommands(files, showSearches));
    return all;
  }

  @Override
  public void dress(CommandControls controls, Commands all) {
    view.dress(controls, all);
    searchViews.dress(controls, all);
  }

  @Override
  public List<Node> status() {
    return List.of();
  }

  /**
   * Takes the first of them: a recipe of a training, or where searches are shown what is of them.
   */
  @Override
  public void take(List<Path> filesAndFolders) {
    Path first = filesAndFolders.get(0);
    if (view.partProperty().get() == TrainPart.SEARCHES) {
      search.take(first);
    } else {
      model.choose(first);
    }
  }

  @Override
  public CompletionStage<?> close() {
    view.close();
    searchViews.close();
    return turn.close()
        .thenRun(
            () -> { // its end asked for the list once more
              runs.close();
              search.close();
            });
  }
}
