package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser.ExtensionFilter;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.models.ModelsViewModel;
import org.lymanscope.app.text.Text;

/** The commands of the Models menu that ask for files and folders; live on every screen. */
final class ModelFileCommands {
  private final ModelsViewModel model;
  private final FileChoice choice;
  private final Runnable show;

  /**
   * Creates the commands.
   *
   * @param show shows the Models screen
   */
  ModelFileCommands(ModelsViewModel model, FileChoice choice, Runnable show) {
    this.model = model;
    this.choice = choice;
    this.show = show;
  }

  List<Command> all() {
    return List.of(
        Command.of("models.import", Category.MODELS, this::importFile, "Ctrl+Shift+M"),
        Command.of("models.importFolder", Category.MODELS, this::importFolder));
  }

  private void importFile() {
    ExtensionFilter kind = new ExtensionFilter(Text.get("file.kind.weights"), "*.h5", "*.hdf5");
    choice.file("models.import", kind, this::take);
  }

  private void importFolder() {
    choice.folder("models.importFolder", this::take);
  }

  private void take(Path path) {
    show.run();
    model.importFrom(List.of(path));
  }
}
