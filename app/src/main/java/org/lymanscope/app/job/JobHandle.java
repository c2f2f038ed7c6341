package org.lymanscope.app.job;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/**
 * A job as the window sees it: a name and one observable state, which changes only on the UI
 * thread. All public methods are for the UI thread.
 *
 * @param <T> the job's result
 */
public final class JobHandle<T> {
  private static final Progress BEGUN = new Progress(0, 0, "");

  private final String name;
  private final Executor ui;
  private final Switches switches = new Switches();
  private final ReadOnlyObjectWrapper<JobState<T>> state =
      new ReadOnlyObjectWrapper<>(new JobState.Queued<>());

  JobHandle(String name, Executor ui) {
    this.name = name;
    this.ui = ui;
  }

  /** Name shown to the user. */
  public String name() {
    return name;
  }

  /** Current state. */
  public ReadOnlyObjectProperty<JobState<T>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks the job to stop at its next checkpoint, paused or not; harmless when finished. */
  public void cancel() {
    switches.cancel();
    if (state.get().live()) {
      state.set(new JobState.Stopping<>());
    }
  }

  /** Asks the job to wait at its next checkpoint; harmless when finished. */
  public void pause() {
    hold(true);
  }

  /** Lets a paused job go on; harmless otherwise. */
  public void resume() {
    hold(false);
  }

  /** Whether it was asked to wait. */
  public boolean paused() {
    return switches.paused();
  }

  /** Calls back with the result once it has succeeded; returns this handle. */
  public JobHandle<T> onSuccess(Consumer<? super T> action) {
    state.addListener(
        (observable, was, now) -> {
          if (now instanceof JobState.Succeeded<T> done) {
            action.accept(done.result());
          }
        });
    return this;
  }

  void execute(Job<T> job) {
    JobState<T> end = outcome(job);
    ui.execute(() -> state.set(end));
  }

  /** Ends a job whose worker refused it. */
  void fail(Throwable cause) {
    state.set(new JobState.Failed<>(cause));
  }

  private void hold(boolean pause) {
    switches.pause(pause);
    if (state.get() instanceof JobState.Running<T> running) {
      state.set(new JobState.Running<>(running.progress(), pause));
    }
  }

  @SuppressWarnings("IllegalCatch") // the one place where a worker's failure becomes state
  private JobState<T> outcome(Job<T> job) {
    JobContext context = new Reporter();
    try {
      context.checkpoint();
      context.report(BEGUN);
      return new JobState.Succeeded<>(job.run(context));
    } catch (JobCancelledException e) {
      return new JobState.Cancelled<>();
    } catch (Throwable t) {
      return new JobState.Failed<>(t);
    }
  }

  /** Passes on the newest progress. */
  private final class Reporter implements JobContext {
    private final NewestOnly<Progress> newest = new NewestOnly<>(ui, this::show);

    @Override
    public void report(Progress progress) {
      newest.tell(progress);
    }

    @Override
    public boolean cancelled() {
      return switches.cancelled();
    }

    @Override
    public void awaitResume() {
      switches.awaitResume();
    }

    private void show(Progress progress) {
      if (state.get().live()) {
        state.set(new JobState.Running<>(progress, switches.paused()));
      }
    }
  }
}
