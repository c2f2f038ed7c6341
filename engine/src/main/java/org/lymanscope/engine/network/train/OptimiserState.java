package org.lymanscope.engine.network.train;

import java.util.Map;

/**
 * What an optimiser remembers between steps.
 *
 * @param steps how many it did
 * @param first mean gradients by the names of the network's arrays; absent ones are 0
 * @param second mean squares, or largest gradients
 */
public record OptimiserState(long steps, Map<String, float[]> first, Map<String, float[]> second) {
  /** Before the first step. */
  public static final OptimiserState NEW = new OptimiserState(0, Map.of(), Map.of());

  public OptimiserState {
    first = Map.copyOf(first);
    second = Map.copyOf(second);
  }
}
