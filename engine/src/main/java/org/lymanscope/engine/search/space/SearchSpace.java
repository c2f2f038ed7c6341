package org.lymanscope.engine.search.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * All settings that a search varies.
 *
 * @param dimensions at least one
 */
public record SearchSpace(List<Dimension> dimensions) {
  public SearchSpace {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty()) {
      throw new IllegalArgumentException("a space without a setting");
    }
  }

  /** How many settings there are. */
  public int size() {
    return dimensions.size();
  }

  /** Whether every value is one that its setting may have. */
  public boolean contains(Candidate candidate) {
    return candidate.values().size() == size()
        && IntStream.range(0, size())
            .allMatch(i -> dimensions.get(i).contains(candidate.values().get(i)));
  }

  /** A candidate by names and values as recipes write them. */
  public Map<String, String> text(Candidate candidate) {
    Map<String, String> text = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) {
      Dimension dimension = dimensions.get(i);
      text.put(dimension.name(), dimension.text(candidate.values().get(i)));
    }
    return text;
  }

  /** The candidate that numbers from 0 to 1 stand for, one for each setting. */
  Candidate at(List<Double> parts) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      values.add(dimensions.get(i).at(parts.get(i)));
    }
    return new Candidate(values);
  }

  /** Any candidate. */
  Candidate random(RandomGenerator random) {
    return at(dimensions.stream().map(dimension -> random.nextDouble()).toList());
  }

  /** A candidate's coordinates for a Gaussian process. */
  List<Double> coordinates(Candidate candidate) {
    List<Double> coordinates = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      dimensions.get(i).coordinates(candidate.values().get(i), coordinates);
    }
    return coordinates;
  }

  /** For each coordinate the number of its setting: coordinates of one share a length. */
  List<Integer> owners() {
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      for (int k = 0; k < dimensions.get(i).coordinates(); k++) {
        owners.add(i);
      }
    }
    return owners;
  }
}
