package org.lymanscope.engine.network.device;

import java.util.List;
import java.util.Optional;

/**
 * What a machine can compute with.
 *
 * @param gpus those of NVIDIA, by their number; others are of no use to PyTorch here
 * @param noGpus why there are none, as a sentence; empty if there are some
 */
public record Devices(Processor processor, List<Gpu> gpus, Optional<String> noGpus) {
  public Devices {
    gpus = List.copyOf(gpus);
  }
}
