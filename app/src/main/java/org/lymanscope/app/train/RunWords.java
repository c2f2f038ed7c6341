package org.lymanscope.app.train;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.run.RunRecord;

/** A training in words. */
final class RunWords {
  private RunWords() {}

  static String state(RunEntry.Status status) {
    return Text.get("train.state." + status.name().toLowerCase(Locale.ROOT));
  }

  /** How far it is, how fast, and where. */
  static String status(RunEntry run, double pace, Optional<JobState<?>> job) {
    RunRecord record = run.run().record();
    String where = Text.get("train.where", record.machine().device(), record.machine().threads());
    String speed = Text.get("train.pace", Text.count(Math.round(pace)));
    String how = Double.isFinite(pace) ? speed + " · " + where : where;
    if (run.live() && job.isPresent()) {
      return live(run, job.get(), pace) + " · " + how;
    }
    return Text.get(
            "train.status",
            state(run.status()),
            record.epochs(),
            record.best(),
            TrainWords.time(record.seconds()))
        + " · "
        + how;
  }

  private static String live(RunEntry run, JobState<?> job, double pace) {
    if (job instanceof JobState.Running<?> running) {
      String left = left(running.progress(), pace);
      return running.paused()
          ? Text.get("train.live.paused")
          : Text.get(
              "train.live",
              run.epochs().size() + 1,
              TrainWords.fixed(100 * running.progress().fraction(), 0),
              left);
    }
    return Text.get(job instanceof JobState.Stopping ? "train.live.stopping" : "train.live.waits");
  }

  private static String left(Progress progress, double pace) {
    return pace > 0 && progress.total() > 0
        ? Text.get("train.left", TrainWords.time((progress.total() - progress.done()) / pace))
        : "";
  }

  /** What it was trained on and from. */
  static String facts(RunEntry run, ZoneId zone) {
    RunRecord record = run.run().record();
    return Text.get(
        "train.facts",
        record.data().name(),
        Text.count(record.data().training()),
        Text.count(record.data().validation()),
        record.start(),
        record.seed(),
        TrainWords.minute(record.startedAt(), zone));
  }
}
