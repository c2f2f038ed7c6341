package org.lymanscope.engine.network;

import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.NetworkSpec;

/**
 * Cuts large batches into small ones and computes several at once: on the caller's thread, and on
 * others as far as they are free.
 *
 * @param others where further threads come from
 * @param most how many small batches at once, the caller's included; at least 1
 */
record Lanes(Executor others, int most) {
  /** Numbers between two layers that stay in the processor's cache; more were slower. */
  private static final int NUMBERS_IN_CACHE = 1_300_000;

  private static final int SMALLEST = 8;
  private static final int LARGEST = 32;

  Lanes {
    if (most < 1) {
      throw new IllegalArgumentException(most + " lanes");
    }
  }

  /** How many spectra a network takes in one pass: fewer, the wider it is. */
  static int smallBatch(NetworkSpec spec) {
    Convolutions stack = spec.convolutions();
    int numbers = stack.filters() * stack.outputLength(spec.grid().bins());
    return Math.max(SMALLEST, Math.min(LARGEST, NUMBERS_IN_CACHE / numbers));
  }

  void run(Computation network, int smallBatch, float[] input, int spectra, float[] output) {
    int pieces = (spectra + smallBatch - 1) / smallBatch;
    AtomicInteger next = new AtomicInteger();
    Runnable lane =
        () -> {
          for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            int first = piece * smallBatch;
            network.run(input, first, Math.min(smallBatch, spectra - first), output);
          }
        };
    List<CompletableFuture<Void>> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(most, pieces); i++) {
      helpers.add(start(lane));
    }
    try {
      lane.run();
    } finally {
      // Nobody may write into the arrays once this has returned, in whatever way.
      next.set(pieces);
      helpers.forEach(helper -> helper.exceptionally(e -> null).join());
    }
    helpers.forEach(Lanes::rethrow);
  }

  /** A pool that takes no more work leaves it to the caller's thread. */
  private CompletableFuture<Void> start(Runnable lane) {
    try {
      return CompletableFuture.runAsync(lane, others);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(null);
    }
  }

  private static void rethrow(CompletableFuture<Void> helper) {
    try {
      helper.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineException failure ? failure : e;
    }
  }
}
