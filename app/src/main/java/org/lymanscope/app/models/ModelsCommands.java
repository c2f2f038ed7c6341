package org.lymanscope.app.models;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;

/** What the screen can do with the models of the library. */
public final class ModelsCommands {
  private ModelsCommands() {}

  /** The commands, for the Models workspace. */
  public static List<Command> of(ModelsViewModel model, DevicesViewModel devices, ModelsView view) {
    ObservableBooleanValue shown = model.modelShown();
    return List.of(
        command("models.activate", model::activate, "A").when(shown),
        command("models.compare", model::compare, "B").when(shown),
        command("models.clear", model.choice()::clear).when(model.chosen()),
        command("models.rename", view::rename, "R").when(shown),
        command("models.delete", model::delete, "Delete").when(shown),
        command("models.restore", model::restore, "Ctrl+Z").when(model.restorableProperty()),
        command("models.gpu", devices::offerGpu).when(devices.downloadingProperty().not()),
        command("models.torch.bundled", devices::useBundled).when(devices.ownChosen()));
  }

  private static Command command(String id, Runnable action, String... keys) {
    return Command.of(id, Category.MODELS, action, keys).forModels();
  }
}
