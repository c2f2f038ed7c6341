package org.lymanscope.app.train;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunMetrics;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.TrainingRun;

/**
 * A training in the table.
 *
 * @param run what is on record
 * @param epochs all finished epochs
 * @param live whether it is under way in this window
 */
public record RunEntry(TrainingRun run, List<RunEpoch> epochs, boolean live) {
  /** How far it is, for people. */
  public enum Status {
    /** Under way here. */
    LIVE,
    /** Its program was killed, or its window closed, before it could tell an end. */
    INTERRUPTED,
    FINISHED,
    STOPPED_EARLY,
    CANCELLED,
    FAILED
  }

  public RunEntry {
    epochs = List.copyOf(epochs);
  }

  /** Which training. */
  public UUID id() {
    return run.record().id();
  }

  /** What it is called. */
  public String name() {
    return run.record().name();
  }

  /** How far it is. */
  public Status status() {
    if (live) {
      return Status.LIVE;
    }
    return switch (run.record().state()) {
      case RUNNING -> Status.INTERRUPTED;
      case FINISHED -> Status.FINISHED;
      case STOPPED_EARLY -> Status.STOPPED_EARLY;
      case CANCELLED -> Status.CANCELLED;
      case FAILED -> Status.FAILED;
    };
  }

  /** Whether it can go on from where it was. */
  public boolean resumable() {
    return !live
        && (run.record().state() == RunRecord.State.RUNNING
            || run.record().state() == RunRecord.State.CANCELLED);
  }

  /** Whether there is a model to use. */
  public boolean hasModel() {
    return run.record().best() > 0;
  }

  /** The epoch whose model is kept; empty if none is finished. */
  public Optional<RunEpoch> best() {
    int best = run.record().best();
    return epochs.stream().filter(epoch -> epoch.epoch() == best).findFirst();
  }

  /** A number of the best epoch; NaN if there is none. */
  public double best(String metric) {
    return best().map(epoch -> epoch.get(metric)).orElse(Double.NaN);
  }

  /** Spectra per second over all epochs; NaN if none is finished. */
  public double pace() {
    double spectra = epochs.stream().mapToDouble(epoch -> epoch.get(RunMetrics.SPECTRA)).sum();
    double seconds = epochs.stream().mapToDouble(epoch -> epoch.get(RunMetrics.SECONDS)).sum();
    return seconds > 0 ? spectra / seconds : Double.NaN;
  }
}
