package org.lymanscope.app.augment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import org.lymanscope.app.job.LatestInTurn;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.augment.Sequence;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * A spectrum, a chain of augmentations, and what comes of it. Everything is computed on workers,
 * the newest request goes first, and nothing while the screen is hidden. UI thread only.
 */
public final class AugmentViewModel {
  /** Nothing is known beyond. */
  private static final double MOST_REDSHIFT = 20;

  private static final String CHAIN = "augment.chain";
  private static final String STACKED = "augment.stacked";

  private final AugmentContext context;
  private final Subjects subjects;
  private final Chain chain = new Chain();
  private final Verdicts verdicts;
  private final LatestInTurn comparing;
  private final LatestOnly reading;
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", false);
  private final BooleanProperty datasetsShown =
      new SimpleBooleanProperty(this, "datasetsShown", false);
  private final BooleanProperty stacked = new SimpleBooleanProperty(this, "stacked", false);
  private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 3);
  private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
  private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Creates the view-model with the chain of last time; computes nothing until it is active. */
  public AugmentViewModel(AugmentContext context, Subjects subjects) {
    this.context = context;
    this.subjects = subjects;
    this.verdicts = new Verdicts(context);
    this.comparing = new LatestInTurn(context.reader(), context.ui());
    this.reading = new LatestOnly(context.reader(), context.ui());
    restore();
    subjects.current().addListener((observable, was, now) -> follow());
    active.addListener((observable, was, now) -> follow());
    chain.augmentationProperty().addListener((observable, was, now) -> chainChanged());
    seed.addListener((observable, was, now) -> compare());
    smoothing.addListener((observable, was, now) -> compare());
    stacked.addListener((observable, was, now) -> remember(STACKED, String.valueOf(now)));
  }

  /** Whether the screen is shown. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Whether the datasets are shown in place of a spectrum. */
  public BooleanProperty datasetsShownProperty() {
    return datasetsShown;
  }

  /** The augmentations. */
  public Chain chain() {
    return chain;
  }

  /** What models say before and after. */
  public Verdicts verdicts() {
    return verdicts;
  }

  /** Whether the two spectra stand one above the other, instead of over each other. */
  public BooleanProperty stackedProperty() {
    return stacked;
  }

  /** σ of the smoothing of both, pixels, at least 0. */
  public DoubleProperty smoothingProperty() {
    return smoothing;
  }

  /** What the random numbers follow from. */
  public LongProperty seedProperty() {
    return seed;
  }

  /** The spectrum before; empty if there is none. */
  public ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** The newest outcome; empty if there is no spectrum. */
  public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** What is wrong with the recipe that was to be taken; empty once one is. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Goes to the next spectrum, or for −1 to the one before. */
  public void step(int steps) {
    subjects.step(steps);
  }

  /** Goes where the text leads; whether it led anywhere. */
  public boolean find(String typed) {
    return subjects.find(typed);
  }

  /** Draws other random numbers. */
  public void drawAgain() {
    seed.set(seed.get() + 1);
  }

  /** Switches the step at a place of the list, from 0, on or off; harmless beyond its end. */
  public void toggle(int place) {
    chain.at(place).ifPresent(step -> step.onProperty().set(!step.onProperty().get()));
  }

  /** Takes another redshift for true until another spectrum comes; an impossible one is ignored. */
  public void setRedshift(double z) {
    if (z > -1 && z < MOST_REDSHIFT) {
      setLabel(label -> label.withZ(z));
    }
  }

  /** Takes another class for true until another spectrum comes. */
  public void setSpectralClass(SpectralClass other) {
    setLabel(label -> new Label(other, label.z(), label.magnitude()));
  }

  private void setLabel(UnaryOperator<Label> change) {
    subject
        .get()
        .filter(some -> !change.apply(some.label()).equals(some.label()))
        .ifPresent(
            some -> {
              subject.set(Optional.of(some.typed(change.apply(some.label()))));
              compare();
            });
  }

  /** Switches everything off and sets every control to where it began; can be undone. */
  public void reset() {
    Sequence before = chain.augmentation();
    chain.reset();
    if (!before.steps().isEmpty()) {
      context
          .notices()
          .tell(
              Notice.done(Text.get("augment.reset.done"))
                  .with(Text.get("augment.undo"), () -> chain.take(before)));
    }
  }

  // --- Recipes ------------------------------------------------------------------------------

  /** The chain as YAML. */
  public String recipe() {
    return ChainRecipe.write(chain.augmentation());
  }

  /** Takes the chain of a recipe's text; what is wrong with it is told. */
  public void takeRecipe(String name, String text) {
    reading.request(() -> ChainRecipe.read(name, text), this::taken, this::refused);
  }

  /** Takes the chain of a recipe's file; what is wrong with it is told. */
  public void openRecipe(Path file) {
    reading.request(() -> ChainRecipe.read(Recipe.read(file)), this::taken, this::refused);
  }

  /** Writes the chain into a file; one that is there is replaced. */
  public void saveRecipe(Path file) {
    String text = recipe();
    context
        .reader()
        .execute(
            () -> {
              Notice notice = save(file, text);
              context.ui().execute(() -> context.notices().tell(notice));
            });
  }

  private static Notice save(Path file, String text) {
    try {
      Files.writeString(file, text);
      return Notice.done(Text.get("augment.saved", file));
    } catch (IOException e) {
      return Notice.failure(
          Text.get("augment.error.save", file, String.valueOf(e.getMessage())), e);
    }
  }

  private void taken(Augmentation read) {
    problem.set(Optional.empty());
    chain.take(read);
  }

  private void refused(Throwable thrown) {
    problem.set(Optional.of(String.valueOf(thrown.getMessage())));
  }

  private void restore() {
    stacked.set(Boolean.parseBoolean(context.settings().get().value(STACKED, "")));
    String kept = context.settings().get().value(CHAIN, "");
    if (!kept.isEmpty()) {
      try {
        chain.take(ChainRecipe.read("settings", kept));
      } catch (IOException e) {
        remember(CHAIN, ""); // of another version: the screen begins anew
      }
    }
  }

  private void remember(String name, String value) {
    context.settings().update(settings -> settings.withValue(name, value));
  }

  // --- Computing ----------------------------------------------------------------------------

  private void chainChanged() {
    remember(CHAIN, "augment: " + AugmentationRecipe.write(chain.augmentation()));
    compare();
  }

  private void follow() {
    if (active.get()) {
      subject.set(subjects.current().getValue());
      compare();
    } else {
      comparing.forget();
      verdicts.forget();
    }
  }

  private void compare() {
    if (!active.get()) {
      return;
    }
    Optional<Subject> now = subject.get();
    if (now.isEmpty()) {
      comparing.forget();
      verdicts.forget();
      comparison.set(Optional.empty());
      return;
    }
    Augmentation augmentation = chain.augmentation();
    long number = seed.get();
    double sigma = smoothing.get();
    comparing.request(
        () -> Comparison.of(now.get(), augmentation, number, sigma), this::show, this::failed);
  }

  private void show(Comparison next) {
    comparison.set(Optional.of(next));
    verdicts.ask(next);
  }

  private void failed(Throwable thrown) {
    String reason = String.valueOf(thrown.getMessage());
    context.notices().tell(Notice.failure(Text.get("augment.error.compute", reason), thrown));
  }
}
