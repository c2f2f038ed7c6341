package org.lymanscope.engine.search.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SamplersTest {
  private static final Predicate<Candidate> ALL = candidate -> true;

  /** Branin's function, with one of its variables in whole steps and a word that shifts it. */
  private static final SearchSpace SPACE =
      new SearchSpace(
          List.of(
              new Dimension.Real("x", -5, 10, Scale.LINEAR),
              new Dimension.Whole("y", 0, 15, Scale.LINEAR),
              new Dimension.Choice("word", List.of("far", "near", "best", "off"))));

  private static double branin(double x, double y) {
    double bow = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return bow * bow + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }

  /** At best about −0.5: near (π, 2) or (−π, 12) with the third word. */
  private static double value(Candidate candidate) {
    List<Double> values = candidate.values();
    double word = new double[] {-30, -5, 0, -60}[values.get(2).intValue()];
    return word - branin(values.get(0), values.get(1));
  }

  private static List<Observation> search(
      Sampler sampler, int trials, ToDoubleFunction<Candidate> function) {
    List<Observation> past = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      Candidate next = sampler.next(past, ALL).orElseThrow();
      past.add(new Observation(next, function.applyAsDouble(next)));
    }
    return past;
  }

  private static double best(List<Observation> past) {
    return past.stream().mapToDouble(Observation::value).max().orElseThrow();
  }

  @Test
  void bayesFindsTheOptimumOfAKnownFunction() {
    double optimum = Double.NEGATIVE_INFINITY;
    for (double x = -5; x <= 10; x += 0.001) {
      for (int y = 0; y <= 15; y++) {
        optimum = Math.max(optimum, -branin(x, y));
      }
    }
    double worstOfBayes = Double.POSITIVE_INFINITY;
    double sumOfRandom = 0;
    int seeds = 5;
    for (int seed = 1; seed <= seeds; seed++) {
      List<Observation> bayes = search(new BayesSampler(SPACE, 10, seed), 40, SamplersTest::value);
      worstOfBayes = Math.min(worstOfBayes, best(bayes));
      sumOfRandom += best(search(new RandomSampler(SPACE, seed), 40, SamplersTest::value));
      assertThat(bayes).doesNotHaveDuplicates();
    }

    assertThat(worstOfBayes).isGreaterThan(optimum - 0.1);
    assertThat(sumOfRandom / seeds).isLessThan(optimum - 1);
  }

  @Test
  void whatIsTriedNextFollowsFromSeedAndPast() {
    List<Observation> whole = search(new BayesSampler(SPACE, 6, 3), 14, SamplersTest::value);
    for (int done : new int[] {0, 3, 6, 9, 13}) {
      Optional<Candidate> next = new BayesSampler(SPACE, 6, 3).next(whole.subList(0, done), ALL);
      assertThat(next).contains(whole.get(done).at());
    }
    List<Observation> other = search(new BayesSampler(SPACE, 6, 4), 6, SamplersTest::value);
    assertThat(other.get(0).at()).isNotEqualTo(whole.get(0).at());
  }

  @Test
  void theFirstOnesAreSpreadEvenly() {
    List<Observation> first = search(new BayesSampler(SPACE, 16, 2), 16, SamplersTest::value);
    for (int quarter = 0; quarter < 4; quarter++) {
      double from = -5 + 3.75 * quarter;
      assertThat(first)
          .filteredOn(one -> one.at().values().get(0) >= from)
          .filteredOn(one -> one.at().values().get(0) < from + 3.75)
          .hasSize(4);
    }
  }

  @Test
  void impossibleCandidatesAreNotProposed() {
    Predicate<Candidate> possible = one -> one.values().get(1) + one.values().get(0) < 3;
    for (Sampler sampler :
        List.of(
            new BayesSampler(SPACE, 5, 1),
            new RandomSampler(SPACE, 1),
            new GridSampler(SPACE, 5, 1))) {
      List<Observation> past = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Candidate next = sampler.next(past, possible).orElseThrow();
        assertThat(possible.test(next)).isTrue();
        past.add(new Observation(next, value(next)));
      }
      assertThat(sampler.next(past, one -> false)).isEmpty();
    }
  }

  @Test
  void failuresKeepBayesAwayAndNeverStopIt() {
    ToDoubleFunction<Candidate> failing = one -> one.values().get(0) > 2 ? Double.NaN : value(one);
    List<Observation> past = search(new BayesSampler(SPACE, 10, 7), 40, failing);

    long early = past.subList(0, 10).stream().filter(one -> Double.isNaN(one.value())).count();
    long late = past.subList(30, 40).stream().filter(one -> Double.isNaN(one.value())).count();
    assertThat(early).isGreaterThan(2);
    assertThat(late).isLessThanOrEqualTo(early / 2);
    // Of the two optima only the one near (−π, 12) is left.
    List<Observation> done = past.stream().filter(one -> Double.isFinite(one.value())).toList();
    assertThat(best(done)).isGreaterThan(-1);
    assertThat(search(new BayesSampler(SPACE, 2, 7), 8, one -> Double.NaN)).hasSize(8);
  }

  @Test
  void aGridIsDoneOnceAndInAnyOrder() {
    GridSampler grid = new GridSampler(SPACE, 3, 8);
    assertThat(grid.points()).isEqualTo(3 * 3 * 4);
    List<Observation> past = search(grid, 36, SamplersTest::value);
    assertThat(past.stream().map(Observation::at)).doesNotHaveDuplicates();
    assertThat(past.stream().limit(12).map(one -> one.at().values().get(2)).distinct()).hasSize(4);
    assertThat(grid.next(past, ALL)).isEmpty();
    assertThatThrownBy(() -> new GridSampler(SPACE, 100_000, 8))
        .hasMessageContaining("a grid of 6400000 points");
  }

  @Test
  void aSmallSpaceIsTriedAndThenOver() {
    SearchSpace small =
        new SearchSpace(
            List.of(
                new Dimension.Whole("n", 1, 3, Scale.LINEAR),
                new Dimension.Choice("word", List.of("a", "b"))));
    for (Sampler sampler : List.of(new BayesSampler(small, 3, 1), new RandomSampler(small, 1))) {
      List<Observation> past = search(sampler, 6, one -> one.values().get(0));
      assertThat(past.stream().map(Observation::at)).doesNotHaveDuplicates();
      assertThat(sampler.next(past, ALL)).isEmpty();
    }
  }
}
