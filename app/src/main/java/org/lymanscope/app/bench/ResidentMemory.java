package org.lymanscope.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory this process has: Java's and that of the libraries. */
final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern LINE = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private ResidentMemory() {}

  /** Now, bytes, after Java has given back what it can; empty on systems that do not tell. */
  static OptionalLong now() {
    System.gc();
    try {
      return Files.exists(STATUS) ? in(Files.readAllLines(STATUS)) : OptionalLong.empty();
    } catch (IOException absent) {
      return OptionalLong.empty();
    }
  }

  /**
   * Reads it.
   *
   * @param lines as proc(5) has them
   */
  static OptionalLong in(List<String> lines) {
    return lines.stream()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .mapToLong(line -> Long.parseLong(line.group(1)) << 10)
        .findFirst();
  }
}
