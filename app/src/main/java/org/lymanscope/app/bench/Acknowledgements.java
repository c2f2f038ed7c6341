package org.lymanscope.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records that a process said were on disk, as lines that no log message can look like. */
final class Acknowledgements {
  private static final String PREFIX = "lymanscope-acknowledged";
  private static final Pattern LINE = Pattern.compile(PREFIX + " ([0-9a-f-]{36}) (\\d{1,18})");

  private final Set<UUID> records = new LinkedHashSet<>();
  private final List<Long> nanoseconds = new ArrayList<>();

  /**
   * The line for one record.
   *
   * @param nanoseconds from the decision to its acknowledgement
   */
  static String line(UUID record, long nanoseconds) {
    return PREFIX + " " + record + " " + nanoseconds;
  }

  /** Takes a line of output in; one that is no whole acknowledgement does not count. */
  void note(String line) {
    Matcher matcher = LINE.matcher(line);
    if (matcher.matches()) {
      records.add(UUID.fromString(matcher.group(1)));
      nanoseconds.add(Long.parseLong(matcher.group(2)));
    }
  }

  int count() {
    return records.size();
  }

  /** How many of them are not among those kept. */
  int missingFrom(Set<UUID> kept) {
    return (int) records.stream().filter(record -> !kept.contains(record)).count();
  }

  /** A quantile of the times to acknowledgement in milliseconds; NaN where there is none. */
  double milliseconds(double quantile) {
    double[] sorted = nanoseconds.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[(int) (quantile * (sorted.length - 1))];
  }
}
