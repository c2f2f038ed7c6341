package org.lymanscope.engine.network;

import ai.djl.engine.EngineException;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes on one device, and on the CPU from the moment that device fails. What computes is not
 * closed while somebody uses it.
 */
final class Fallback implements Computation {
  private static final Logger LOG = LoggerFactory.getLogger(Fallback.class);

  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private final Consumer<String> warnings;
  private final int outputSize;
  private Computation now;
  private Optional<Supplier<Computation>> spare;
  private String deviceName;
  private boolean closed;

  /**
   * Creates the pair.
   *
   * @param spare makes the one on the CPU; empty if a failure is to stay one
   */
  Fallback(
      Computation first,
      Optional<Supplier<Computation>> spare,
      String deviceName,
      Consumer<String> warnings) {
    this.now = first;
    this.outputSize = first.outputSize();
    this.spare = spare;
    this.deviceName = deviceName;
    this.warnings = warnings;
  }

  String deviceName() {
    use.readLock().lock();
    try {
      return deviceName;
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public int outputSize() {
    return outputSize;
  }

  @Override
  public void run(float[] input, int first, int count, float[] output) {
    Optional<Computation> failed = attempt(input, first, count, output);
    if (failed.isPresent()) {
      replace(failed.get());
      run(input, first, count, output);
    }
  }

  /** Computes, and returns what failed if there is something to replace it by. */
  private Optional<Computation> attempt(float[] input, int first, int count, float[] output) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      now.run(input, first, count, output);
      return Optional.empty();
    } catch (EngineException e) {
      if (spare.isEmpty()) {
        throw e;
      }
      LOG.warn("the {} failed", deviceName, e);
      return Optional.of(now);
    } finally {
      use.readLock().unlock();
    }
  }

  /** Goes over to the CPU, unless another thread was faster. */
  @SuppressWarnings("ReferenceEquality") // which one failed, not whether two are alike
  private void replace(Computation failed) {
    use.writeLock().lock();
    try {
      if (now != failed || spare.isEmpty()) {
        return;
      }
      now = spare.get().get();
      spare = Optional.empty();
      warnings.accept("The " + deviceName + " failed; networks now run on the CPU.");
      deviceName = "CPU";
      failed.close();
    } catch (EngineException e) {
      LOG.debug("the failed device could not be let go", e);
    } finally {
      use.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        now.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
