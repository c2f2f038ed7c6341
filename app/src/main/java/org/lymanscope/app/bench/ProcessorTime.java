package org.lymanscope.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Time that some threads have spent on a processor; waiting for one does not count. */
final class ProcessorTime {
  private static final String RENDERER = "QuantumRenderer";
  private static final String UI = "JavaFX Application Thread";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] ids;

  private ProcessorTime() {
    ids =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(info -> info != null && ofToolkit(info))
            .mapToLong(ThreadInfo::getThreadId)
            .toArray();
  }

  /** Of JavaFX's two threads. */
  static ProcessorTime ofToolkit() {
    return new ProcessorTime();
  }

  private static boolean ofToolkit(ThreadInfo thread) {
    return thread.getThreadName().startsWith(RENDERER) || thread.getThreadName().equals(UI);
  }

  /** Until now, nanoseconds. */
  long nanoseconds() {
    return Arrays.stream(ids).map(threads::getThreadCpuTime).sum();
  }
}
