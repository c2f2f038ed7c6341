package org.lymanscope.engine.search.space;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says what to try next. The answer depends on seed and past only, so a search that was interrupted
 * goes on as if it had not been.
 */
@FunctionalInterface
public interface Sampler {
  /**
   * The next candidate, none of those that were tried.
   *
   * @param past what was tried, in its order
   * @param possible whether a candidate can be tried at all
   * @return empty if there is none left, or none is found
   */
  Optional<Candidate> next(List<Observation> past, Predicate<Candidate> possible);
}
