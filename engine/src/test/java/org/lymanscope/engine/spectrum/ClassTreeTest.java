package org.lymanscope.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClassTreeTest {
  private final ClassTree tree = ClassTree.standard();

  @Test
  void anEmitterIsALymanBreakGalaxyIsAGalaxy() {
    assertThat(tree.path(SpectralClass.LAE))
        .containsExactly(SpectralClass.LAE, SpectralClass.LBG, SpectralClass.GALAXY);
    assertThat(tree.isA(SpectralClass.LAE, SpectralClass.GALAXY)).isTrue();
    assertThat(tree.isA(SpectralClass.GALAXY, SpectralClass.LAE)).isFalse();
    assertThat(tree.root(SpectralClass.BAL_QSO)).isEqualTo(SpectralClass.QSO);
  }

  @Test
  void aClassOfOnesOwnHasItsPlace() {
    SpectralClass seyfert = SpectralClass.parse("Seyfert 2");
    ClassTree more = tree.with(seyfert, SpectralClass.GALAXY);

    assertThat(seyfert.name()).isEqualTo("SEYFERT_2");
    assertThat(more.root(seyfert)).isEqualTo(SpectralClass.GALAXY);
    assertThat(tree.root(seyfert)).isEqualTo(seyfert);
  }

  @Test
  void refusesACircle() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.with(SpectralClass.GALAXY, SpectralClass.LAE));
  }

  @Test
  void emptyTextIsUnknown() {
    assertThat(SpectralClass.parse(" ")).isEqualTo(SpectralClass.UNKNOWN);
    assertThat(SpectralClass.parse("bal-qso")).isEqualTo(SpectralClass.BAL_QSO);
  }
}
