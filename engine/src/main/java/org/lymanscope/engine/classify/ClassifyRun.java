package org.lymanscope.engine.classify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lymanscope.engine.classify.StageTimes.Stage;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.LoadedModel;

/**
 * The network's part of the work: takes prepared blocks, runs the network on the calling thread,
 * and appends the decoded rows to the log, all in the order of files and rows.
 */
final class ClassifyRun {
  private static final int DECODING_AHEAD = 8;

  private final LoadedModel model;
  private final String programVersion;
  private final WorkLog log;
  private final LogCodec codec;
  private final StageTimes times;
  private final JobContext context;
  private final Deque<HelpedTask<byte[]>> records = new ArrayDeque<>();
  private final ClassifyProgress progress;
  private String device = "";

  ClassifyRun(
      LoadedModel model,
      String programVersion,
      WorkLog log,
      LogCodec codec,
      StageTimes times,
      ClassifyProgress progress) {
    this.model = model;
    this.programVersion = programVersion;
    this.log = log;
    this.codec = codec;
    this.times = times;
    this.progress = progress;
    this.context = progress.context();
  }

  /** Goes on from a point to the end. */
  void run(BlockFeed feed, BlockWork work, Turns turns) throws IOException {
    try {
      for (Optional<BlockFeed.Step> step = feed.next(); step.isPresent(); step = feed.next()) {
        context.checkpoint();
        take(step.get(), work, turns);
        write(DECODING_AHEAD);
      }
    } catch (JobCancelledException e) {
      // What is computed already need not be computed again.
      turns.work();
      write(0);
      throw e;
    }
    turns.work();
    write(0);
  }

  private void take(BlockFeed.Step step, BlockWork work, Turns turns) throws IOException {
    if (step instanceof BlockFeed.Step.Began began) {
      if (began.next() == 0) {
        append(began.file());
      }
      progress.began(began.file().path(), began.file().rows());
    } else if (step instanceof BlockFeed.Step.Failed failed) {
      append(failed.file());
      progress.passed();
    } else if (step instanceof BlockFeed.Step.Passed) {
      progress.passed();
    } else if (step instanceof BlockFeed.Step.Block block) {
      if (!block.rows().isDone()) {
        turns.work();
      }
      PreparedBlock rows = result(block);
      float[] output = compute(rows);
      noteDevice();
      records.add(HelpedTask.start(() -> work.decode(rows, output), turns));
      progress.rows(rows.rows().size());
    }
  }

  private static PreparedBlock result(BlockFeed.Step.Block block) throws IOException {
    try {
      return block.rows().result();
    } finally {
      if (block.finished().isPresent()) {
        SpectrumFile file = block.finished().get();
        file.close();
      }
    }
  }

  private float[] compute(PreparedBlock block) throws IOException {
    int accepted = block.accepted();
    float[] output = new float[accepted * model.outputSize()];
    if (accepted > 0) {
      long start = System.nanoTime();
      model.run(block.input(), accepted, output);
      times.add(Stage.NETWORK, start);
    }
    return output;
  }

  private void append(LogRecord entry) {
    records.add(HelpedTask.done(codec.encode(entry)));
  }

  /** A GPU that fails is followed by the CPU; the catalogue tells both. */
  private void noteDevice() {
    String now = model.deviceName();
    if (!now.equals(device)) {
      device = now;
      append(new LogRecord.Session(programVersion, device, model.pyTorchVersion()));
    }
  }

  /** Writes records in order until no more than {@code left} are left. */
  private void write(int left) throws IOException {
    while (records.size() > left || (!records.isEmpty() && records.element().isDone())) {
      byte[] entry = records.remove().result();
      long start = System.nanoTime();
      log.append(entry);
      times.add(Stage.WRITING, start);
    }
  }
}
