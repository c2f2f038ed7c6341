package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.survey.Target;
import org.lymanscope.engine.template.Template;

/**
 * Going through spectra and deciding on them. A decision is on disk before another spectrum shows;
 * leaving a spectrum records what was entered, so that nothing is lost. UI thread only.
 */
public final class InspectViewModel {
  private static final int NEIGHBOURS = 2;

  private final InspectContext context;
  private final BooleanProperty blind = new SimpleBooleanProperty();
  private final BooleanProperty advance = new SimpleBooleanProperty(true);
  private final DoubleProperty smoothing = new SimpleDoubleProperty(2);
  private final TargetQueue queue = new TargetQueue();
  private final RedshiftModel redshift = new RedshiftModel();
  private final DecisionDraft draft = new DecisionDraft(redshift);
  private final LineChoice lines;
  private final FeatureModel feature;
  private final TemplateChoice templates;
  private final ClassChoice classes;
  private final Recorder recorder;
  private final Pace pace;
  private final LatestOnly histories;
  private final ReadOnlyObjectWrapper<Optional<TargetRow>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LoadedSpectrum>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(false);
  private List<FileProblem> problems = List.of();
  private Optional<SpectrumLoader> loader = Optional.empty();
  private Optional<Records> records = Optional.empty();

  /**
   * Creates the model of an empty screen.
   *
   * @param lineLists at least one; the first is in use until another was chosen
   * @param builtIn templates to begin with
   */
  public InspectViewModel(
      InspectContext context, List<LineList> lineLists, List<Template> builtIn) {
    this.context = context;
    lines = new LineChoice(lineLists, context.settings());
    feature = new FeatureModel(redshift, lines, context);
    templates = new TemplateChoice(builtIn, redshift, context);
    classes = new ClassChoice(context.settings());
    recorder = new Recorder(context);
    pace = new Pace(context.clock());
    histories = new LatestOnly(context.reader(), context.ui());
    remember("inspect.blind", blind, context.settings());
    remember("inspect.advance", advance, context.settings());
    blind.addListener((observable, was, now) -> current.get().ifPresent(this::revealOrHide));
  }

  /** The targets in the order of the table. */
  public TargetQueue queue() {
    return queue;
  }

  /** The redshift. */
  public RedshiftModel redshift() {
    return redshift;
  }

  /** What was entered for the spectrum on the screen. */
  public DecisionDraft draft() {
    return draft;
  }

  /** The clicked feature. */
  public FeatureModel feature() {
    return feature;
  }

  /** The line lists. */
  public LineChoice lines() {
    return lines;
  }

  /** The templates. */
  public TemplateChoice templates() {
    return templates;
  }

  /** The classes to choose from. */
  public ClassChoice classes() {
    return classes;
  }

  /** Whether pipeline and other inspectors are hidden until one has answered. */
  public BooleanProperty blindProperty() {
    return blind;
  }

  /** Whether a quality goes on to the next spectrum. */
  public BooleanProperty advanceProperty() {
    return advance;
  }

  /** σ of the smoothing, pixels, for spectra that are prepared in advance. */
  public DoubleProperty smoothingProperty() {
    return smoothing;
  }

  /** The target that was gone to; its spectrum may still be on its way. */
  public ReadOnlyObjectProperty<Optional<TargetRow>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The spectrum on the screen. */
  public ReadOnlyObjectProperty<Optional<LoadedSpectrum>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether there is a spectrum on the screen. */
  public ReadOnlyBooleanProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  /** Whether a record is being written. */
  public ReadOnlyBooleanProperty savingProperty() {
    return recorder.busyProperty();
  }

  /** Why the last decision could not be recorded; empty if it could. */
  public ReadOnlyObjectProperty<Optional<String>> failureProperty() {
    return recorder.failureProperty();
  }

  /** The last record that was written. */
  public ReadOnlyObjectProperty<Optional<Classification>> lastRecordProperty() {
    return recorder.lastProperty();
  }

  /** Files that could not be read. */
  public List<FileProblem> problems() {
    return problems;
  }

  /** Decisions with a quality per hour; empty while there are too few. */
  public OptionalDouble perHour() {
    return pace.perHour();
  }

  /**
   * Shows other spectra, or the same with more of them; stays at the spectrum on the screen if it
   * is still there, else begins at the first one without an answer.
   *
   * @param onRecord the records that count, see {@link Records#current}
   */
  public void open(Spectra spectra, Records kept, List<Classification> onRecord) {
    Optional<SpectrumId> before = current.get().map(TargetRow::id);
    loader.ifPresent(SpectrumLoader::forget);
    recorder.clear();
    records = Optional.of(kept);
    loader = Optional.of(new SpectrumLoader(spectra, context));
    problems = List.copyOf(spectra.problems());
    queue.fill(rows(spectra.targets(), kept.inspector(), onRecord));
    before
        .flatMap(queue::find)
        .or(() -> queue.nextUnanswered(Optional.empty()))
        .or(() -> queue.step(Optional.empty(), 1))
        .ifPresentOrElse(this::show, this::showNothing);
  }

  /** Steps through the table: 1 for the next spectrum, −1 for the one before. */
  public void step(int steps) {
    queue.step(current.get(), steps).ifPresent(this::goTo);
  }

  /** Goes to the next spectrum without an answer. */
  public void nextUnanswered() {
    queue.nextUnanswered(current.get()).ifPresent(this::goTo);
  }

  /** Goes where the text leads, see {@link TargetQueue#search}; whether it led anywhere. */
  public boolean search(String typed) {
    Optional<TargetRow> found = queue.search(typed);
    found.ifPresent(this::goTo);
    return found.isPresent();
  }

  /** Goes to a target; what was entered for the one before is recorded first. */
  public void goTo(TargetRow row) {
    if (!current.get().equals(Optional.of(row))) {
      saveThen(() -> show(row));
    }
  }

  /**
   * Gives a quality and records the decision.
   *
   * @param goOn whether to go to the next spectrum once it is recorded
   */
  public void rate(Quality quality, boolean goOn) {
    if (present.get() && !recorder.busyProperty().get()) {
      Optional<TargetRow> next = queue.step(current.get(), 1);
      draft.qualityProperty().set(Optional.of(quality));
      saveThen(() -> next.filter(row -> goOn).ifPresent(this::show));
    }
  }

  /** Marz's 6: a star for sure. */
  public void rateStar() {
    if (present.get()) {
      draft.spectralClassProperty().set(Optional.of(SpectralClass.STAR));
      rate(Quality.CONFIDENT, advance.get());
    }
  }

  /** Takes class and redshift of one of the pipeline's candidates. */
  public void accept(int candidate) {
    if (candidate < redshift.candidates().size()) {
      redshift.take(candidate);
      SpectralClass offered = redshift.candidates().get(candidate).spectralClass();
      draft.spectralClassProperty().set(Optional.of(offered));
    }
  }

  /** Records what was entered, if anything. */
  public void save() {
    saveThen(() -> {});
  }

  /** Records what was entered, then goes on; at once if there is nothing to record. */
  public void saveThen(Runnable then) {
    if (recorder.busyProperty().get()) {
      return;
    }
    Optional<TargetRow> row = current.get().filter(some -> present.get() && draft.changed());
    if (row.isEmpty() || records.isEmpty()) {
      then.run();
      return;
    }
    Decision decision = completed(row.get(), draft.decision());
    recorder.write(
        records.get().record(row.get().target(), decision, seen(row.get()), pace.onScreen()),
        record -> {
          note(row.get(), record);
          then.run();
        },
        () -> saveThen(then));
  }

  /** Does again what could not be recorded. */
  public void retry() {
    recorder.retry();
  }

  /** Takes the last decision back and returns to its spectrum. */
  public void undo() {
    saveThen(
        () -> records.ifPresent(kept -> recorder.write(kept.undo(), this::revisit, this::undo)));
  }

  /** Brings back what was undone and returns to its spectrum. */
  public void redo() {
    saveThen(
        () -> records.ifPresent(kept -> recorder.write(kept.redo(), this::revisit, this::redo)));
  }

  /** Clicks into the spectrum; a feature near it is snapped to. */
  public void click(double wavelength, SnapMode mode) {
    shown.get().ifPresent(loaded -> feature.click(loaded.content().joined(), wavelength, mode));
  }

  /** Reads the history of the spectrum on the screen, oldest first; others' while hidden not. */
  public void history(Consumer<List<Classification>> answer) {
    Optional<TargetRow> row = current.get();
    if (row.isPresent() && records.isPresent()) {
      Records kept = records.get();
      boolean all = row.get().revealed();
      histories.request(
          () ->
              kept.history(row.get().id()).stream()
                  .filter(record -> all || record.inspector().equals(kept.inspector()))
                  .toList(),
          answer,
          thrown -> tell("inspect.error.history", thrown));
    }
  }

  private List<TargetRow> rows(
      List<Target> targets, String inspector, List<Classification> onRecord) {
    Map<SpectrumId, List<Classification>> bySpectrum =
        onRecord.stream().collect(Collectors.groupingBy(Classification::spectrum));
    return IntStream.range(0, targets.size())
        .mapToObj(
            i -> {
              TargetRow row = new TargetRow(i + 1, targets.get(i), blind);
              List<Classification> all = bySpectrum.getOrDefault(row.id(), List.of());
              row.setOthers(all.stream().filter(r -> !r.inspector().equals(inspector)).toList());
              all.stream().filter(r -> r.inspector().equals(inspector)).forEach(row::setMine);
              return row;
            })
        .toList();
  }

  private void show(TargetRow row) {
    feature.forget();
    present.set(false);
    current.set(Optional.of(row));
    List<TargetRow> neighbours =
        IntStream.rangeClosed(1, NEIGHBOURS)
            .boxed()
            .flatMap(i -> Stream.of(queue.step(current.get(), i), queue.step(current.get(), -i)))
            .flatMap(Optional::stream)
            .toList();
    loader.ifPresent(
        some -> {
          some.setSmoothing(smoothing.get());
          some.request(row, neighbours, this::appear, thrown -> failed(row, thrown));
        });
  }

  private void showNothing() {
    feature.forget();
    present.set(false);
    current.set(Optional.empty());
    shown.set(Optional.empty());
    templates.show(Optional.empty());
  }

  private void appear(LoadedSpectrum loaded) {
    TargetRow row = loaded.row();
    begin(row, loaded.candidates());
    shown.set(Optional.of(loaded));
    present.set(true);
    templates.show(Optional.of(loaded.content().joined()));
    pace.shown();
  }

  private void begin(TargetRow row, List<PipelineFit> candidates) {
    Decision onRecord = row.decision();
    redshift.start(onRecord.redshift(), row.revealed() ? candidates : List.of());
    draft.start(onRecord);
  }

  private void failed(TargetRow row, Throwable thrown) {
    shown.set(Optional.empty());
    templates.show(Optional.empty());
    context
        .notices()
        .tell(
            Notice.failure(
                Text.get("inspect.error.read", row.name(), String.valueOf(thrown.getMessage())),
                thrown));
  }

  private void note(TargetRow row, Classification record) {
    row.setMine(record);
    recorder.written(record);
    draft.saved(draft.decision());
    if (record.decision().quality().isPresent()) {
      pace.decided();
    }
    revealOrHide(row);
  }

  private void revealOrHide(TargetRow row) {
    shown
        .get()
        .filter(loaded -> loaded.row() == row)
        .ifPresent(loaded -> redshift.offer(row.revealed() ? loaded.candidates() : List.of()));
  }

  private void revisit(Optional<Classification> record) {
    if (record.isEmpty()) {
      context.notices().tell(Notice.warning(Text.get("inspect.nothingToUndo")));
      return;
    }
    recorder.written(record.get());
    queue
        .find(record.get().spectrum())
        .ifPresent(
            row -> {
              row.setMine(record.get());
              shown
                  .get()
                  .filter(loaded -> loaded.row() == row && present.get())
                  .ifPresentOrElse(loaded -> begin(row, loaded.candidates()), () -> show(row));
            });
  }

  /**
   * What is recorded. Empty class or redshift means agreement with the pipeline, so where there is
   * nothing to agree with, or it was hidden, both are said outright.
   */
  private Decision completed(TargetRow row, Decision entered) {
    if (entered.quality().isEmpty() || row.pipeline().isPresent()) {
      return entered;
    }
    Decision said =
        entered.spectralClass().isPresent() ? entered : entered.withClass(SpectralClass.UNKNOWN);
    Redshift z = redshift.value();
    return said.redshift().isPresent() ? said : said.withRedshift(z);
  }

  private Seen seen(TargetRow row) {
    Optional<PipelineFit> best = row.target().best();
    return new Seen(
        best.map(PipelineFit::spectralClass),
        best.map(PipelineFit::z).orElse(Double.NaN),
        !row.revealed(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private void tell(String key, Throwable thrown) {
    context
        .notices()
        .tell(Notice.failure(Text.get(key, String.valueOf(thrown.getMessage())), thrown));
  }

  private static void remember(String name, BooleanProperty property, LiveSettings settings) {
    String initial = settings.get().value(name, String.valueOf(property.get()));
    property.set(Boolean.parseBoolean(initial));
    property.addListener(
        (observable, was, now) -> settings.update(old -> old.withValue(name, String.valueOf(now))));
  }
}
