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
        file("file.importLabels", this::importLabels, "Ctrl+I").when(workspace.filled()),
        file("file.exportLabels", this::exportLabels, "Ctrl+E").when(workspace.filled()),
        file("file.exportPlot", this::exportPlot, "Ctrl+Shift+E").when(workspace.filled()),
        file("file.quit", quit, "Ctrl+Q"),
        Command.of("inspect.template.open", Category.LINES, this::openTemplate));
  }

  private static Command file(String id, Runnable action, String key) {
    return Command.of(id, Category.FILE, action, key);
  }

  private void openFolder() {
    choice.folder("file.openFolder", folder -> workspace.open(List.of(folder)));
  }

  private void newProject() {
    choice.saveAs(
        "file.newProject",
        Text.get("file.newProject.name"),
        List.of(),
        (folder, kind) -> workspace.createProject(folder));
  }

  private void openProject() {
    choice.folder("file.openProject", workspace::openProject);
  }

  private void importLabels() {
    ExtensionFilter kinds =
        new ExtensionFilter(Text.get("file.kind.labels"), "*.csv", "*.mz", "*.fits");
    choice.file("file.importLabels", kinds, workspace::importLabels);
  }

  private void openTemplate() {
    choice.file(
        "inspect.template.open", kind("file.kind.template", "*.fits"), workspace::openTemplate);
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
        (file, kind) -> workspace.exportLabels(file, format(file, kinds.get(kind))));
  }

  /** What was typed wins where it names another format than the one chosen. */
  private static LabelFormat format(Path file, @Nullable LabelFormat chosen) {
    boolean fits = chosen != null && file.toString().endsWith(chosen.extension());
    return chosen != null && fits ? chosen : LabelFiles.formatOf(file);
  }

  private void exportPlot() {
    List<ExtensionFilter> kinds =
        List.of(
            kind("file.kind.png", "*.png"),
            kind("file.kind.pdf", "*.pdf"),
            kind("file.kind.svg", "*.svg"));
    choice.saveAs("file.exportPlot", "spectrum", kinds, (file, kind) -> workspace.exportPlot(file));
  }

  private static ExtensionFilter kind(String titleKey, String pattern) {
    return new ExtensionFilter(Text.get(titleKey), pattern);
  }
}
