package org.lymanscope.engine.network;

import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cuts large batches into small ones and computes several at once: on the caller's thread, and on
 * others as far as they are free.
 *
 * @param others where further threads come from
 * @param most how many small batches at once, the caller's included; at least 1
 */
record Lanes(Executor others, int most) {
  /**
   * Spectra in one pass. Small enough for the activations to stay in the processor's cache; larger
   * ones were slower.
   */
  static final int SMALL_BATCH = 32;

  Lanes {
    if (most < 1) {
      throw new IllegalArgumentException(most + " lanes");
    }
  }

  void run(Computation network, float[] input, int spectra, float[] output) {
    int pieces = (spectra + SMALL_BATCH - 1) / SMALL_BATCH;
    AtomicInteger next = new AtomicInteger();
    Runnable lane =
        () -> {
          for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            int first = piece * SMALL_BATCH;
            network.run(input, first, Math.min(SMALL_BATCH, spectra - first), output);
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
