package org.lymanscope.app.inspect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** How fast decisions come, and how long the spectrum has been on the screen. */
final class Pace {
  private static final int REMEMBERED = 30;

  /** A longer break begins the count anew. */
  private static final Duration BREAK = Duration.ofMinutes(10);

  private static final double SECONDS_PER_HOUR = 3600;

  private final Clock clock;
  private final Deque<Instant> decisions = new ArrayDeque<>();
  private Instant shownSince;

  Pace(Clock clock) {
    this.clock = clock;
    this.shownSince = clock.instant();
  }

  /** A spectrum appears on the screen. */
  void shown() {
    shownSince = clock.instant();
  }

  /** How long it has been there. */
  Duration onScreen() {
    return Duration.between(shownSince, clock.instant());
  }

  /** A decision with a quality was recorded. */
  void decided() {
    Instant now = clock.instant();
    if (!decisions.isEmpty() && Duration.between(decisions.getLast(), now).compareTo(BREAK) > 0) {
      decisions.clear();
    }
    decisions.add(now);
    if (decisions.size() > REMEMBERED) {
      decisions.removeFirst();
    }
  }

  /** Spectra per hour over the last decisions; empty before the third. */
  OptionalDouble perHour() {
    if (decisions.size() < 3) {
      return OptionalDouble.empty();
    }
    Duration span = Duration.between(decisions.getFirst(), decisions.getLast());
    double seconds = span.toMillis() / 1000.0;
    return seconds > 0
        ? OptionalDouble.of((decisions.size() - 1) * SECONDS_PER_HOUR / seconds)
        : OptionalDouble.empty();
  }
}
