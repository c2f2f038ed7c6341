package org.lymanscope.app.inspect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.SpectralClass;

/** What the person has entered for the spectrum on the screen. UI thread only. */
public final class DecisionDraft {
  private final ObjectProperty<Optional<SpectralClass>> spectralClass =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Quality>> quality =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Set<Issue>> issues = new SimpleObjectProperty<>(Set.of());
  private final StringProperty comment = new SimpleStringProperty("");
  private final BooleanProperty bookmarked = new SimpleBooleanProperty();
  private final RedshiftModel redshift;
  private Decision saved = Decision.NONE;

  DecisionDraft(RedshiftModel redshift) {
    this.redshift = redshift;
  }

  /** The class; empty means agreement with the pipeline. */
  public ObjectProperty<Optional<SpectralClass>> spectralClassProperty() {
    return spectralClass;
  }

  /** How sure; empty if not said. */
  public ObjectProperty<Optional<Quality>> qualityProperty() {
    return quality;
  }

  /** Issue flags. */
  public ObjectProperty<Set<Issue>> issuesProperty() {
    return issues;
  }

  /** Free text. */
  public StringProperty commentProperty() {
    return comment;
  }

  /** Whether it is starred. */
  public BooleanProperty bookmarkedProperty() {
    return bookmarked;
  }

  /** Sets or clears an issue flag. */
  public void toggle(Issue issue) {
    Set<Issue> next = EnumSet.noneOf(Issue.class);
    next.addAll(issues.get());
    if (!next.remove(issue)) {
      next.add(issue);
    }
    issues.set(Set.copyOf(next));
  }

  /** Chooses a class; the same class again takes it away. */
  public void choose(SpectralClass wanted) {
    Optional<SpectralClass> now = Optional.of(wanted);
    spectralClass.set(spectralClass.get().equals(now) ? Optional.empty() : now);
  }

  /** Adds a sentence to the comment, once. */
  public void addComment(String sentence) {
    String before = comment.get().strip();
    if (!before.contains(sentence)) {
      comment.set(before.isEmpty() ? sentence : before + "; " + sentence);
    }
  }

  /** What was entered, redshift included. */
  public Decision decision() {
    return new Decision(
        spectralClass.get(),
        redshift.choice(),
        quality.get(),
        issues.get(),
        comment.get().strip().replaceAll("\\s+", " "),
        bookmarked.get());
  }

  /** Whether something was entered that is not on record. */
  public boolean changed() {
    return !decision().equals(saved);
  }

  /** Begins with what is on record; the redshift must have begun before. */
  void start(Decision onRecord) {
    spectralClass.set(onRecord.spectralClass());
    quality.set(onRecord.quality());
    issues.set(onRecord.issues());
    comment.set(onRecord.comment());
    bookmarked.set(onRecord.bookmarked());
    saved = decision();
  }

  /**
   * What is recorded. Empty class or redshift means agreement with the pipeline, so where there is
   * nothing to agree with, or it was hidden, both are said outright.
   */
  Decision toRecord(TargetRow row) {
    Decision entered = decision();
    if (entered.quality().isEmpty() || row.pipeline().isPresent()) {
      return entered;
    }
    return entered
        .withClass(entered.spectralClass().orElse(SpectralClass.UNKNOWN))
        .withRedshift(entered.redshift().orElseGet(redshift::value));
  }

  /** Takes note that what was entered is on record now. */
  void recorded() {
    saved = decision();
  }

  RedshiftModel redshift() {
    return redshift;
  }
}
