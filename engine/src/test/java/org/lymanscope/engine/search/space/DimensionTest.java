package org.lymanscope.engine.search.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DimensionTest {
  private static final Dimension RATE = new Dimension.Real("rate", 1e-4, 0.1, Scale.LOG);
  private static final Dimension LAYERS = new Dimension.Whole("layers", 2, 5, Scale.LINEAR);
  private static final Dimension FILTERS = new Dimension.Whole("filters", 10, 500, Scale.LOG);
  private static final Dimension WORD = new Dimension.Choice("word", List.of("a", "b", "c"));

  private static List<Double> coordinates(Dimension dimension, double value) {
    List<Double> coordinates = new ArrayList<>();
    dimension.coordinates(value, coordinates);
    return coordinates;
  }

  @Test
  void factorsAreEvenByFactors() {
    assertThat(RATE.at(0)).isEqualTo(1e-4);
    assertThat(RATE.at(1)).isEqualTo(0.1);
    assertThat(RATE.at(1 / 3.0)).isEqualTo(1e-3, within(1e-9));
    assertThat(RATE.at(0.5)).isEqualTo(0.003162);
    assertThat(RATE.partOf(0.01)).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(RATE.steps(4)).containsExactly(1e-4, 1e-3, 0.01, 0.1);
    assertThat(RATE.text(RATE.at(0.5))).isEqualTo("0.003162");
  }

  @Test
  void everyWholeNumberHasAnEqualShare() {
    assertThat(LAYERS.at(0)).isEqualTo(2);
    assertThat(LAYERS.at(0.249)).isEqualTo(2);
    assertThat(LAYERS.at(0.251)).isEqualTo(3);
    assertThat(LAYERS.at(0.999)).isEqualTo(5);
    assertThat(LAYERS.at(1)).isEqualTo(5);
    assertThat(LAYERS.steps(3)).containsExactly(2.0, 4.0, 5.0);
    assertThat(LAYERS.steps(9)).containsExactly(2.0, 3.0, 4.0, 5.0);
    assertThat(coordinates(LAYERS, 3)).containsExactly(1 / 3.0);
    assertThat(LAYERS.text(3)).isEqualTo("3");
    assertThat(LAYERS.contains(3.5)).isFalse();
  }

  @Test
  void wholeNumbersByFactorsReachTheirEnds() {
    assertThat(FILTERS.at(0)).isEqualTo(10);
    assertThat(FILTERS.at(1)).isEqualTo(500);
    assertThat(FILTERS.at(0.5)).isEqualTo(69);
    assertThat(FILTERS.at(FILTERS.partOf(123))).isEqualTo(123);
  }

  @Test
  void wordsHaveNoOrder() {
    assertThat(WORD.at(0.5)).isEqualTo(1);
    assertThat(WORD.at(1)).isEqualTo(2);
    assertThat(WORD.text(2)).isEqualTo("c");
    assertThat(WORD.steps(1)).hasSize(3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        List<Double> one = coordinates(WORD, i);
        List<Double> other = coordinates(WORD, j);
        double squares = 0;
        for (int k = 0; k < 3; k++) {
          squares += Math.pow(one.get(k) - other.get(k), 2);
        }
        assertThat(squares).isEqualTo(1, within(1e-12));
      }
    }
  }

  @Test
  void partsAndValuesAreInverse() {
    for (Dimension dimension : List.of(RATE, LAYERS, FILTERS, WORD)) {
      for (double part = 0.01; part < 1; part += 0.07) {
        double value = dimension.at(part);
        assertThat(dimension.contains(value)).isTrue();
        assertThat(dimension.at(dimension.partOf(value))).isEqualTo(value);
      }
    }
  }

  @Test
  void rangesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Dimension.Real("x", 0, 1, Scale.LOG))
        .hasMessageContaining("by factors from 0");
    assertThatThrownBy(() -> new Dimension.Whole("x", 3, 3, Scale.LINEAR))
        .hasMessageContaining("x from 3");
    assertThatThrownBy(() -> new Dimension.Choice("x", List.of("a", "a")))
        .hasMessageContaining("[a, a]");
  }
}
