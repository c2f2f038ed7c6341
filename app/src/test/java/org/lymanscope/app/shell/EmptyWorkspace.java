package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.lymanscope.app.command.Command;
import org.lymanscope.engine.exchange.LabelFormat;

/** Stands in until the Inspect screen is there. */
final class EmptyWorkspace implements ProjectWorkspace {
  int signed;
  CompletableFuture<Boolean> saving = CompletableFuture.completedFuture(true);
  final List<String> opened = new ArrayList<>();
  private final StackPane content = new StackPane();
  private final SimpleStringProperty project = new SimpleStringProperty("");
  private final SimpleBooleanProperty filled = new SimpleBooleanProperty(false);

  @Override
  public String name() {
    return "inspect";
  }

  @Override
  public Parent content() {
    return content;
  }

  @Override
  public List<Command> commands() {
    return List.of();
  }

  @Override
  public List<Node> status() {
    return List.of();
  }

  @Override
  public ObservableStringValue project() {
    return project;
  }

  @Override
  public ObservableBooleanValue filled() {
    return filled;
  }

  @Override
  public void take(List<Path> filesAndFolders) {
    open(filesAndFolders);
  }

  @Override
  public Supplier<List<Path>> files() {
    return List::of;
  }

  @Override
  public void open(List<Path> filesAndFolders) {
    filesAndFolders.forEach(path -> opened.add("files " + path.getFileName()));
  }

  @Override
  public void openProject(Path folder) {
    opened.add("project " + folder.getFileName());
  }

  @Override
  public void createProject(Path folder) {}

  @Override
  public void exportLabels(Path file, LabelFormat format) {}

  @Override
  public void importLabels(Path file) {}

  @Override
  public void openTemplate(Path file) {}

  @Override
  public void sign() {
    signed++;
  }

  @Override
  public void exportPlot(Path file) {}

  @Override
  public CompletionStage<Boolean> save() {
    return saving;
  }

  @Override
  public CompletionStage<?> close() {
    return save();
  }
}
