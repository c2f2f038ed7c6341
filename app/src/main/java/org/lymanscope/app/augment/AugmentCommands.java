package org.lymanscope.app.augment;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;

/** What the screen can do with a spectrum and a chain of augmentations. */
public final class AugmentCommands {
  /** One key for each kind that is offered first. */
  private static final int SWITCHES = 7;

  private AugmentCommands() {}

  /** The commands, for the Augment workspace. */
  public static List<Command> of(
      AugmentViewModel model, DatasetsViewModel datasets, AugmentView view) {
    List<Command> commands = new ArrayList<>();
    commands.add(command("augment.spectrum", () -> showDatasets(model, view, false), "S"));
    commands.add(command("augment.datasets", () -> showDatasets(model, view, true), "T"));
    commands.add(command("augment.labels", datasets::buildFromLabels, "L"));
    commands.add(command("augment.mixed", datasets::buildMixed, "X").when(datasets.mixable()));
    commands.add(command("augment.build", datasets::build).when(datasets.estimated()));
    commands.add(command("augment.next", () -> model.step(1), "N", "PageDown"));
    commands.add(command("augment.previous", () -> model.step(-1), "B", "PageUp"));
    commands.add(command("augment.draw", model::drawAgain, "D"));
    commands.add(
        Command.toggling("augment.stacked", Category.AUGMENT, model.stackedProperty(), "V")
            .forAugment());
    commands.add(command("augment.resetView", view::resetView, "R"));
    for (int i = 0; i < SWITCHES; i++) {
      int place = i;
      String key = String.valueOf(i + 1);
      commands.add(command("augment.switch." + key, () -> model.toggle(place), key));
    }
    commands.add(command("augment.copy", view::copy, "Ctrl+Shift+C"));
    commands.add(command("augment.paste", view::paste, "Ctrl+Shift+V"));
    commands.add(command("augment.reset", model::reset));
    return commands;
  }

  private static void showDatasets(AugmentViewModel model, AugmentView view, boolean shown) {
    model.datasetsShownProperty().set(shown);
    view.requestFocus();
  }

  private static Command command(String id, Runnable action, String... keys) {
    return Command.of(id, Category.AUGMENT, action, keys).forAugment();
  }
}
