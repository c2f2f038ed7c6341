package org.lymanscope.engine.classify;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Adds up where the time goes. Thread-safe. */
final class StageTimes {
  /** The parts of the work. */
  enum Stage {
    READING,
    PREPARING,
    NETWORK,
    DECODING,
    WRITING
  }

  private final Map<Stage, LongAdder> nanoseconds = new EnumMap<>(Stage.class);
  private final long start = System.nanoTime();

  StageTimes() {
    for (Stage stage : Stage.values()) {
      nanoseconds.put(stage, new LongAdder());
    }
  }

  /** Adds the time since {@code from} to a part and returns the present. */
  long add(Stage stage, long from) {
    long now = System.nanoTime();
    of(stage).add(now - from);
    return now;
  }

  ClassifyTimings timings(long spectra) {
    return new ClassifyTimings(
        spectra,
        duration(Stage.READING),
        duration(Stage.PREPARING),
        duration(Stage.NETWORK),
        duration(Stage.DECODING),
        duration(Stage.WRITING),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private Duration duration(Stage stage) {
    return Duration.ofNanos(of(stage).sum());
  }

  private LongAdder of(Stage stage) {
    LongAdder adder = nanoseconds.get(stage);
    if (adder == null) {
      throw new IllegalStateException(stage.name());
    }
    return adder;
  }
}
