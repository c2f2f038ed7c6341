package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.inspect.InspectViewModel;
import org.lymanscope.app.inspect.Listing;
import org.lymanscope.app.inspect.Spectra;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.plot.export.FigureFile;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.exchange.Exported;
import org.lymanscope.engine.exchange.LabelFormat;
import org.lymanscope.engine.exchange.LabelImport;
import org.lymanscope.engine.exchange.LineProblem;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.survey.Target;

/** Projects, files and exports of the Inspect screen. */
final class InspectWorkspace implements ProjectWorkspace {
  private final Ground ground;
  private final InspectViewModel model;
  private final InspectFace face;
  private final BiConsumer<CommandControls, Commands> dress;
  private final LabelFiles labels;
  private final ModelPasses passes;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private volatile ProjectSession.@Nullable Content content;

  /**
   * Creates the workspace.
   *
   * @param dress tells the screen's buttons their keys, once all commands are known
   */
  InspectWorkspace(
      Ground ground,
      InspectViewModel model,
      InspectFace face,
      BiConsumer<CommandControls, Commands> dress) {
    this.dress = dress;
    this.labels = new LabelFiles(ground);
    this.passes = new ModelPasses(ground, model);
    this.ground = ground;
    this.model = model;
    this.face = face;
  }

  /** Sets what is told when the person changes a model's rule here. */
  void onRule(BiConsumer<ModelCard, DecisionRule> action) {
    model.answers().setOnRule(action);
  }

  /** What the screen shows. */
  InspectViewModel model() {
    return model;
  }

  /** The open project; from any thread. */
  Optional<ProjectSession> openSession() {
    return Optional.ofNullable(content).map(ProjectSession.Content::session);
  }

  /** Folder of the open project. */
  Optional<Path> openFolder() {
    return openSession().map(ProjectSession::folder);
  }

  @Override
  public String name() {
    return "inspect";
  }

  @Override
  public Parent content() {
    return face.content();
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(face.commands().stream(), Stream.of(passes.command())).toList();
  }

  @Override
  public void dress(CommandControls controls, Commands all) {
    dress.accept(controls, all);
  }

  @Override
  public List<Node> status() {
    return face.status();
  }

  @Override
  public ObservableStringValue project() {
    return title.getReadOnlyProperty();
  }

  @Override
  public ObservableBooleanValue filled() {
    return model.presentProperty();
  }

  @Override
  public void take(List<Path> filesAndFolders) {
    Path first = filesAndFolders.get(0);
    if (filesAndFolders.size() == 1 && Files.isDirectory(first) && Project.isProject(first)) {
      openProject(first);
    } else {
      open(filesAndFolders);
    }
  }

  @Override
  public Supplier<List<Path>> files() {
    List<Target> targets = content == null ? List.of() : content.survey().targets();
    return () -> targets.stream().map(Target::file).distinct().toList();
  }

  @Override
  public void open(List<Path> filesAndFolders) {
    ProjectSession.Content now = content;
    if (now == null) {
      openProject(Projects.first(ground.folders()), filesAndFolders, true);
      return;
    }
    String name = Text.get("shell.job.open", names(filesAndFolders));
    whenIdleSaved(
        () ->
            ground
                .jobs()
                .submit(
                    name, job -> listed(now.session().list(filesAndFolders, job), filesAndFolders))
                .onSuccess(this::show));
  }

  @Override
  public void openProject(Path folder) {
    openProject(folder, List.of(), false);
  }

  @Override
  public void createProject(Path folder) {
    openProject(folder, List.of(), true);
  }

  @Override
  public void exportLabels(Path file, LabelFormat format) {
    ProjectSession.Content now = content;
    if (now != null) {
      submit("shell.job.export", file, job -> labels.write(now, file, format), this::tellExported);
    }
  }

  @Override
  public void importLabels(Path file) {
    ProjectSession.Content now = content;
    if (now != null) {
      submit(
          "shell.job.import",
          file,
          job -> {
            LabelFiles.Taken taken = labels.read(now, file, job);
            return Map.entry(taken.imported(), listed(taken.content(), List.of()));
          },
          taken -> {
            show(taken.getValue());
            tellImported(taken.getKey(), file);
          });
    }
  }

  @Override
  public void openTemplate(Path file) {
    model.templates().open(file);
  }

  @Override
  public void sign() {
    ProjectSession.Content now = content;
    Author author = author();
    if (now != null && !now.session().log().author().equals(author)) {
      submit(
          "shell.job.project",
          now.session().folder(),
          job -> {
            now.session().sign(author);
            return listed(now.session().list(List.of(), job), List.of());
          },
          this::show);
    }
  }

  @Override
  public void exportPlot(Path file) {
    Optional<FigureFile> figure = face.figure().get();
    figure.ifPresent(
        some ->
            ground
                .jobs()
                .submit(
                    Text.get("shell.job.export", file.getFileName()),
                    job -> {
                      some.write(file);
                      return file;
                    })
                .onSuccess(done -> tellDone("shell.done.plot", done)));
  }

  @Override
  public CompletionStage<Boolean> save() {
    CompletableFuture<Boolean> saved = new CompletableFuture<>();
    // Behind whatever the writer has to do before.
    Runnable last = () -> ground.workers().writer().execute(() -> saved.complete(true));
    whenIdleSaved(last);
    whenIdle(
        () -> {
          if (model.recording().failureProperty().get().isPresent()) {
            saved.complete(false);
          }
        });
    return saved;
  }

  @Override
  public CompletionStage<?> close() {
    ProjectSession.Content now = content;
    return now == null
        ? save()
        : save().thenRunAsync(() -> letGo(now, true), ground.workers().writer());
  }

  private void openProject(Path folder, List<Path> files, boolean create) {
    ProjectSession.Content before = content;
    if (before != null && before.session().folder().equals(folder)) {
      open(files);
      return;
    }
    Author author = author();
    submit(
        "shell.job.project",
        folder,
        job ->
            listed(
                create
                    ? Projects.create(folder, files, author, ground, job)
                    : Projects.open(folder, files, author, ground, job),
                files),
        this::show);
  }

  private Author author() {
    return new Author(Projects.inspector(ground.settings().get()), ground.programVersion());
  }

  /** Does a job on a file once what was decided is saved. */
  private <T> void submit(String titleKey, Path file, Job<T> work, Consumer<T> then) {
    String name = Text.get(titleKey, file.getFileName());
    whenIdleSaved(() -> ground.jobs().submit(name, work).onSuccess(then));
  }

  /** What the screen needs of a project, as far as a worker can make it. */
  private Listed listed(ProjectSession.Content next, List<Path> opened) {
    Spectra spectra = Spectra.of(next.survey(), next.problems());
    Listing rows = model.list(spectra, new SessionRecords(next.session()), next.records());
    return Listed.of(next, rows, opened);
  }

  private void show(Listed listed) {
    ProjectSession.Content before = content;
    ProjectSession.Content next = listed.content();
    content = next;
    passes.open(next);
    Path folder = next.session().folder();
    title.set(String.valueOf(folder.getFileName()));
    ground.settings().update(settings -> settings.withRecentProject(folder.toString()));
    model.open(listed.rows());
    listed.wanted().flatMap(model.queue()::find).ifPresent(model::goTo);
    next.survey().problems().stream().limit(3).forEach(this::tellProblem);
    if (before == null || before.session() != next.session()) {
      Projects.missing(next.missing()).map(Notice::warning).ifPresent(ground.notices()::tell);
    }
    if (before != null) {
      boolean other = before.session() != next.session();
      ground.workers().writer().execute(() -> letGo(before, other));
    }
  }

  private void whenIdleSaved(Runnable action) {
    whenIdle(() -> model.recording().saveThen(action));
  }

  /** The model takes no second save while one is under way. */
  private void whenIdle(Runnable action) {
    ReadOnlyBooleanProperty saving = model.recording().savingProperty();
    if (!saving.get()) {
      action.run();
      return;
    }
    saving.addListener(
        new InvalidationListener() {
          @Override
          public void invalidated(Observable observable) {
            if (!saving.get()) {
              saving.removeListener(this);
              ground.ui().execute(() -> whenIdle(action));
            }
          }
        });
  }

  /** Closes what is no longer shown; the project only if another one took its place. */
  private void letGo(ProjectSession.Content last, boolean alsoProject) {
    try {
      last.survey().close();
      if (alsoProject) {
        last.session().close();
      }
    } catch (IOException e) {
      tellLater(e);
    }
  }

  private void tellLater(IOException e) {
    Notice notice =
        Notice.failure(Text.get("shell.error.closing", String.valueOf(e.getMessage())), e);
    ground.ui().execute(() -> ground.notices().tell(notice));
  }

  private void tellProblem(FileProblem problem) {
    ground.notices().tell(Notice.warning(problem.sentence()));
  }

  private void tellExported(Exported done) {
    String rows = Text.count(done.rows());
    ground.notices().tell(Notice.done(Text.get("shell.done.labels", rows, done.file())));
    done.warnings().forEach(text -> ground.notices().tell(Notice.warning(text)));
  }

  private void tellImported(LabelImport.Imported done, Path file) {
    String count = Text.count(done.labels());
    ground.notices().tell(Notice.done(Text.get("shell.done.import", count, file)));
    List<LineProblem> problems = done.problems();
    if (!problems.isEmpty()) {
      String sentence =
          Text.get("shell.import.problems", problems.size(), file.getFileName(), problems.get(0));
      ground.notices().tell(Notice.warning(sentence));
    }
  }

  private void tellDone(String key, Path file) {
    ground.notices().tell(Notice.done(Text.get(key, file)));
  }

  private static String names(List<Path> paths) {
    return paths.size() == 1
        ? String.valueOf(paths.get(0).getFileName())
        : Text.get("shell.job.files", paths.size());
  }
}
