package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.lymanscope.app.augment.AugmentCommands;
import org.lymanscope.app.augment.AugmentContext;
import org.lymanscope.app.augment.AugmentView;
import org.lymanscope.app.augment.AugmentViewModel;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.inspect.InspectViewModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Theme;

/** The Augment screen and all that it needs. */
final class AugmentWorkspace implements Workspace {
  private final AugmentViewModel model;
  private final AugmentView view;

  private AugmentWorkspace(AugmentViewModel model, AugmentView view) {
    this.model = model;
    this.view = view;
  }

  /**
   * Makes the screen.
   *
   * @param inspect whose spectrum is augmented
   */
  static AugmentWorkspace compose(Ground ground, InspectViewModel inspect) {
    InspectSubjects subjects = new InspectSubjects(inspect);
    AugmentContext context =
        new AugmentContext(
            ground.ui(),
            ground.workers().reader(),
            ground.notices(),
            ground.settings(),
            ground.activeModels());
    AugmentViewModel model = new AugmentViewModel(context, subjects);
    BooleanBinding dark = ground.themes().themeProperty().isEqualTo(Theme.DARK);
    AugmentView view = new AugmentView(model, LineResources.skyBands(ground.notices()), dark);
    view.getProperties().put("dark", dark); // JavaFX holds bindings weakly
    view.visibleProperty()
        .addListener(
            (observable, was, now) -> {
              if (now) {
                subjects.refresh();
              }
              model.activeProperty().set(now);
            });
    return new AugmentWorkspace(model, view);
  }

  @Override
  public String name() {
    return "augment";
  }

  @Override
  public Parent content() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return AugmentCommands.of(model, view);
  }

  @Override
  public List<Command> fileCommands(FileChoice files, Runnable show) {
    ExtensionFilter kind = new ExtensionFilter(Text.get("augment.kind"), "*.yaml", "*.yml");
    Runnable open =
        () ->
            files.file(
                "augment.open",
                kind,
                file -> {
                  show.run();
                  model.openRecipe(file);
                });
    Runnable save =
        () ->
            files.saveAs(
                "augment.save",
                Text.get("augment.save.name"),
                List.of(kind),
                (file, chosen) -> save(file));
    return List.of(
        Command.of("augment.open", Category.AUGMENT, open),
        Command.of("augment.save", Category.AUGMENT, save));
  }

  @Override
  public void dress(CommandControls controls, Commands all) {
    view.dress(controls, all);
  }

  @Override
  public List<Node> status() {
    return List.of();
  }

  /** Writes the chain; what the file dialog leads to. */
  void save(Path file) {
    model.saveRecipe(file);
  }

  /** Takes the chain of the first of them, a recipe. */
  @Override
  public void take(List<Path> filesAndFolders) {
    model.openRecipe(filesAndFolders.get(0));
  }

  @Override
  public CompletionStage<?> close() {
    model.activeProperty().set(false);
    return CompletableFuture.completedStage(true);
  }
}
