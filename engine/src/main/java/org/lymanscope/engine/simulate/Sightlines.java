package org.lymanscope.engine.simulate;

import org.lymanscope.engine.template.IgmModel;

/**
 * What the intergalactic medium does to the light.
 *
 * @param model mean absorption
 * @param absorbers whether every sightline has absorbers of its own, drawn so that their mean is
 *     that of the model; else every sightline is the mean one. For {@link IgmModel#INOUE14} only
 */
public record Sightlines(IgmModel model, boolean absorbers) {
  /** Inoue et al. 2014, with absorbers. */
  public static final Sightlines STANDARD = new Sightlines(IgmModel.INOUE14, true);

  public Sightlines {
    if (absorbers && model != IgmModel.INOUE14) {
      throw new IllegalArgumentException("absorbers of " + model);
    }
  }
}
