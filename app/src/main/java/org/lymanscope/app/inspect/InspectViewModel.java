package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.template.Template;

/**
 * Going through spectra and deciding on them. A decision is on disk before another spectrum shows;
 * leaving a spectrum records what was entered, so that nothing is lost. UI thread only.
 */
public final class InspectViewModel {
  private static final int STANDARD_COMMENTS = 4;

  private final InspectContext context;
  private final BooleanProperty blind = new SimpleBooleanProperty();
  private final BooleanProperty advance = new SimpleBooleanProperty(true);
  private final TargetQueue queue = new TargetQueue();
  private final RedshiftModel redshift = new RedshiftModel();
  private final DecisionDraft draft = new DecisionDraft(redshift);
  private final LineChoice lines;
  private final FeatureModel feature;
  private final TemplateChoice templates;
  private final ClassChoice classes;
  private final Recorder recorder;
  private final Pace pace;
  private final Showing showing;
  private final LatestOnly histories;
  private List<String> problems = List.of();
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
    showing = new Showing(context, queue, draft, pace);
    histories = new LatestOnly(context.reader(), context.ui());
    remember("inspect.blind", blind, context.settings());
    remember("inspect.advance", advance, context.settings());
    blind.addListener((observable, was, now) -> currentProperty().get().ifPresent(showing::offer));
    showing.currentProperty().addListener(observable -> feature.forget());
    showing.shownProperty().addListener(observable -> templates.show(showing.joined()));
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
    return showing.smoothingProperty();
  }

  /** The target that was gone to; its spectrum may still be on its way. */
  public ReadOnlyObjectProperty<Optional<TargetRow>> currentProperty() {
    return showing.currentProperty();
  }

  /** The spectrum on the screen; the one before while another is on its way. */
  public ReadOnlyObjectProperty<Optional<LoadedSpectrum>> shownProperty() {
    return showing.shownProperty();
  }

  /** Whether the spectrum that was gone to is on the screen. */
  public ReadOnlyBooleanProperty presentProperty() {
    return showing.presentProperty();
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

  /** Files that could not be read, each with the reason. */
  public List<String> problems() {
    return problems;
  }

  /** Decisions with a quality per hour; empty while there are too few. */
  public OptionalDouble perHour() {
    return pace.perHour();
  }

  /** The sentences that a key adds to the comment. */
  public List<String> standardComments() {
    return IntStream.rangeClosed(1, STANDARD_COMMENTS)
        .mapToObj(
            i ->
                context
                    .settings()
                    .get()
                    .value("inspect.comment." + i, Text.get("inspect.standardComment." + i)))
        .toList();
  }

  /** What pipeline and people say of the spectrum on the screen, as far as it may be seen. */
  public List<Opinion> opinions() {
    return shownProperty()
        .get()
        .map(loaded -> Opinion.of(loaded.row(), loaded.candidates()))
        .orElse(List.of());
  }

  /** χ²(z) of the pipeline; empty if there is none or it is hidden. */
  public List<ScanCurve> scan() {
    return shownProperty()
        .get()
        .filter(loaded -> loaded.row().revealed())
        .map(LoadedSpectrum::scan)
        .orElse(List.of());
  }

  /** What is known of the target, by name, in the order to show it. */
  public Map<String, String> facts() {
    return shownProperty().get().map(loaded -> loaded.row().facts()).orElse(Map.of());
  }

  /**
   * Shows other spectra, or the same with more of them; stays at the spectrum on the screen if it
   * is still there, else begins at the first one without an answer.
   *
   * @param onRecord the records that count, see {@link Records#current}
   */
  public void open(Spectra spectra, Records kept, List<Classification> onRecord) {
    Optional<SpectrumId> before = currentProperty().get().map(TargetRow::id);
    recorder.clear();
    records = Optional.of(kept);
    problems =
        spectra.problems().stream()
            .map(problem -> problem.path() + ": " + problem.sentence())
            .toList();
    showing.source(spectra);
    queue.fill(TargetRow.all(spectra.targets(), blind, kept.inspector(), onRecord));
    before
        .flatMap(queue::find)
        .or(() -> queue.nextUnanswered(Optional.empty()))
        .or(() -> queue.step(Optional.empty(), 1))
        .ifPresentOrElse(showing::show, showing::showNothing);
  }

  /** Steps through the table: 1 for the next spectrum, −1 for the one before. */
  public void step(int steps) {
    queue.step(currentProperty().get(), steps).ifPresent(this::goTo);
  }

  /** Goes to the next spectrum without an answer. */
  public void nextUnanswered() {
    queue.nextUnanswered(currentProperty().get()).ifPresent(this::goTo);
  }

  /** Goes where the text leads, see {@link TargetQueue#search}; whether it led anywhere. */
  public boolean search(String typed) {
    Optional<TargetRow> found = queue.search(typed);
    found.ifPresent(this::goTo);
    return found.isPresent();
  }

  /** Goes to a target; what was entered for the one before is recorded first. */
  public void goTo(TargetRow row) {
    if (!currentProperty().get().equals(Optional.of(row))) {
      saveThen(() -> showing.show(row));
    }
  }

  /**
   * Gives a quality and records the decision. Does nothing while the spectrum is not there yet, so
   * that a key that is held down never decides on something unseen.
   *
   * @param goOn whether to go to the next spectrum once it is recorded
   */
  public void rate(Quality quality, boolean goOn) {
    if (presentProperty().get() && !recorder.busyProperty().get()) {
      Optional<TargetRow> next = queue.step(currentProperty().get(), 1).filter(row -> goOn);
      draft.qualityProperty().set(Optional.of(quality));
      saveThen(() -> next.ifPresent(showing::show));
    }
  }

  /** Marz's 6: a star for sure. */
  public void rateStar() {
    if (presentProperty().get() && !recorder.busyProperty().get()) {
      draft.spectralClassProperty().set(Optional.of(SpectralClass.STAR));
      rate(Quality.CONFIDENT, advance.get());
    }
  }

  /** Takes over what somebody says: of the pipeline class and redshift, of people the redshift. */
  public void take(Opinion opinion) {
    opinion.candidate().ifPresent(this::accept);
    if (opinion.candidate().isEmpty()) {
      opinion.redshift().ifPresent(redshift::choose);
    }
  }

  /** Takes class and redshift of one of the pipeline's candidates. */
  public void accept(int candidate) {
    if (candidate >= 0 && candidate < redshift.candidates().size()) {
      redshift.take(candidate);
      SpectralClass offered = redshift.candidates().get(candidate).spectralClass();
      draft.spectralClassProperty().set(Optional.of(offered));
    }
  }

  /** Accepts the candidate on the screen, or the pipeline's best if the redshift was moved away. */
  public void acceptSuggestion() {
    accept(Math.max(0, redshift.candidateProperty().get()));
  }

  /** Records what was entered, then goes on; does not go on if it cannot be recorded. */
  public void saveThen(Runnable then) {
    recorder.afterwards(() -> recordThen(then));
  }

  private void recordThen(Runnable then) {
    Optional<TargetRow> row =
        currentProperty().get().filter(some -> presentProperty().get() && draft.changed());
    if (row.isEmpty() || records.isEmpty()) {
      then.run();
      return;
    }
    CompletionStage<Classification> writing =
        records
            .get()
            .record(
                row.get().target(), draft.toRecord(row.get()), row.get().seen(), pace.onScreen());
    recorder.write(
        writing,
        record -> {
          note(row.get(), record);
          then.run();
        },
        () -> saveThen(then));
  }

  /** Records what was entered, if anything. */
  public void save() {
    saveThen(() -> {});
  }

  /** Does again what could not be recorded. */
  public void retry() {
    recorder.retry();
  }

  /** Takes the last decision back and returns to its spectrum. */
  public void undo() {
    goBack(Records::undo, this::undo);
  }

  /** Brings back what was undone and returns to its spectrum. */
  public void redo() {
    goBack(Records::redo, this::redo);
  }

  /** Clicks into the spectrum; a feature near it is snapped to. */
  public void click(double wavelength, SnapMode mode) {
    showing.joined().ifPresent(joined -> feature.click(joined, wavelength, mode));
  }

  /** Reads the records of the spectrum on the screen, oldest first; others' only if not hidden. */
  public void history(Consumer<List<Classification>> answer) {
    Optional<TargetRow> row = currentProperty().get();
    if (row.isPresent() && records.isPresent()) {
      Records kept = records.get();
      boolean all = row.get().revealed();
      histories.request(
          () ->
              kept.history(row.get().id()).stream()
                  .filter(record -> all || record.inspector().equals(kept.inspector()))
                  .toList(),
          answer,
          thrown -> {
            String reason = String.valueOf(thrown.getMessage());
            context
                .notices()
                .tell(Notice.failure(Text.get("inspect.error.history", reason), thrown));
          });
    }
  }

  private void note(TargetRow row, Classification record) {
    row.setMine(record);
    recorder.written(record);
    draft.recorded();
    if (record.decision().quality().isPresent()) {
      pace.decided();
    }
    showing.offer(row);
  }

  private void goBack(
      Function<Records, CompletionStage<Optional<Classification>>> way, Runnable again) {
    saveThen(
        () -> records.ifPresent(kept -> recorder.write(way.apply(kept), this::wentBack, again)));
  }

  private void wentBack(Optional<Classification> record) {
    if (record.isEmpty()) {
      context.notices().tell(Notice.warning(Text.get("inspect.nothingToUndo")));
      return;
    }
    queue
        .find(record.get().spectrum())
        .ifPresent(
            row -> {
              row.setMine(record.get());
              showing.revisit(row);
            });
    recorder.written(record.get());
  }

  private static void remember(String name, BooleanProperty property, LiveSettings settings) {
    String initial = settings.get().value(name, String.valueOf(property.get()));
    property.set(Boolean.parseBoolean(initial));
    property.addListener(
        (observable, was, now) -> settings.update(old -> old.withValue(name, String.valueOf(now))));
  }
}
