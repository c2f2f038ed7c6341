package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;

/**
 * Records decisions, takes them back, and reads what is on record. Another spectrum shows only once
 * the decision on the one before is on disk. UI thread only.
 */
public final class Recording {
  private final InspectContext context;
  private final TargetQueue queue;
  private final DecisionDraft draft;
  private final Showing showing;
  private final Pace pace;
  private final Recorder recorder;
  private final ModelAcceptance acceptance;
  private final LatestOnly histories;
  private Optional<Records> records = Optional.empty();

  Recording(
      InspectContext context,
      TargetQueue queue,
      DecisionDraft draft,
      Showing showing,
      ModelAcceptance acceptance) {
    this.context = context;
    this.queue = queue;
    this.draft = draft;
    this.showing = showing;
    this.pace = showing.pace();
    this.acceptance = acceptance;
    this.recorder = new Recorder(context);
    this.histories = new LatestOnly(context.reader(), context.ui());
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

  /** Records to these from now on. */
  void open(Records kept) {
    recorder.clear();
    records = Optional.of(kept);
  }

  /**
   * Gives a quality and records the decision. Does nothing while the spectrum is not there yet, so
   * that a key that is held down never decides on something unseen.
   *
   * @param goOn whether to go to the next spectrum once it is recorded
   */
  public void rate(Quality quality, boolean goOn) {
    if (ready()) {
      Optional<TargetRow> next = queue.step(current(), 1).filter(row -> goOn);
      draft.qualityProperty().set(Optional.of(quality));
      saveThen(() -> next.ifPresent(showing::show));
    }
  }

  /** Whether a decision can be taken now: the spectrum is there and nothing is being written. */
  boolean ready() {
    return showing.presentProperty().get() && !recorder.busyProperty().get();
  }

  /** Records what was entered, then goes on; does not go on if it cannot be recorded. */
  public void saveThen(Runnable then) {
    recorder.afterwards(() -> recordThen(then));
  }

  /** Records what was entered, if anything; does again what could not be recorded. */
  public void save() {
    if (failureProperty().get().isPresent()) {
      recorder.retry();
    } else {
      saveThen(() -> {});
    }
  }

  /** Does again what could not be recorded; harmless if nothing failed. */
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

  /** Reads the records of the spectrum on the screen, oldest first; others' only if not hidden. */
  public void history(Consumer<List<Classification>> answer) {
    Optional<TargetRow> row = current();
    if (row.isPresent() && records.isPresent()) {
      Records kept = records.get();
      boolean all = row.get().revealed();
      histories.request(
          () ->
              kept.history(row.get().id()).stream()
                  .filter(record -> all || record.inspector().equals(kept.inspector()))
                  .toList(),
          answer,
          this::tellUnreadable);
    }
  }

  private Optional<TargetRow> current() {
    return showing.currentProperty().get();
  }

  private void recordThen(Runnable then) {
    Optional<TargetRow> row =
        current().filter(some -> showing.presentProperty().get() && draft.changed());
    if (row.isEmpty() || records.isEmpty()) {
      then.run();
      return;
    }
    TargetRow decided = row.get();
    Decision decision = draft.toRecord(decided);
    Seen seen = acceptance.seen(decided, decision);
    CompletionStage<Classification> writing =
        records.get().record(decided.target(), decision, seen, pace.onScreen());
    recorder.write(
        writing,
        record -> {
          note(decided, record);
          then.run();
        },
        () -> saveThen(then));
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
    Classification back = record.get();
    queue
        .find(back.spectrum())
        .ifPresent(
            row -> {
              row.setMine(back);
              showing.revisit(row);
            });
    recorder.written(back);
  }

  private void tellUnreadable(Throwable thrown) {
    String sentence = Text.get("inspect.error.history", String.valueOf(thrown.getMessage()));
    context.notices().tell(Notice.failure(sentence, thrown));
  }
}
