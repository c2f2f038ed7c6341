package org.lymanscope.engine.search.space;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lymanscope.engine.random.Draw;

/**
 * Every candidate is as likely as any other, as their {@link Dimension} measures them.
 *
 * @param space where to look
 * @param seed of what is drawn
 */
public record RandomSampler(SearchSpace space, long seed) implements Sampler {
  /** Where not one in so many candidates is possible, a search is not the remedy. */
  private static final int TRIES = 5_000;

  @Override
  public Optional<Candidate> next(List<Observation> past, Predicate<Candidate> possible) {
    SplittableRandom random = Draw.stream(seed, past.size());
    Set<Candidate> tried = past.stream().map(Observation::at).collect(Collectors.toSet());
    for (int i = 0; i < TRIES; i++) {
      Candidate candidate = space.random(random);
      if (!tried.contains(candidate) && possible.test(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
