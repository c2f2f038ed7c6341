package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamedNetworkTest {
  /** Published: 851,780 and 788,140, 16.6·10⁶, 2.45·10⁶ parameters; the others counted in torch. */
  @ParameterizedTest
  @CsvSource({
    "lbg-classic, 851780, 852780",
    "lbg-classic-20, 787140, 788140",
    "hyp-classic, 16609340, 16618580",
    "hyp-snr, 2445597, 2448711",
    "quasarnet-boss, 520882, 521882",
  })
  void parametersAreAsManyAsPublished(String label, int trainable, int total) {
    NetworkSpec spec = NamedNetwork.find(label).orElseThrow().spec();
    assertThat(spec.trainableCount()).isEqualTo(trainable);
    assertThat(spec.totalCount()).isEqualTo(total);
  }

  @ParameterizedTest
  @EnumSource(NamedNetwork.class)
  void isFoundByItsLabel(NamedNetwork network) {
    assertThat(NamedNetwork.find(network.label())).contains(network);
    assertThat(network.spec().parameters())
        .extracting(ParameterShape::name)
        .doesNotHaveDuplicates();
  }
}
