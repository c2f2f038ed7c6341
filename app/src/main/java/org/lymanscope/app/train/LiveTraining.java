package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.lymanscope.app.job.NewestOnly;
import org.lymanscope.engine.project.RunRepository;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.TrainingRun;
import org.lymanscope.engine.train.LearnedSteps;
import org.lymanscope.engine.train.TrainingListener;

/**
 * A training under way, as the window sees it. It hears on the training's thread, where it also
 * brings the record into the project; all else is for the UI thread.
 */
final class LiveTraining implements TrainingListener {
  private final Executor ui;
  private final RecordKeeper<RunRepository> keeper;
  private final NewestOnly<RunEntry> records;
  private final Queue<LearnedSteps> heard = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean told = new AtomicBoolean();
  private final StepCurve steps = new StepCurve();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private Optional<RunEntry> entry = Optional.empty();

  /**
   * Listens.
   *
   * @param project folder of the project that keeps the record
   * @param onRecord told what is on record, on the UI thread; not all of what is replaced at once
   * @param onFailure told once if the project cannot be written, on the UI thread; the files of the
   *     training have all of it
   */
  LiveTraining(
      Executor ui,
      Journal<RunRepository> journal,
      Path project,
      Consumer<RunEntry> onRecord,
      Consumer<IOException> onFailure) {
    this.ui = ui;
    this.keeper = new RecordKeeper<>(ui, journal, project, onFailure);
    this.records =
        new NewestOnly<>(
            ui,
            now -> {
              entry = Optional.of(now);
              onRecord.accept(now);
            });
  }

  @Override
  public void learned(LearnedSteps some) {
    heard.add(some);
    if (told.compareAndSet(false, true)) {
      ui.execute(this::take);
    }
  }

  @Override
  public void recorded(TrainingRun run, List<RunEpoch> history) {
    Optional<TrainingRun> kept =
        keeper.keep(
            runs -> {
              runs.save(run, history);
              return runs.find(run.record().id()).orElse(run);
            });
    records.tell(new RunEntry(kept.orElse(run), history, true));
  }

  private void take() {
    told.set(false);
    for (LearnedSteps next = heard.poll(); next != null; next = heard.poll()) {
      steps.add(next);
    }
    version.set(version.get() + 1);
  }

  /** What is on record; empty until it has begun. */
  Optional<RunEntry> entry() {
    return entry;
  }

  /** Its steps. */
  StepCurve steps() {
    return steps;
  }

  /** Changes whenever there are further steps. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }
}
