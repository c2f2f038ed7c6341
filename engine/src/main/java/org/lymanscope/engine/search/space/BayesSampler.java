package org.lymanscope.engine.search.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hipparchus.random.SobolSequenceGenerator;
import org.lymanscope.engine.random.Draw;

/**
 * Looks where a Gaussian process over what was tried expects the largest improvement; at first, as
 * long as too little is known, evenly everywhere (Sobol's sequence, shifted by the seed). Whatever
 * failed counts as much as the worst that did not.
 *
 * @param space where to look
 * @param first how many are tried evenly, at least 2
 * @param seed of all that is drawn
 */
public record BayesSampler(SearchSpace space, int first, long seed) implements Sampler {
  private static final int EVEN_TRIES = 5_000;
  private static final int ANYWHERE = 1500;
  private static final int ROUNDS = 4;

  /** From so many of the best, each round looks around. */
  private static final int CENTRES = 5;

  private static final int AROUND = 60;
  private static final double WIDEST = 0.2;
  private static final double NARROWER = 0.4;

  public BayesSampler {
    if (first < 2) {
      throw new IllegalArgumentException(first + " tried evenly");
    }
  }

  @Override
  public Optional<Candidate> next(List<Observation> past, Predicate<Candidate> possible) {
    Set<Candidate> tried = past.stream().map(Observation::at).collect(Collectors.toSet());
    Predicate<Candidate> open = candidate -> !tried.contains(candidate) && possible.test(candidate);
    boolean known = past.stream().filter(one -> Double.isFinite(one.value())).count() >= 2;
    Optional<Candidate> next =
        past.size() < first || !known ? even(open) : promising(past, tried, possible);
    return next.or(() -> new RandomSampler(space, seed).next(past, possible));
  }

  private Optional<Candidate> even(Predicate<Candidate> open) {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(space.size());
    SplittableRandom random = Draw.stream(seed, -1);
    double[] shift = random.doubles(space.size()).toArray();
    for (int i = 0; i < EVEN_TRIES; i++) {
      double[] next = sequence.nextVector();
      List<Double> parts = new ArrayList<>();
      for (int k = 0; k < next.length; k++) {
        parts.add((next[k] + shift[k]) % 1);
      }
      Candidate candidate = space.at(parts);
      if (open.test(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** A candidate and what improvement is expected of it. */
  private record Promise(Candidate candidate, double improvement) {}

  private Optional<Candidate> promising(
      List<Observation> past, Set<Candidate> tried, Predicate<Candidate> possible) {
    SplittableRandom random = Draw.stream(seed, past.size());
    GaussianProcess process = process(past, random.nextLong());
    double best =
        past.stream()
            .filter(one -> Double.isFinite(one.value()))
            .mapToDouble(one -> process.at(space.coordinates(one.at())).mean())
            .max()
            .orElseThrow();
    List<Promise> promises = new ArrayList<>();
    Set<Candidate> seen = new HashSet<>(tried);
    for (int i = 0; i < ANYWHERE; i++) {
      judge(space.random(random), process, best, seen, promises);
    }
    List<Candidate> centres = best(past);
    double spread = WIDEST;
    for (int round = 0; round < ROUNDS; round++) {
      for (Candidate centre : centres) {
        for (int i = 0; i < AROUND; i++) {
          judge(near(centre, spread, random), process, best, seen, promises);
        }
      }
      promises.sort(Comparator.comparingDouble(Promise::improvement).reversed());
      centres = promises.stream().limit(CENTRES).map(Promise::candidate).toList();
      spread *= NARROWER;
    }
    return promises.stream().map(Promise::candidate).filter(possible).findFirst();
  }

  private void judge(
      Candidate candidate,
      GaussianProcess process,
      double best,
      Set<Candidate> seen,
      List<Promise> promises) {
    if (seen.add(candidate)) {
      GaussianProcess.Expectation expected = process.at(space.coordinates(candidate));
      double improvement = ExpectedImprovement.of(expected.mean(), expected.sigma(), best);
      promises.add(new Promise(candidate, improvement));
    }
  }

  private GaussianProcess process(List<Observation> past, long number) {
    double worst =
        past.stream().mapToDouble(Observation::value).filter(Double::isFinite).min().orElseThrow();
    List<List<Double>> places = past.stream().map(one -> space.coordinates(one.at())).toList();
    List<Double> values =
        past.stream().map(one -> Double.isFinite(one.value()) ? one.value() : worst).toList();
    return new KernelFit(places, values, space.owners()).best(number);
  }

  private static List<Candidate> best(List<Observation> past) {
    return past.stream()
        .filter(one -> Double.isFinite(one.value()))
        .sorted(Comparator.comparingDouble(Observation::value).reversed())
        .limit(CENTRES)
        .map(Observation::at)
        .toList();
  }

  /** One that differs a little in about half of its settings. */
  private Candidate near(Candidate centre, double spread, SplittableRandom random) {
    List<Double> parts = new ArrayList<>();
    int sure = random.nextInt(space.size());
    for (int i = 0; i < space.size(); i++) {
      Dimension dimension = space.dimensions().get(i);
      double part = dimension.partOf(centre.values().get(i));
      boolean changes = i == sure || random.nextBoolean();
      double moved =
          dimension instanceof Dimension.Choice
              ? random.nextDouble()
              : part + spread * Draw.normal(random);
      parts.add(changes ? Math.max(0, Math.min(1, moved)) : part);
    }
    return space.at(parts);
  }
}
