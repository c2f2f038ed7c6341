package org.lymanscope.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.plot.export.FigureFormat;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.architecture.Allowed;

/** The system's dialogs for files and folders; they begin where the last one of a kind ended. */
@Allowed(rule = "A14", because = "JavaFX hands files over as java.io.File")
final class FileChoice {
  private final Window owner;
  private final LiveSettings settings;
  private final Predicate<Path> mayReplace;

  /**
   * Creates the dialogs.
   *
   * @param mayReplace asks whether a file may be replaced that the system's dialog did not ask
   *     about
   */
  FileChoice(Window owner, LiveSettings settings, Predicate<Path> mayReplace) {
    this.owner = owner;
    this.settings = settings;
    this.mayReplace = mayReplace;
  }

  /** The kinds of files a chart can be written as; the first is what is proposed. */
  static List<ExtensionFilter> figureKinds() {
    return Stream.of(FigureFormat.values())
        .map(FigureFormat::extension)
        .map(name -> new ExtensionFilter(Text.get("file.kind." + name), "*." + name))
        .toList();
  }

  void files(String purpose, Consumer<List<Path>> action) {
    FileChooser chooser = chooser(purpose);
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    if (chosen != null && !chosen.isEmpty()) {
      remember(purpose, chosen.get(0).toPath().getParent());
      action.accept(chosen.stream().map(File::toPath).toList());
    }
  }

  void file(String purpose, ExtensionFilter kind, Consumer<Path> action) {
    FileChooser chooser = chooser(purpose);
    chooser.getExtensionFilters().setAll(kind, new ExtensionFilter(Text.get("file.kind.all"), "*"));
    @Nullable File chosen = chooser.showOpenDialog(owner);
    if (chosen != null) {
      remember(purpose, chosen.toPath().getParent());
      action.accept(chosen.toPath());
    }
  }

  void folder(String purpose, Consumer<Path> action) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Text.get(purpose));
    lastFolder(purpose).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    @Nullable File chosen = chooser.showDialog(owner);
    if (chosen != null) {
      remember(purpose, chosen.toPath().getParent());
      action.accept(chosen.toPath());
    }
  }

  /**
   * Asks for a name.
   *
   * @param kinds kinds of files to choose from; none for a folder
   * @param action told the file and the chosen kind, null where there is none
   */
  void saveAs(
      String purpose,
      String name,
      List<ExtensionFilter> kinds,
      BiConsumer<Path, @Nullable ExtensionFilter> action) {
    FileChooser chooser = chooser(purpose);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().setAll(kinds);
    @Nullable File chosen = chooser.showSaveDialog(owner);
    if (chosen != null) {
      remember(purpose, chosen.toPath().getParent());
      @Nullable ExtensionFilter kind = chooser.getSelectedExtensionFilter();
      saved(chosen.toPath(), kind, mayReplace).ifPresent(file -> action.accept(file, kind));
    }
  }

  /** The file to write; empty if it became another one by its ending and is to stay. */
  static Optional<Path> saved(
      Path typed, @Nullable ExtensionFilter kind, Predicate<Path> mayReplace) {
    Path file = withEnding(typed, kind);
    boolean unasked = !file.equals(typed) && Files.exists(file);
    return unasked && !mayReplace.test(file) ? Optional.empty() : Optional.of(file);
  }

  /** Adds the ending of the chosen kind where the user typed none. */
  static Path withEnding(Path file, @Nullable ExtensionFilter kind) {
    String name = file.getFileName().toString();
    if (name.contains(".") || kind == null) {
      return file;
    }
    return file.resolveSibling(name + kind.getExtensions().get(0).substring(1));
  }

  private FileChooser chooser(String purpose) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Text.get(purpose));
    lastFolder(purpose).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> lastFolder(String purpose) {
    return Optional.of(settings.get().value("folder." + purpose, ""))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Files::isDirectory);
  }

  private void remember(String purpose, @Nullable Path folder) {
    if (folder != null) {
      settings.update(now -> now.withValue("folder." + purpose, folder.toString()));
    }
  }
}
