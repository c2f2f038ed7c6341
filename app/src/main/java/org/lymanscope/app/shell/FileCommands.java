package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.exchange.LabelFormat;

/** The commands that ask for files and folders, and the rest of the File menu. */
final class FileCommands {
  private final Workspaces workspaces;
  private final ProjectWorkspace project;
  private final FileChoice choice;
  private final Runnable quit;

  FileCommands(Workspaces workspaces, FileChoice choice, Runnable quit) {
    this.workspaces = workspaces;
    this.project = workspaces.project();
    this.choice = choice;
    this.quit = quit;
  }

  List<Command> all() {
    return List.of(
        file("file.open", this::openFiles, "Ctrl+O"),
        file("file.openFolder", this::openFolder, "Ctrl+Shift+O"),
        file("file.newProject", this::newProject, "Ctrl+Shift+N"),
        file("file.openProject", this::openProject, "Ctrl+Alt+O"),
        file("file.importLabels", this::importLabels, "Ctrl+I").when(project.filled()),
        file("file.exportLabels", this::exportLabels, "Ctrl+E").when(project.filled()),
        file("file.exportPlot", this::exportPlot, "Ctrl+Shift+E").when(project.filled()),
        file("file.quit", quit, "Ctrl+Q"),
        Command.of("inspect.template.open", Category.LINES, this::openTemplate)
            .when(workspaces.projectShown()));
  }

  private static Command file(String id, Runnable action, String key) {
    return Command.of(id, Category.FILE, action, key);
  }

  private void openFiles() {
    choice.files("file.open", files -> workspaces.showProject().open(files));
  }

  private void openFolder() {
    choice.folder("file.openFolder", folder -> workspaces.showProject().open(List.of(folder)));
  }

  private void newProject() {
    choice.saveAs(
        "file.newProject",
        Text.get("file.newProject.name"),
        List.of(),
        (folder, kind) -> workspaces.showProject().createProject(folder));
  }

  private void openProject() {
    choice.folder("file.openProject", folder -> workspaces.showProject().openProject(folder));
  }

  private void importLabels() {
    ExtensionFilter kinds =
        new ExtensionFilter(Text.get("file.kind.labels"), "*.csv", "*.mz", "*.fits");
    choice.file("file.importLabels", kinds, project::importLabels);
  }

  private void openTemplate() {
    choice.file(
        "inspect.template.open", kind("file.kind.template", "*.fits"), project::openTemplate);
  }

  private void exportLabels() {
    Map<ExtensionFilter, LabelFormat> kinds = new LinkedHashMap<>();
    for (LabelFormat format : LabelFormat.values()) {
      String title = "file.kind." + format.name().toLowerCase(Locale.ROOT);
      kinds.put(kind(title, "*" + format.extension()), format);
    }
    choice.saveAs(
        "file.exportLabels",
        "labels",
        List.copyOf(kinds.keySet()),
        (file, kind) -> project.exportLabels(file, format(file, kinds.get(kind))));
  }

  /** What was typed wins where it names another format than the one chosen. */
  private static LabelFormat format(Path file, @Nullable LabelFormat chosen) {
    boolean fits = chosen != null && file.toString().endsWith(chosen.extension());
    return chosen != null && fits ? chosen : LabelFiles.formatOf(file);
  }

  private void exportPlot() {
    choice.saveAs(
        "file.exportPlot",
        "spectrum",
        FileChoice.figureKinds(),
        (file, kind) -> project.exportPlot(file));
  }

  private static ExtensionFilter kind(String titleKey, String pattern) {
    return new ExtensionFilter(Text.get(titleKey), pattern);
  }
}
