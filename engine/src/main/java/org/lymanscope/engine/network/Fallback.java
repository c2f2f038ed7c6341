package org.lymanscope.engine.network;

import ai.djl.engine.EngineException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes on one device, and on the CPU from the moment that device fails. */
final class Fallback implements Computation {
  private static final Logger LOG = LoggerFactory.getLogger(Fallback.class);

  private final Consumer<String> warnings;
  private Computation now;
  private Optional<Supplier<Computation>> spare;
  private String deviceName;

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
    this.spare = spare;
    this.deviceName = deviceName;
    this.warnings = warnings;
  }

  synchronized String deviceName() {
    return deviceName;
  }

  @Override
  public synchronized int outputSize() {
    return now.outputSize();
  }

  @Override
  public synchronized void run(float[] input, int spectra, float[] output) {
    try {
      now.run(input, spectra, output);
    } catch (EngineException e) {
      if (spare.isEmpty()) {
        throw e;
      }
      LOG.warn("the device failed; going on on the CPU", e);
      String failed = deviceName;
      replaceBy(spare.get().get());
      warnings.accept(
          "The " + failed + " failed (" + Torch.firstLine(e) + "); networks now run on the CPU.");
      now.run(input, spectra, output);
    }
  }

  private void replaceBy(Computation other) {
    Computation failed = now;
    now = other;
    spare = Optional.empty();
    deviceName = "CPU";
    try {
      failed.close();
    } catch (EngineException e) {
      LOG.debug("the failed device could not be let go", e);
    }
  }

  @Override
  public synchronized void close() {
    now.close();
  }
}
