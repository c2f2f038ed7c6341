package org.lymanscope.app.plot.trials;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.search.Trial;

/**
 * The parts of axes that are marked; trials that cross all of them are meant. Immutable.
 *
 * @param parts by axis, from 0
 */
public record Brushes(Map<Integer, Part> parts) {
  /** Nothing is marked: all trials are meant. */
  public static final Brushes NONE = new Brushes(Map.of());

  /** So that what lies on an end belongs to the part. */
  private static final double EDGE = 1e-9;

  /**
   * A part of an axis.
   *
   * @param from 0 at the foot
   * @param to 1 at the head, at least {@code from}
   */
  public record Part(double from, double to) {
    public Part {
      if (!(from <= to)) {
        throw new IllegalArgumentException("from " + from + " to " + to);
      }
    }

    /** Between two places in any order, as far as there is an axis. */
    static Part between(double one, double other) {
      return new Part(onAxis(Math.min(one, other)), onAxis(Math.max(one, other)));
    }

    private static double onAxis(double place) {
      return Math.max(0, Math.min(1, place));
    }

    /** As long as it is, elsewhere on the axis; an end of the axis stops it. */
    Part moved(double by) {
      double within = Math.max(-from, Math.min(1 - to, by));
      return between(from + within, to + within);
    }

    boolean contains(double place) {
      return place >= from - EDGE && place <= to + EDGE;
    }

    boolean whole() {
      return from <= EDGE && to >= 1 - EDGE;
    }
  }

  public Brushes {
    parts = Map.copyOf(parts);
  }

  /** The marked part of an axis, if there is one. */
  public Optional<Part> of(int axis) {
    return Optional.ofNullable(parts.get(axis));
  }

  /** With another part of an axis marked; the whole of it is as good as none. */
  public Brushes with(int axis, Part part) {
    Map<Integer, Part> more = new HashMap<>(parts);
    if (part.whole()) {
      more.remove(axis);
    } else {
      more.put(axis, part);
    }
    return new Brushes(more);
  }

  /** With nothing marked on an axis. */
  public Brushes without(int axis) {
    Map<Integer, Part> fewer = new HashMap<>(parts);
    fewer.remove(axis);
    return new Brushes(fewer);
  }

  /**
   * Whether a trial crosses all marked parts; one without a result crosses none of the last axis.
   */
  public boolean keep(TrialPlane plane, Trial trial) {
    return parts.entrySet().stream()
        .allMatch(entry -> entry.getValue().contains(plane.place(trial, entry.getKey())));
  }
}
