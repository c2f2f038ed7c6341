package org.lymanscope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.FileChooser.ExtensionFilter;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.train.Journal;
import org.lymanscope.app.train.ModelPromotion;
import org.lymanscope.app.train.TrainContext;
import org.lymanscope.app.train.TrainPart;
import org.lymanscope.app.train.TrainView;
import org.lymanscope.app.train.TrainViewModel;
import org.lymanscope.app.train.TrainingTurn;
import org.lymanscope.app.train.search.SearchActions;
import org.lymanscope.app.train.search.SearchCommands;
import org.lymanscope.app.train.search.SearchEntry;
import org.lymanscope.app.train.search.SearchPlanViewModel;
import org.lymanscope.app.train.search.SearchSide;
import org.lymanscope.app.train.search.SearchView;
import org.lymanscope.app.train.search.SearchesViewModel;
import org.lymanscope.app.train.search.TrialsViewModel;
import org.lymanscope.engine.project.SearchRepository;
import org.lymanscope.engine.search.ShippedSearch;

/** The part of the Train screen that searches for settings. */
final class SearchPart {
  private final SearchPlanViewModel plan;
  private final SearchesViewModel searches;
  private final TrialsViewModel trials;
  private final SearchActions actions;

  /** Makes the view-models, with a first recipe on its way. */
  SearchPart(
      TrainContext context,
      TrainViewModel training,
      WindowTrainer searcher,
      Journal<SearchRepository> journal,
      TrainingTurn turn,
      ModelPromotion promotion) {
    searches = new SearchesViewModel(context, searcher, journal, turn);
    trials = new TrialsViewModel(searches);
    actions = new SearchActions(context, trials, journal, promotion);
    plan = new SearchPlanViewModel(context, training, searches);
    plan.choose(ShippedSearch.HYP_CLASSIC);
  }

  /** The views of this part. */
  record Views(SearchSide side, SearchView beside) {
    void dress(CommandControls controls, Commands all) {
      side.dress(controls, all);
      beside.dress(controls, all);
    }

    /** Paints no more: the workers go. */
    void close() {
      beside.chart().activeProperty().unbind();
      beside.chart().activeProperty().set(false);
    }
  }

  /** Adds the views to the screen. */
  Views addTo(TrainView screen, Executor painter, Executor ui, ObservableBooleanValue dark) {
    SearchSide side = new SearchSide(plan, searches);
    SearchView beside = new SearchView(trials, painter, ui, dark);
    screen.addSearches(side, beside);
    beside
        .chart()
        .activeProperty()
        .bind(screen.visibleProperty().and(screen.partProperty().isEqualTo(TrainPart.SEARCHES)));
    return new Views(side, beside);
  }

  /** Lists the searches of the open project anew. */
  void list() {
    searches.list();
  }

  /** Asks the project for nothing any more. */
  void close() {
    searches.close();
  }

  List<Command> commands(TrainView screen) {
    return SearchCommands.of(plan, trials, actions, screen);
  }

  /**
   * The commands that ask for files.
   *
   * @param show shows the screen with this part
   */
  List<Command> fileCommands(FileChoice files, Runnable show) {
    ExtensionFilter kind = new ExtensionFilter(Text.get("search.kind"), "*.yaml", "*.yml");
    Runnable choose =
        () ->
            files.file(
                "search.choose",
                kind,
                file -> {
                  show.run();
                  plan.choose(file);
                });
    Runnable open =
        () ->
            files.folder(
                "search.open",
                folder -> {
                  show.run();
                  searches.open(folder);
                });
    Runnable figure =
        () ->
            files.saveAs(
                "search.figure",
                Text.get("search.figure.name"),
                FileChoice.figureKinds(),
                (file, chosen) -> actions.saveFigure(file));
    return List.of(
        Command.of("search.choose", Category.TRAIN, choose),
        Command.of("search.open", Category.TRAIN, open),
        Command.of("search.figure", Category.TRAIN, figure)
            .when(searches.shownThat(SearchPart::drawable)));
  }

  private static boolean drawable(SearchEntry entry) {
    return !entry.trials().isEmpty();
  }

  /** Takes the recipe of a search, or the folder of one. */
  void take(Path fileOrFolder) {
    if (Files.isDirectory(fileOrFolder)) {
      searches.open(fileOrFolder);
    } else {
      plan.choose(fileOrFolder);
    }
  }
}
