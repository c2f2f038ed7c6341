package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.models.ActiveChoice;
import org.lymanscope.app.models.DevicesViewModel;
import org.lymanscope.app.models.Machine;
import org.lymanscope.app.models.ModelStatus;
import org.lymanscope.app.models.ModelsCommands;
import org.lymanscope.app.models.ModelsContext;
import org.lymanscope.app.models.ModelsView;
import org.lymanscope.app.models.ModelsViewModel;
import org.lymanscope.app.settings.TorchSource;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;

/** The Models screen and all that it needs. */
final class ModelsWorkspace implements Workspace {
  private final ActiveChoice choice;
  private final ModelsViewModel model;
  private final ModelsView view;
  private final DevicesViewModel devices;
  private final ModelStatus status;
  private final Classifying classifying;
  private final ProjectWorkspace project;
  private final ModelLibrary library;
  private final TorchRuntime runtime;

  private ModelsWorkspace(
      ModelLibrary library,
      TorchRuntime runtime,
      ModelsViewModel model,
      DevicesViewModel devices,
      Classifying classifying,
      ProjectWorkspace project) {
    this.library = library;
    this.runtime = runtime;
    this.choice = model.choice();
    this.classifying = classifying;
    this.project = project;
    this.model = model;
    this.devices = devices;
    this.view = new ModelsView(model, devices);
    this.status = new ModelStatus(choice);
  }

  /**
   * Makes the screen.
   *
   * @param project whose files can be classified
   * @param machine what it tells of the devices, made of what loads PyTorch
   */
  static ModelsWorkspace compose(
      Ground ground, ProjectWorkspace project, Function<TorchRuntime, Machine> machine) {
    ModelsContext context =
        new ModelsContext(
            ground.ui(),
            ground.workers().reader(),
            ground.jobs(),
            ground.notices(),
            ground.settings(),
            ground.clock().getZone());
    ModelLibrary library =
        ModelLibrary.open(ground.folders().models(), ground.clock(), ground.programVersion());
    TorchRuntime runtime =
        new TorchRuntime(ground.ui(), ground.workers().networks(), ground.notices());
    runtime.use(TorchSource.of(ground.settings().get()));
    ground
        .settings()
        .property()
        .addListener((observable, was, now) -> runtime.use(TorchSource.of(now)));
    ActiveChoice choice = new ActiveChoice(context, library, runtime, ground.activeModels());
    runtime.onWarning(choice::refreshDevice);
    ModelsViewModel model = new ModelsViewModel(context, library, choice);
    model.start(Projects.sample().map(sample -> sample.resolve("models")));
    Classifying classifying = new Classifying(ground, library, runtime, choice);
    DevicesViewModel devices = new DevicesViewModel(context, machine.apply(runtime));
    return new ModelsWorkspace(library, runtime, model, devices, classifying, project);
  }

  /** The devices, and which PyTorch is to be loaded. */
  DevicesViewModel devices() {
    return devices;
  }

  /** Keeps a rule that was changed on another screen. */
  void keepRule(ModelCard card, DecisionRule rule) {
    model.keepRule(card, rule);
  }

  /** The library. */
  ModelLibrary library() {
    return library;
  }

  /** Trains on the device where models run. */
  WindowTrainer trainer(Ground ground) {
    return new WindowTrainer(ground, runtime, choice.deviceProperty()::get, library);
  }

  /** Keeps what was trained in the library, and makes it the active model. */
  void promote(Path folder, String name) {
    model.promote(folder, name);
  }

  /** Classifies files; what the file dialogs lead to. */
  Classifying classifying() {
    return classifying;
  }

  @Override
  public String name() {
    return "models";
  }

  @Override
  public Parent content() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return ModelsCommands.of(model, devices, view);
  }

  @Override
  public List<Command> fileCommands(FileChoice files, Runnable show) {
    return new ModelFileCommands(model, devices, classifying, project, files, show).all();
  }

  @Override
  public void dress(CommandControls controls, Commands all) {
    view.dress(controls, all);
    status.setOnAction(event -> all.get("view.models").run());
  }

  @Override
  public List<Node> status() {
    return List.of();
  }

  @Override
  public List<Node> standing() {
    return List.of(status);
  }

  /** Imports them. */
  @Override
  public void take(List<Path> filesAndFolders) {
    model.importFrom(filesAndFolders);
  }

  @Override
  public CompletionStage<?> close() {
    view.close();
    choice.close();
    return CompletableFuture.completedStage(true);
  }
}
