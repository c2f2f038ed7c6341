package org.lymanscope.app.job;

import javafx.concurrent.Task;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.job.Progress;

/** A job in the clothes of a JavaFX task, as ControlsFX wants to see it; it is never run. */
final class JobTask extends Task<Void> {
  private final JobHandle<?> handle;

  JobTask(JobHandle<?> handle) {
    this.handle = handle;
    updateTitle(handle.name());
    handle.stateProperty().addListener(observable -> show(handle.stateProperty().get()));
    show(handle.stateProperty().get());
  }

  JobHandle<?> handle() {
    return handle;
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    handle.cancel();
    return true;
  }

  @Override
  protected Void call() {
    throw new IllegalStateException(handle.name() + " runs elsewhere");
  }

  private void show(JobState<?> state) {
    if (state instanceof JobState.Queued) {
      updateMessage(Text.get("job.queued"));
      updateProgress(-1, 1);
    } else if (state instanceof JobState.Stopping) {
      updateMessage(Text.get("job.stopping"));
    } else if (state instanceof JobState.Running<?> running) {
      Progress progress = running.progress();
      updateMessage(running.paused() ? Text.get("job.paused") : progress.message());
      updateProgress(progress.total() > 0 ? progress.done() : -1, Math.max(1, progress.total()));
    }
  }
}
