package org.lymanscope.engine.model;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Lends things that keep work space and are costly to make, each to one thread at a time.
 * Thread-safe; holds as many as were ever out at once.
 */
public final class Workspaces<T> {
  private final Queue<T> idle = new ConcurrentLinkedQueue<>();
  private final Supplier<T> maker;

  /** Makes new ones where all others are out. */
  public Workspaces(Supplier<T> maker) {
    this.maker = maker;
  }

  /** One that nobody else has until it is given back; one that failed need not be. */
  public T take() {
    T one = idle.poll();
    return one == null ? maker.get() : one;
  }

  /** Ends a loan. */
  public void giveBack(T one) {
    idle.add(one);
  }
}
