package org.lymanscope.engine.architecture.wrong;

import java.util.concurrent.CompletableFuture;

/** Breaks A9. */
public final class OnTheCommonPool {
  CompletableFuture<Void> run() {
    return CompletableFuture.runAsync(() -> {});
  }
}
