package org.lymanscope.app.train.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.train.FreeFolder;
import org.lymanscope.app.train.Journal;
import org.lymanscope.app.train.TrainContext;
import org.lymanscope.app.train.TrainingTurn;
import org.lymanscope.engine.project.SearchRepository;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.search.KeptSearch;
import org.lymanscope.engine.search.SearchReport;

/** The searches of the open project, one of them perhaps under way. UI thread only. */
public final class SearchesViewModel {
  private static final String SEARCHES = "searches";

  /** A search under way; its record is known once it has begun. */
  private record Underway(JobHandle<SearchReport> job, Optional<UUID> id) {}

  private final TrainContext context;
  private final Searcher searcher;
  private final Journal<SearchRepository> journal;
  private final TrainingTurn turn;
  private final LatestOnly listings;
  private final ObservableList<SearchEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Path>> project =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SearchEntry>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<JobState<?>>> jobState =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Underway> underway = Optional.empty();
  private Optional<UUID> selected = Optional.empty();

  /** Creates the view-model; {@link #list} fills it. */
  public SearchesViewModel(
      TrainContext context,
      Searcher searcher,
      Journal<SearchRepository> journal,
      TrainingTurn turn) {
    this.context = context;
    this.searcher = searcher;
    this.journal = journal;
    this.turn = turn;
    this.listings = new LatestOnly(context.reader(), context.ui());
  }

  // --- The table ----------------------------------------------------------------------------

  /** The searches, the one that was begun last first. */
  public ObservableList<SearchEntry> entries() {
    return entries;
  }

  /** Folder of the open project, where searches are kept; empty if none is open. */
  public ReadOnlyObjectProperty<Optional<Path>> projectProperty() {
    return project.getReadOnlyProperty();
  }

  /** Zone of the times shown. */
  public ZoneId zone() {
    return context.zone();
  }

  /** The search that is looked at. */
  public ReadOnlyObjectProperty<Optional<SearchEntry>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a search is looked at for which something holds. */
  public BooleanBinding shownThat(Predicate<SearchEntry> condition) {
    return Bindings.createBooleanBinding(() -> shown.get().filter(condition).isPresent(), shown);
  }

  /** Whether something is under way, so that nothing else can begin. */
  public BooleanBinding busy() {
    return turn.taken();
  }

  /** Looks at a search. */
  public void select(UUID id) {
    selected = Optional.of(id);
    show();
  }

  private void show() {
    shown.set(
        selected.flatMap(
            id -> entries.stream().filter(entry -> entry.id().equals(id)).findFirst()));
  }

  /** Lists the searches of the open project anew. */
  public void list() {
    Optional<Path> now = journal.project();
    if (!now.equals(project.get())) {
      entries.clear();
      selected = Optional.empty();
      show();
      project.set(now);
    }
    if (now.isEmpty()) {
      return;
    }
    Map<UUID, SearchEntry> known = new HashMap<>();
    entries.forEach(entry -> known.put(entry.id(), entry));
    Optional<UUID> live = underway.flatMap(Underway::id);
    listings.request(
        () -> read(now.get(), known, live),
        found -> {
          entries.setAll(found);
          if (selected.isEmpty()) {
            selected = found.stream().findFirst().map(SearchEntry::id);
          }
          show();
        },
        this::failed);
  }

  /** Wants no more answers from the project, which is about to be let go. */
  public void close() {
    listings.forget();
  }

  /** Recipes that are known are not read again: they never change. */
  private List<SearchEntry> read(Path folder, Map<UUID, SearchEntry> known, Optional<UUID> live)
      throws IOException {
    return journal.use(
        folder,
        searches -> {
          List<SearchEntry> found = new ArrayList<>();
          for (SearchRun run : searches.all()) {
            boolean here = live.equals(Optional.of(run.record().id()));
            SearchEntry before = known.get(run.record().id());
            found.add(
                before == null
                    ? SearchEntry.of(run, here)
                    : new SearchEntry(run, before.recipe(), here));
          }
          return found;
        });
  }

  /** Brings a search of any folder into the project, and looks at it. */
  public void open(Path folder) {
    Optional<Path> now = project.get();
    if (now.isEmpty()) {
      context.notices().tell(Notice.warning(Text.get("train.obstacle.project")));
      return;
    }
    context
        .jobs()
        .submit(
            Text.get("search.job.open", folder.getFileName()),
            job -> {
              SearchRun run = KeptSearch.read(folder);
              return journal.use(
                  now.get(),
                  searches -> {
                    searches.save(run);
                    searches.restore(run.record().id());
                    return run.record().id();
                  });
            })
        .onSuccess(
            id -> {
              selected = Optional.of(id);
              list();
            });
  }

  // --- A search under way -------------------------------------------------------------------

  /** State of the job of the search under way; empty if none is. */
  public ReadOnlyObjectProperty<Optional<JobState<?>>> jobStateProperty() {
    return jobState.getReadOnlyProperty();
  }

  /**
   * Starts a search in a folder of its own.
   *
   * @param folder of the project
   * @param name of the search
   * @param order what is wanted, told a folder that is free
   */
  void begin(Path folder, String name, Function<Path, SearchOrder> order) {
    if (busy().get()) {
      context.notices().tell(Notice.warning(Text.get("train.obstacle.busy")));
      return;
    }
    LiveSearch live =
        new LiveSearch(
            context.ui(), journal, folder, run -> recorded(folder, run), this::unrecorded);
    JobHandle<SearchReport> job =
        context
            .jobs()
            .submit(
                Text.get("search.job", name),
                progress ->
                    searcher.search(
                        order.apply(FreeFolder.in(folder, SEARCHES, name)), live, progress));
    turn.take(job);
    underway = Optional.of(new Underway(job, Optional.empty()));
    job.stateProperty().addListener((observable, was, now) -> follow(now));
  }

  int threads() {
    return searcher.threads();
  }

  private void recorded(Path folder, SearchRun run) {
    UUID id = run.record().id();
    boolean first = underway.flatMap(Underway::id).isEmpty();
    boolean live = underway.isPresent();
    underway = underway.map(some -> new Underway(some.job(), Optional.of(id)));
    if (!project.get().equals(Optional.of(folder))) {
      return; // another project is open by now
    }
    int place =
        IntStream.range(0, entries.size())
            .filter(i -> entries.get(i).id().equals(id))
            .findFirst()
            .orElse(-1);
    try {
      SearchEntry now =
          place < 0
              ? SearchEntry.of(run, live)
              : new SearchEntry(run, entries.get(place).recipe(), live);
      if (place < 0) {
        entries.add(0, now);
      } else {
        entries.set(place, now);
      }
    } catch (IOException e) {
      failed(e);
    }
    if (first) {
      selected = Optional.of(id);
    }
    show();
  }

  private void unrecorded(IOException failure) {
    String sentence = Text.get("search.unrecorded", String.valueOf(failure.getMessage()));
    context.notices().tell(Notice.failure(sentence, failure));
  }

  private void follow(JobState<SearchReport> now) {
    jobState.set(now.finished() ? Optional.empty() : Optional.of(now));
    if (!now.finished()) {
      return;
    }
    underway = Optional.empty();
    if (now instanceof JobState.Succeeded<SearchReport> done) {
      String sentence =
          done.result()
              .best()
              .map(best -> Text.get("search.done", done.result().ranked().size(), best.number()))
              .orElse(Text.get("search.done.none"));
      context.notices().tell(Notice.done(sentence));
    } else if (now instanceof JobState.Cancelled) {
      context.notices().tell(Notice.warning(Text.get("search.stopped")));
    }
    list();
  }

  private void failed(Throwable e) {
    String sentence = Text.get("search.failed", String.valueOf(e.getMessage()));
    context.notices().tell(Notice.failure(sentence, e));
  }
}
