package org.lymanscope.engine.search.space;

import java.util.List;

/**
 * A value for each setting of a space, in its order.
 *
 * @param values as their {@link Dimension} gives them
 */
public record Candidate(List<Double> values) {
  public Candidate {
    values = List.copyOf(values);
  }
}
