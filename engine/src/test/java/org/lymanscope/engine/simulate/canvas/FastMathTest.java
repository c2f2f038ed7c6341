package org.lymanscope.engine.simulate.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.random.Draw;

class FastMathTest {
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void expIsThatOfStrictMath() {
    for (int i = 0; i < 100_000; i++) {
      double x = Draw.uniform(random, -690, 690);
      double exact = StrictMath.exp(x);
      assertThat(FastMath.exp(x) / exact).as("exp %s", x).isCloseTo(1, within(3e-14));
    }
    assertThat(FastMath.exp(0)).isEqualTo(1);
    assertThat(FastMath.exp(-1e9)).isZero();
    assertThat(FastMath.exp(Double.NEGATIVE_INFINITY)).isZero();
  }

  @Test
  void logIsThatOfStrictMath() {
    for (int i = 0; i < 100_000; i++) {
      double x = StrictMath.exp(Draw.uniform(random, -600, 600));
      assertThat(FastMath.log(x)).as("log %s", x).isCloseTo(StrictMath.log(x), within(1e-12));
      double near = Draw.uniform(random, 0.5, 2);
      assertThat(FastMath.log(near))
          .as("log %s", near)
          .isCloseTo(StrictMath.log(near), within(1e-14));
    }
    assertThat(FastMath.log(1)).isZero();
  }
}
