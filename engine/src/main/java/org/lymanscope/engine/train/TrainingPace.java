package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.train.UploadedBatch;

/**
 * Measures how fast a training's steps follow each other, by steps of which nothing stays. For one
 * thread; to be closed.
 */
public final class TrainingPace implements AutoCloseable {
  private final TrainRequest request;
  private final Rehearsal rehearsal;
  private long seed;

  /** Where batches come from. */
  public enum Source {
    /** One batch, which is on the device before. */
    DEVICE,
    /** The dataset, as its spectra are. */
    DATASET,
    /** The dataset, augmented as the recipe has it. */
    AUGMENTED
  }

  /**
   * What some steps took.
   *
   * @param spectra that were learned from
   * @param seconds until the device was done
   * @param waiting seconds of these in which the training's thread waited for a batch that nobody
   *     had made yet, or made it itself
   */
  public record Pace(long spectra, double seconds, double waiting) {
    /** Spectra per second. */
    public double rate() {
      return spectra / seconds;
    }
  }

  private TrainingPace(TrainRequest request, Rehearsal rehearsal) {
    this.request = request;
    this.rehearsal = rehearsal;
  }

  /**
   * Prepares the network and opens the dataset; the request's folder is not touched.
   *
   * @param workers make batches
   * @throws IOException if the dataset cannot be learned from, or there is not enough memory
   */
  public static TrainingPace of(TrainRequest request, Torch torch, Executor workers)
      throws IOException {
    return new TrainingPace(request, Rehearsal.of(request, torch, workers));
  }

  /**
   * Learns as a training does, with losses read as rarely. A first step does not count: it waits
   * for the first batch.
   *
   * @param steps that count, at least 1
   * @throws IOException if the device fails, or the dataset cannot be read
   */
  public Pace learn(Source source, int steps) throws IOException {
    try (BatchFeed feed = rehearsal.feed(source == Source.AUGMENTED)) {
      if (source != Source.DEVICE) {
        return learn(feed, steps);
      }
      try (UploadedBatch batch = feed.next()) {
        step(batch);
        rehearsal.network().takeLosses();
        long start = System.nanoTime();
        for (int done = 1; done <= steps; done++) {
          step(batch);
          readLosses(done, steps);
        }
        return new Pace((long) steps * batch.size(), seconds(System.nanoTime() - start), 0);
      }
    }
  }

  private Pace learn(BatchFeed feed, int steps) throws IOException {
    next(feed);
    rehearsal.network().takeLosses();
    long before = feed.waited();
    long start = System.nanoTime();
    long spectra = 0;
    for (int done = 1; done <= steps; done++) {
      spectra += next(feed);
      readLosses(done, steps);
    }
    long end = System.nanoTime();
    return new Pace(spectra, seconds(end - start), seconds(feed.waited() - before));
  }

  private int next(BatchFeed feed) throws IOException {
    try (UploadedBatch batch = feed.next()) {
      step(batch);
      return batch.size();
    }
  }

  private void step(UploadedBatch batch) throws IOException {
    rehearsal.network().step(batch, request.recipe().rate().start(), seed++);
  }

  private void readLosses(int done, int steps) {
    if (done == steps || done % request.readEvery() == 0) {
      rehearsal.network().takeLosses();
    }
  }

  private static double seconds(long nanoseconds) {
    return nanoseconds / 1e9;
  }

  @Override
  public void close() {
    rehearsal.close();
  }
}
