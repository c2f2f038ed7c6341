package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.source.SpectrumSource;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Which spectra of a source are taken.
 *
 * @param classes those, and all kinds of them; empty for all
 * @param z systemic redshifts, before augmentation; empty for all. What has no redshift is out
 * @param magnitude AB in r; empty for all. What has none is out
 */
public record Selection(List<SpectralClass> classes, Optional<Range> z, Optional<Range> magnitude) {
  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), Optional.empty(), Optional.empty());

  public Selection {
    classes = List.copyOf(classes);
  }

  /** Whether everything is taken, so that nobody needs to look. */
  public boolean takesAll() {
    return equals(ALL);
  }

  /**
   * Whether this spectrum is.
   *
   * @throws IOException if it cannot be read
   */
  boolean takes(SpectrumSource source, int index) throws IOException {
    Label label = classes.isEmpty() ? source.outline(index) : source.truth(index).label();
    return (classes.isEmpty() || classes.stream().anyMatch(label::isA))
        && z.map(range -> range.contains(label.z())).orElse(true)
        && magnitude.map(range -> range.contains(label.magnitude())).orElse(true);
  }
}
