package org.lymanscope.engine.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lymanscope.engine.random.Draw;

/**
 * All points of a grid, in an order of which each is as likely: so a search that ends before the
 * grid has still looked everywhere.
 */
public final class GridSampler implements Sampler {
  /** More than anybody trains. */
  public static final int MOST = 1_000_000;

  private final List<List<Double>> steps;
  private final int[] order;

  /**
   * Creates it.
   *
   * @param most how many values of a number are on the grid, at least 1; of a choice all are
   * @param seed of the order
   * @throws IllegalArgumentException if there are more than {@link #MOST} points
   */
  public GridSampler(SearchSpace space, int most, long seed) {
    this.steps = space.dimensions().stream().map(dimension -> dimension.steps(most)).toList();
    double points = steps.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    if (points > MOST) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a grid of %.0f points; %d are the most", points, MOST));
    }
    this.order = IntStream.range(0, (int) points).toArray();
    Draw.shuffle(Draw.stream(seed, 0), order);
  }

  /** How many points the grid has. */
  public int points() {
    return order.length;
  }

  @Override
  public Optional<Candidate> next(List<Observation> past, Predicate<Candidate> possible) {
    Set<Candidate> tried = past.stream().map(Observation::at).collect(Collectors.toSet());
    return Arrays.stream(order)
        .mapToObj(this::point)
        .filter(candidate -> !tried.contains(candidate) && possible.test(candidate))
        .findFirst();
  }

  private Candidate point(int number) {
    List<Double> values = new ArrayList<>();
    int rest = number;
    for (List<Double> some : steps) {
      values.add(some.get(rest % some.size()));
      rest /= some.size();
    }
    return new Candidate(values);
  }
}
