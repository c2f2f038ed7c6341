package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.plot.CurveSheet;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.project.RunRepository;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.TrainingRun;
import org.lymanscope.engine.train.TrainReport;

/** The trainings of the open project, one of them perhaps under way. UI thread only. */
public final class RunsViewModel {
  private static final String TRAININGS = "trainings";

  private final TrainContext context;
  private final Trainer trainer;
  private final Journal<RunRepository> journal;
  private final LatestOnly listings;
  private final LatestOnly comparing;
  private final ObservableList<RunEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Path>> project =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final TrainingTurn turn;
  private final ReadOnlyObjectWrapper<List<RunEntry>> shown =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<CurveSheet> sheet =
      new ReadOnlyObjectWrapper<>(CurveSheet.EMPTY);
  private final ReadOnlyObjectWrapper<Differences> differences =
      new ReadOnlyObjectWrapper<>(Differences.NONE);
  private final ObjectProperty<ChartKind> kind =
      new SimpleObjectProperty<>(this, "kind", ChartKind.OVERVIEW);
  private final ReadOnlyObjectWrapper<Optional<JobState<?>>> jobState =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<LiveTraining> underway = Optional.empty();
  private List<UUID> selected = List.of();

  /** Creates the view-model; {@link #list} fills it. */
  public RunsViewModel(
      TrainContext context, Trainer trainer, Journal<RunRepository> journal, TrainingTurn turn) {
    this.context = context;
    this.trainer = trainer;
    this.journal = journal;
    this.turn = turn;
    this.listings = new LatestOnly(context.reader(), context.ui());
    this.comparing = new LatestOnly(context.reader(), context.ui());
    kind.addListener((observable, was, now) -> draw());
    shown.addListener((observable, was, now) -> draw());
  }

  // --- The table ----------------------------------------------------------------------------

  /** The trainings, the one that was begun last first. */
  public ObservableList<RunEntry> entries() {
    return entries;
  }

  /** Folder of the open project, where trainings are kept; empty if none is open. */
  public ReadOnlyObjectProperty<Optional<Path>> projectProperty() {
    return project.getReadOnlyProperty();
  }

  /** Zone of the times shown. */
  public ZoneId zone() {
    return context.zone();
  }

  /** Lists the trainings of the open project anew. */
  public void list() {
    Optional<Path> now = journal.project();
    if (!now.equals(project.get())) {
      entries.clear();
      selected = List.of();
      show();
      project.set(now);
    }
    if (now.isEmpty()) {
      return;
    }
    Map<UUID, RunEntry> known =
        entries.stream().collect(Collectors.toMap(RunEntry::id, entry -> entry, (a, b) -> a));
    Set<UUID> live = live().stream().map(RunEntry::id).collect(Collectors.toSet());
    listings.request(
        () -> read(now.get(), known, live),
        found -> {
          entries.setAll(found);
          if (selected.isEmpty()) {
            selected = found.stream().limit(1).map(RunEntry::id).toList();
          }
          show();
        },
        this::failed);
  }

  /** Wants no more answers from the project, which is about to be let go. */
  public void close() {
    listings.forget();
    comparing.forget();
  }

  /** Epochs that are known are not read again: they never change. */
  private List<RunEntry> read(Path folder, Map<UUID, RunEntry> known, Set<UUID> live)
      throws IOException {
    return journal.use(
        folder,
        runs -> {
          List<RunEntry> found = new ArrayList<>();
          for (TrainingRun run : runs.all()) {
            UUID id = run.record().id();
            RunEntry before = known.get(id);
            List<RunEpoch> epochs =
                before != null && before.epochs().size() == run.record().epochs()
                    ? before.epochs()
                    : runs.epochs(id);
            found.add(new RunEntry(run, epochs, live.contains(id)));
          }
          return found;
        });
  }

  /** The trainings that are looked at, the one chosen first first. */
  public ReadOnlyObjectProperty<List<RunEntry>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Looks at these. */
  public void select(List<UUID> ids) {
    List<UUID> kept = new ArrayList<>(selected);
    kept.retainAll(ids); // so that each keeps its colour when others come and go
    ids.stream().filter(id -> !kept.contains(id)).forEach(kept::add);
    if (!kept.equals(selected)) {
      selected = List.copyOf(kept);
      show();
    }
  }

  private void show() {
    Map<UUID, RunEntry> all = new HashMap<>();
    entries.forEach(entry -> all.put(entry.id(), entry));
    selected = selected.stream().filter(all::containsKey).toList();
    shown.set(selected.stream().map(id -> Optional.ofNullable(all.get(id)).orElseThrow()).toList());
    List<RunEntry> compared = shown.get();
    if (compared.size() < 2) {
      comparing.forget();
      differences.set(Differences.NONE);
    } else {
      comparing.request(() -> Differences.of(compared), differences::set, this::failed);
    }
  }

  private Optional<RunEntry> one() {
    return shown.get().size() == 1 ? Optional.of(shown.get().get(0)) : Optional.empty();
  }

  /** Whether one training is looked at for which something holds. */
  public BooleanBinding oneShown(java.util.function.Predicate<RunEntry> condition) {
    return Bindings.createBooleanBinding(() -> one().filter(condition).isPresent(), shown);
  }

  /** Whether any training is looked at. */
  public BooleanBinding anyShown() {
    return Bindings.createBooleanBinding(() -> !shown.get().isEmpty(), shown);
  }

  // --- Charts -------------------------------------------------------------------------------

  /** Which charts are shown. */
  public ObjectProperty<ChartKind> kindProperty() {
    return kind;
  }

  /** The charts of what is looked at. */
  public ReadOnlyObjectProperty<CurveSheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** What differs, where several are looked at. */
  public ReadOnlyObjectProperty<Differences> differencesProperty() {
    return differences.getReadOnlyProperty();
  }

  /** Spectra per second: of the last steps where it is under way. */
  public double pace(RunEntry entry) {
    return steps(entry).map(StepCurve::pace).filter(pace -> !pace.isNaN()).orElse(entry.pace());
  }

  private Optional<StepCurve> steps(RunEntry entry) {
    return underway
        .filter(training -> training.entry().map(RunEntry::id).equals(Optional.of(entry.id())))
        .map(LiveTraining::steps);
  }

  private void draw() {
    Optional<StepCurve> steps = one().flatMap(this::steps);
    sheet.set(new RunCharts(shown.get(), steps).sheet(kind.get()));
  }

  /** Writes the charts of what is looked at; a file that is there is replaced. */
  public void saveCharts(Path file) {
    CurveSheet now = sheet.get();
    String title = shown.get().stream().map(RunEntry::name).collect(Collectors.joining(", "));
    context
        .jobs()
        .submit(
            Text.get("train.job.save", file.getFileName()),
            job -> {
              ChartFile.of(now, title).write(file);
              return file;
            })
        .onSuccess(done -> context.notices().tell(Notice.done(Text.get("train.saved", done))));
  }

  // --- A training under way -----------------------------------------------------------------

  /** Whether something is under way, so that nothing else can begin. */
  public BooleanBinding busy() {
    return turn.taken();
  }

  private Optional<RunEntry> live() {
    return underway.flatMap(LiveTraining::entry);
  }

  /**
   * Starts a training in a folder of its own.
   *
   * @param folder of the project
   * @param order what is wanted, told the folder of the model
   * @param name of the training
   */
  void begin(Path folder, Function<Path, TrainingOrder> order, String name) {
    if (busy().get()) {
      context.notices().tell(Notice.warning(Text.get("train.obstacle.busy")));
      return;
    }
    LiveTraining training =
        new LiveTraining(
            context.ui(), journal, folder, run -> recorded(folder, run), this::unrecorded);
    JobHandle<TrainReport> job =
        context
            .jobs()
            .submit(
                Text.get("train.job.train", name),
                progress ->
                    trainer.train(
                        order.apply(FreeFolder.in(folder, TRAININGS, name)), training, progress));
    turn.take(job);
    underway = Optional.of(training);
    jobState.set(Optional.of(job.stateProperty().get()));
    selected = List.of();
    training.versionProperty().addListener((observable, was, now) -> draw());
    job.stateProperty().addListener((observable, was, now) -> follow(now));
  }

  private void recorded(Path folder, RunEntry now) {
    if (!project.get().equals(Optional.of(folder))) {
      return; // another project is open by now
    }
    int place =
        IntStream.range(0, entries.size())
            .filter(i -> entries.get(i).id().equals(now.id()))
            .findFirst()
            .orElse(-1);
    if (place < 0) {
      entries.add(0, now);
    } else {
      entries.set(place, now);
    }
    if (selected.isEmpty()) {
      selected = List.of(now.id());
    }
    show();
  }

  private void unrecorded(IOException failure) {
    String sentence = Text.get("train.unrecorded", String.valueOf(failure.getMessage()));
    context.notices().tell(Notice.failure(sentence, failure));
  }

  private void follow(JobState<TrainReport> now) {
    jobState.set(now.finished() ? Optional.empty() : Optional.of(now));
    if (!now.finished()) {
      return;
    }
    underway = Optional.empty();
    if (now instanceof JobState.Succeeded<TrainReport> done) {
      String name = done.result().card().name();
      String sentence = Text.get("train.done", name, done.result().best());
      context.notices().tell(Notice.done(sentence));
    } else if (now instanceof JobState.Cancelled) {
      context.notices().tell(Notice.warning(Text.get("train.stopped")));
    }
    list();
  }

  /** State of the job of the training under way; empty if none is. */
  public ReadOnlyObjectProperty<Optional<JobState<?>>> jobStateProperty() {
    return jobState.getReadOnlyProperty();
  }

  private void failed(Throwable e) {
    String sentence = Text.get("train.failed", String.valueOf(e.getMessage()));
    context.notices().tell(Notice.failure(sentence, e));
  }
}
