package org.lymanscope.engine.simulate.source;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;

/** A fibre on empty sky: no light but what is left of the sky after its subtraction. */
public record Sky() implements Source {
  @Override
  public Painted paint(Canvas canvas, double magnitude, RandomGenerator random) {
    return new Painted(Painted.SKY, "Sky");
  }

  @Override
  public Range redshifts() {
    return new Range(0, 0);
  }
}
