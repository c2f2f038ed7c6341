package org.lymanscope.engine.simulate.source;

import org.lymanscope.engine.simulate.canvas.RestCurve;
import org.lymanscope.engine.template.Template;
import org.lymanscope.engine.template.TemplateLibrary;

/** The program's templates as curves for a canvas. */
final class Templates {
  private Templates() {}

  /** A built-in template by its name. */
  static RestCurve curve(String name) {
    Template template =
        TemplateLibrary.builtIn().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no template " + name));
    return RestCurve.through(template.restWavelength(), template.flux(), 2);
  }
}
