package org.lymanscope.app.train;

import java.util.List;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;

/** What the screen can do. */
public final class TrainCommands {
  private TrainCommands() {}

  /** The commands, for the Train workspace. */
  public static List<Command> of(
      TrainViewModel model,
      RunsViewModel runs,
      RunActions actions,
      TrainingTurn turn,
      TrainView view) {
    return List.of(
        command("train.form", () -> view.show(TrainPart.FORM), "N"),
        command("train.runs", () -> view.show(TrainPart.RUNS), "R"),
        command("train.searches", () -> view.show(TrainPart.SEARCHES), "S"),
        command("train.start", () -> start(model, view), "Ctrl+Enter").when(model.ready()),
        command("train.trial", model::tryOut, "E").when(model.triable()),
        command("train.further", () -> further(model, view), "A").when(model.teachable()),
        Command.toggling("train.recipe.show", Category.TRAIN, model.yamlShownProperty(), "Y")
            .forTrain(),
        command("train.pause", turn::pause, "P").when(turn.taken()),
        command("train.stop", turn::stop).when(turn.taken()),
        command("train.promote", actions::promote, "M").when(runs.oneShown(RunEntry::hasModel)),
        command("train.resume", actions::resume).when(runs.oneShown(RunEntry::resumable)),
        command("train.repeat", actions::repeat).when(runs.oneShown(run -> !run.live())),
        command("train.rename", view::rename).when(runs.oneShown(run -> true)),
        command("train.delete", actions::delete, "Delete").when(runs.oneShown(run -> !run.live())),
        command("train.restore", actions::restore, "Ctrl+Z").when(actions.restorableProperty()),
        command("train.overview", () -> runs.kindProperty().set(ChartKind.OVERVIEW), "1"),
        command("train.boxes", () -> runs.kindProperty().set(ChartKind.BOXES), "2"),
        command("train.offsets", () -> runs.kindProperty().set(ChartKind.OFFSETS), "3"));
  }

  /** The button is disabled now; left to itself the focus might go on to a field and take keys. */
  private static void start(TrainViewModel model, TrainView view) {
    model.start();
    view.requestFocus();
  }

  private static void further(TrainViewModel model, TrainView view) {
    view.show(TrainPart.FORM);
    model.learnFurther();
  }

  private static Command command(String id, Runnable action, String... keys) {
    return Command.of(id, Category.TRAIN, action, keys).forTrain();
  }
}
