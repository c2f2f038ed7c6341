package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final Viewport VIEW = new Viewport(4000, 6000, -1, 3);

  @Test
  void zoomKeepsThePlaceUnderTheMouse() {
    Viewport zoomed = VIEW.zoomWavelength(0.5, 4500);

    assertThat(zoomed).isEqualTo(new Viewport(4250, 5250, -1, 3));
    assertThat(VIEW.zoomFlux(2, 1)).isEqualTo(new Viewport(4000, 6000, -3, 5));
  }

  @Property(tries = 200)
  void zoomingInAndOutAgainReturns(
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
      @ForAll @DoubleRange(min = 4000, max = 6000) double about) {
    Viewport there = VIEW.zoomWavelength(factor, about).zoomWavelength(1 / factor, about);

    assertThat(there.left()).isCloseTo(VIEW.left(), within(1e-6));
    assertThat(there.right()).isCloseTo(VIEW.right(), within(1e-6));
  }

  @Property(tries = 200)
  void staysWithinBounds(
      @ForAll @DoubleRange(min = -20000, max = 20000) double shift,
      @ForAll @DoubleRange(min = 0.01, max = 50) double factor) {
    Viewport bounded = VIEW.pan(shift, 0).zoomWavelength(factor, 5000).within(3600, 9800, 4);

    assertThat(bounded.left()).isGreaterThanOrEqualTo(3600 - 1e-6);
    assertThat(bounded.right()).isLessThanOrEqualTo(9800 + 1e-6);
    assertThat(bounded.width()).isGreaterThanOrEqualTo(4 - 1e-6);
  }

  @Test
  void refusesAnEmptyView() {
    assertThatThrownBy(() -> new Viewport(5, 5, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5.0");
  }
}
