package org.lymanscope.engine.template;

import java.util.List;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * A spectrum of a kind of object at rest, not absorbed by the intergalactic medium: one curve, or
 * several whose weighted sum is fitted.
 *
 * @param name what people read: {@code LBG, strong Lyα}
 * @param spectralClass its class
 * @param restWavelength vacuum, ångström, strictly increasing, shape (n), n at least 2
 * @param basis flux density per wavelength in any unit, each of shape (n); at least one
 * @param igm the intergalactic absorption to put in front of it when it is scaled
 */
public record Template(
    String name,
    SpectralClass spectralClass,
    Samples restWavelength,
    List<Samples> basis,
    IgmModel igm) {
  public Template {
    basis = List.copyOf(basis);
    int n = restWavelength.size();
    if (n < 2 || !restWavelength.isStrictlyIncreasing() || basis.isEmpty()) {
      throw new IllegalArgumentException("template " + name + ": grid of " + n);
    }
    for (Samples flux : basis) {
      if (flux.size() != n || !flux.isFinite()) {
        throw new IllegalArgumentException("template " + name + ": flux of " + flux.size());
      }
    }
  }

  /** A template of one curve behind the absorption of Inoue et al. (2014). */
  public Template(String name, SpectralClass spectralClass, Samples restWavelength, Samples flux) {
    this(name, spectralClass, restWavelength, List.of(flux), IgmModel.INOUE14);
  }

  /** The first curve; the only one of a built-in template. */
  public Samples flux() {
    return basis.get(0);
  }
}
