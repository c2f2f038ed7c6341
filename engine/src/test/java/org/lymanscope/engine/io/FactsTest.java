package org.lymanscope.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Facts.Source SOURCE =
      new Facts.Source() {
        @Override
        public List<String> names() {
          return List.of("B", "A", "C");
        }

        @Override
        public Optional<String> text(int row, String name) {
          return name.equals("C") || !names().contains(name)
              ? Optional.empty()
              : Optional.of(name + row);
        }
      };

  @Test
  void isAMapOfWhatIsKnownInOrder() {
    Map<String, String> facts = Facts.of(SOURCE, 7);
    assertThat(facts).containsExactly(Map.entry("B", "B7"), Map.entry("A", "A7"));
    assertThat(facts.getOrDefault("A", "")).isEqualTo("A7");
    assertThat(facts).doesNotContainKey("C").doesNotContainKey("D").hasSize(2);
    assertThat(facts).isEqualTo(Map.of("A", "A7", "B", "B7"));
  }

  @Test
  void cannotBeChanged() {
    Map<String, String> facts = Facts.of(SOURCE, 7);
    assertThatThrownBy(() -> facts.put("A", "other"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> facts.keySet().remove("A"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Facts.copyOf(facts)).isSameAs(facts);
  }
}
