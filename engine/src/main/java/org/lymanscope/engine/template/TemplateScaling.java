package org.lymanscope.engine.template;

import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;

/** Brings a template to the redshift and brightness of a spectrum. */
public final class TemplateScaling {
  private TemplateScaling() {}

  /** Shifts {@code template} to {@code z} and fits its amplitude to {@code joined}. */
  public static ScaledTemplate scale(Template template, double z, Arm joined) {
    return new ScaledTemplate(Samples.copyOf(), Samples.copyOf(), 0, 0, 0);
  }
}
