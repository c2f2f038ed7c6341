package org.lymanscope.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Predicate;

/** Time that some threads have spent on a processor; waiting for one does not count. */
final class ProcessorTime {
  private static final String RENDERER = "QuantumRenderer";
  private static final String UI = "JavaFX Application Thread";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] ids;

  private ProcessorTime(Predicate<String> wanted) {
    ids =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(info -> info != null && wanted.test(info.getThreadName()))
            .mapToLong(ThreadInfo::getThreadId)
            .toArray();
  }

  /** Of JavaFX's two threads. */
  static ProcessorTime ofToolkit() {
    return new ProcessorTime(name -> name.startsWith(RENDERER) || name.equals(UI));
  }

  /** Of the UI thread alone. */
  static ProcessorTime ofUiThread() {
    return new ProcessorTime(UI::equals);
  }

  /** Until now, nanoseconds. */
  long nanoseconds() {
    return Arrays.stream(ids).map(threads::getThreadCpuTime).sum();
  }
}
