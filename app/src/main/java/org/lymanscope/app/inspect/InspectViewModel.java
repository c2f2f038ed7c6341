package org.lymanscope.app.inspect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.template.Template;

/**
 * Going through spectra and deciding on them. A decision is on disk before another spectrum shows;
 * leaving a spectrum records what was entered, so that nothing is lost. UI thread only.
 */
public final class InspectViewModel {
  private final Preferences preferences;
  private final TargetQueue queue;
  private final RedshiftModel redshift = new RedshiftModel();
  private final DecisionDraft draft = new DecisionDraft(redshift);
  private final LineChoice lines;
  private final FeatureModel feature;
  private final TemplateChoice templates;
  private final ClassChoice classes;
  private final Showing showing;
  private final Recording recording;
  private final ModelAnswers answers;
  private final ModelAcceptance acceptance;
  private final CloseUp closeUp;
  private List<String> problems = List.of();

  /**
   * Creates the model of an empty screen.
   *
   * @param lineLists at least one; the first is for what nothing is known of
   * @param builtIn templates to begin with
   */
  public InspectViewModel(
      InspectContext context, List<LineList> lineLists, List<Template> builtIn) {
    preferences = new Preferences(context.settings());
    classes = new ClassChoice(context.settings());
    queue = new TargetQueue(context);
    showing = new Showing(context, queue, draft);
    Automatic automatic = new Automatic(showing, draft, classes);
    lines = new LineChoice(lineLists, automatic, context.settings());
    feature = new FeatureModel(redshift, lines, context);
    closeUp = new CloseUp(lines, redshift, showing, feature);
    templates = new TemplateChoice(builtIn, redshift, automatic, context);
    answers = new ModelAnswers(context.models(), showing, context);
    acceptance = new ModelAcceptance(answers, draft);
    recording = new Recording(context, queue, draft, showing, acceptance);
    preferences
        .blindProperty()
        .addListener(
            (observable, was, now) -> {
              currentProperty().get().ifPresent(showing::offer);
              automatic.follow();
              answers.follow();
            });
    recording
        .lastRecordProperty()
        .addListener(
            (observable, was, now) -> {
              automatic.follow();
              answers.follow();
            });
    showing
        .currentProperty()
        .addListener(
            observable -> {
              feature.forget();
              acceptance.forget();
            });
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

  /** The small window at a line. */
  public CloseUp closeUp() {
    return closeUp;
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

  /** How the person likes to work. */
  public Preferences preferences() {
    return preferences;
  }

  /** What records decisions and takes them back. */
  public Recording recording() {
    return recording;
  }

  /** What the active models say. */
  public ModelAnswers answers() {
    return answers;
  }

  /** σ of the smoothing, pixels, at least 0; {@link #contentProperty} follows a moment later. */
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

  /** What is painted of it: the spectrum on the screen, smoothed. */
  public ReadOnlyObjectProperty<Optional<PlotContent>> contentProperty() {
    return showing.contentProperty();
  }

  /** Whether the spectrum that was gone to is on the screen. */
  public ReadOnlyBooleanProperty presentProperty() {
    return showing.presentProperty();
  }

  /** A sentence for each file that could not be read: which, and why. */
  public List<String> problems() {
    return problems;
  }

  /** Decisions with a quality per hour; empty while there are too few. */
  public OptionalDouble perHour() {
    return showing.pace().perHour();
  }

  /** How long the spectrum has been on the screen; zero if it is not there yet. */
  public Duration onScreen() {
    return presentProperty().get() ? showing.pace().onScreen() : Duration.ZERO;
  }

  /** What pipeline, models and people say of the spectrum, as far as it may be seen. */
  public List<Opinion> opinions() {
    return shownProperty()
        .get()
        .map(
            loaded ->
                Opinion.of(loaded.row(), loaded.candidates(), answers.visibleProperty().get()))
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
   * Makes the rows of spectra to {@link #open}; from any thread, best from a worker.
   *
   * @param onRecord the records that count, see {@link Records#current}
   */
  public Listing list(Spectra spectra, Records kept, List<Classification> onRecord) {
    List<TargetRow> rows =
        TargetRow.all(
            spectra.targets(),
            preferences.blindProperty(),
            answers.verdicts(),
            kept.inspector(),
            onRecord);
    List<String> told = spectra.problems().stream().map(InspectViewModel::told).toList();
    return new Listing(spectra, kept, told, rows);
  }

  /**
   * Shows other spectra, or the same with more of them; stays at the spectrum on the screen if it
   * is still there, else begins at the first one without an answer.
   */
  public void open(Listing listing) {
    Optional<SpectrumId> before = currentProperty().get().map(TargetRow::id);
    recording.open(listing.kept());
    problems = listing.problems();
    showing.source(listing.spectra());
    queue.fill(listing);
    answers.verdicts().open(listing.kept().predictions());
    before
        .flatMap(queue::find)
        .or(() -> queue.nextUnanswered(Optional.empty()))
        .or(() -> queue.step(Optional.empty(), 1))
        .ifPresentOrElse(showing::show, showing::showNothing);
  }

  /** Some sentences name the file without its folder. */
  private static String told(FileProblem problem) {
    String path = String.valueOf(problem.path());
    String sentence = problem.sentence();
    return sentence.startsWith(path) ? sentence : path + ": " + sentence;
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
      recording.saveThen(() -> showing.show(row));
    }
  }

  /** Gives a quality, records, and goes on if the person likes it so. */
  public void rate(Quality quality) {
    recording.rate(quality, preferences.advanceProperty().get());
  }

  /** Marz's 6: a star for sure. */
  public void rateStar() {
    if (recording.ready()) {
      draft.spectralClassProperty().set(Optional.of(SpectralClass.STAR));
      rate(Quality.CONFIDENT);
    }
  }

  /**
   * Takes over what somebody says: of pipeline and models class and redshift, of people the
   * redshift.
   */
  public void take(Opinion opinion) {
    opinion.candidate().ifPresent(this::accept);
    opinion.model().ifPresent(this::acceptModel);
    if (opinion.candidate().isEmpty() && opinion.model().isEmpty()) {
      opinion.redshift().ifPresent(redshift::choose);
    }
  }

  /**
   * Takes what a model says: the redshift of its best line, and its class if it found it.
   *
   * @param place 0 for the active model, 1 for the one laid over it
   */
  public void acceptModel(int place) {
    answer(place).ifPresent(answer -> answer.redshift().ifPresent(z -> acceptance.take(answer, z)));
  }

  /** Takes the redshift of all lines of the active model together, and its class if it found it. */
  public void acceptJoint() {
    answer(0)
        .ifPresent(answer -> answer.jointRedshift().ifPresent(z -> acceptance.take(answer, z)));
  }

  private Optional<ModelAnswer> answer(int place) {
    return answers.visibleProperty().get().stream()
        .filter(answer -> answer.place() == place)
        .findFirst();
  }

  /** Takes class and redshift of one of the pipeline's candidates. */
  public void accept(int candidate) {
    if (candidate >= 0 && candidate < redshift.candidates().size()) {
      redshift.take(candidate);
      SpectralClass offered = redshift.candidates().get(candidate).spectralClass();
      draft.spectralClassProperty().set(Optional.of(offered));
    }
  }

  /** Whether {@link #acceptSuggestion} takes what the active model says. */
  public boolean suggestsModel() {
    boolean steered = redshift.choice().isPresent() && redshift.candidateProperty().get() >= 0;
    boolean alone = redshift.candidates().isEmpty();
    return !steered
        && answer(0)
            .filter(answer -> answer.redshift().isPresent())
            .filter(answer -> alone || answer.spectralClass().isPresent())
            .isPresent();
  }

  /**
   * Accepts a candidate of the pipeline if one was chosen; else what the active model says, if it
   * found its class; else the pipeline's best.
   */
  public void acceptSuggestion() {
    if (suggestsModel()) {
      acceptModel(0);
    } else {
      accept(Math.max(0, redshift.candidateProperty().get()));
    }
  }

  /** Clicks into the spectrum; a feature near it is snapped to. */
  public void click(double wavelength, SnapMode mode) {
    showing.joined().ifPresent(joined -> feature.click(joined, wavelength, mode));
  }
}
