package org.lymanscope.engine.simulate.source;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.RestCurve;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.template.TemplateLibrary;

/** A Lyman break galaxy. */
public record Lbg(Range rank) implements Source {
  @Override
  public Painted paint(Canvas canvas, double magnitude, RandomGenerator random) {
    TemplateLibrary.builtIn().stream()
        .filter(one -> one.name().equals("LBG, medium Lyα"))
        .forEach(one -> canvas.add(RestCurve.through(one.restWavelength(), one.flux(), 1), 1));
    return new Painted(SpectralClass.LBG, "LBG, medium Lyα");
  }

  @Override
  public Range redshifts() {
    return new Range(1.5, 6);
  }
}
