package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.stage.FileChooser.ExtensionFilter;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.models.DevicesViewModel;
import org.lymanscope.app.models.ModelsViewModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.classify.CatalogueFormat;

/** The commands of the Models menu that ask for files and folders; live on every screen. */
final class ModelFileCommands {
  private final ModelsViewModel model;
  private final DevicesViewModel devices;
  private final Classifying classifying;
  private final ProjectWorkspace project;
  private final FileChoice choice;
  private final Runnable show;

  /**
   * Creates the commands.
   *
   * @param project whose files can be classified
   * @param show shows the Models screen
   */
  ModelFileCommands(
      ModelsViewModel model,
      DevicesViewModel devices,
      Classifying classifying,
      ProjectWorkspace project,
      FileChoice choice,
      Runnable show) {
    this.model = model;
    this.devices = devices;
    this.classifying = classifying;
    this.project = project;
    this.choice = choice;
    this.show = show;
  }

  List<Command> all() {
    return List.of(
        Command.of("models.import", Category.MODELS, this::importFile, "Ctrl+Shift+M"),
        Command.of("models.importFolder", Category.MODELS, this::importFolder),
        command("models.classify", this::classifyFiles).when(model.chosen()),
        command("models.classifyFolder", this::classifyFolder).when(model.chosen()),
        command("models.classifyProject", this::classifyProject)
            .when(Bindings.and(model.chosen(), project.filled())),
        command("models.torch.folder", this::chooseTorch));
  }

  private static Command command(String id, Runnable action) {
    return Command.of(id, Category.MODELS, action);
  }

  private void classifyFiles() {
    choice.files("models.classify", files -> classify(() -> files));
  }

  private void classifyFolder() {
    choice.folder("models.classifyFolder", folder -> classify(() -> List.of(folder)));
  }

  private void classifyProject() {
    classify(project.files());
  }

  private void classify(Supplier<List<Path>> inputs) {
    List<ExtensionFilter> kinds =
        List.of(
            new ExtensionFilter(Text.get("file.kind.catalogueFits"), "*.fits"),
            new ExtensionFilter(Text.get("file.kind.catalogueCsv"), "*.csv"));
    choice.saveAs(
        "models.catalogue",
        Text.get("models.catalogue.name"),
        kinds,
        (file, kind) -> classifying.classify(inputs, withFormat(file)));
  }

  /** A name with another ending becomes a FITS table. */
  private static Path withFormat(Path file) {
    return CatalogueFormat.of(file).isPresent()
        ? file
        : file.resolveSibling(file.getFileName() + ".fits");
  }

  private void importFile() {
    ExtensionFilter kind = new ExtensionFilter(Text.get("file.kind.weights"), "*.h5", "*.hdf5");
    choice.file("models.import", kind, this::take);
  }

  private void importFolder() {
    choice.folder("models.importFolder", this::take);
  }

  private void chooseTorch() {
    show.run();
    choice.folder("models.torch.folder", devices::use);
  }

  private void take(Path path) {
    show.run();
    model.importFrom(List.of(path));
  }
}
