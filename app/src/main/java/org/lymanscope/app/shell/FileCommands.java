package org.lymanscope.app.shell;

import java.util.List;
import javafx.stage.FileChooser.ExtensionFilter;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.text.Text;

/** The commands of the File menu. */
final class FileCommands {
  private final Workspace workspace;
  private final FileChoice choice;
  private final Runnable quit;

  FileCommands(Workspace workspace, FileChoice choice, Runnable quit) {
    this.workspace = workspace;
    this.choice = choice;
    this.quit = quit;
  }

  List<Command> all() {
    return List.of(
        file("file.open", () -> choice.files("file.open", workspace::open), "Ctrl+O"),
        file("file.openFolder", this::openFolder, "Ctrl+Shift+O"),
        file("file.newProject", this::newProject, "Ctrl+Shift+N"),
        file("file.openProject", this::openProject, "Ctrl+Alt+O"),
        file("file.exportLabels", this::exportLabels, "Ctrl+E").when(workspace.filled()),
        file("file.exportPlot", this::exportPlot, "Ctrl+Shift+E").when(workspace.filled()),
        file("file.quit", quit, "Ctrl+Q"));
  }

  private static Command file(String id, Runnable action, String key) {
    return Command.of(id, Category.FILE, action, key);
  }

  private void openFolder() {
    choice.folder("file.openFolder", folder -> workspace.open(List.of(folder)));
  }

  private void newProject() {
    choice.saveAs(
        "file.newProject", Text.get("file.newProject.name"), List.of(), workspace::createProject);
  }

  private void openProject() {
    choice.folder("file.openProject", workspace::openProject);
  }

  private void exportLabels() {
    List<ExtensionFilter> kinds =
        List.of(
            kind("file.kind.prospect", "*.csv"),
            kind("file.kind.fits", "*.fits"),
            kind("file.kind.marz", "*.mz"));
    choice.saveAs("file.exportLabels", "labels.csv", kinds, workspace::exportLabels);
  }

  private void exportPlot() {
    List<ExtensionFilter> kinds =
        List.of(
            kind("file.kind.png", "*.png"),
            kind("file.kind.pdf", "*.pdf"),
            kind("file.kind.svg", "*.svg"));
    choice.saveAs("file.exportPlot", "spectrum.png", kinds, workspace::exportPlot);
  }

  private static ExtensionFilter kind(String titleKey, String pattern) {
    return new ExtensionFilter(Text.get(titleKey), pattern);
  }
}
