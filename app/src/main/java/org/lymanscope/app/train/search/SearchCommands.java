package org.lymanscope.app.train.search;

import java.util.List;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.plot.trials.Brushes;
import org.lymanscope.app.train.TrainPart;
import org.lymanscope.app.train.TrainView;

/** What can be done with searches. */
public final class SearchCommands {
  private SearchCommands() {}

  /**
   * The commands, for the Train workspace.
   *
   * @param view which has the form of a training too
   */
  public static List<Command> of(
      SearchPlanViewModel plan, TrialsViewModel trials, SearchActions actions, TrainView view) {
    SearchesViewModel searches = trials.searches();
    return List.of(
        command("search.start", () -> start(plan, view), "Ctrl+Shift+Enter").when(plan.ready()),
        command("search.trial", plan::tryOut, "Shift+E").when(plan.triable()),
        command("search.recipe", () -> intoForm(plan, actions, view), "I").when(trials.anyChosen()),
        command("search.promote", actions::promote, "Shift+M").when(trials.modelChosen()),
        command("search.clear", () -> trials.brushesProperty().set(Brushes.NONE), "C")
            .when(trials.marked()),
        command("search.resume", actions::resume).when(searches.shownThat(SearchEntry::resumable)),
        command("search.delete", actions::delete, "Shift+Delete")
            .when(searches.shownThat(entry -> !entry.live())),
        command("search.restore", actions::restore, "Ctrl+Shift+Z")
            .when(actions.restorableProperty()));
  }

  /** The button is disabled now; left to itself the focus might go on to a field and take keys. */
  private static void start(SearchPlanViewModel plan, TrainView view) {
    plan.start();
    view.requestFocus();
  }

  private static void intoForm(SearchPlanViewModel plan, SearchActions actions, TrainView view) {
    actions.intoForm(plan.training());
    view.show(TrainPart.FORM);
  }

  private static Command command(String id, Runnable action, String... keys) {
    return Command.of(id, Category.TRAIN, action, keys).forTrain();
  }
}
