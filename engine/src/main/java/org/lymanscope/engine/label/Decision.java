package org.lymanscope.engine.label;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What a person says about a spectrum.
 *
 * @param spectralClass what it is; empty means agreement with the pipeline's class
 * @param redshift its redshift; empty means agreement with the pipeline's redshift
 * @param quality how sure; empty if not given
 * @param issues issue flags
 * @param comment free text, one line, possibly empty
 * @param bookmarked whether it is starred
 */
public record Decision(
    Optional<SpectralClass> spectralClass,
    Optional<Redshift> redshift,
    Optional<Quality> quality,
    Set<Issue> issues,
    String comment,
    boolean bookmarked) {
  /** Nothing said yet. */
  public static final Decision NONE =
      new Decision(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "", false);

  public Decision {
    issues = Collections.unmodifiableSet(new TreeSet<>(issues));
  }

  /** This decision with another class. */
  public Decision withClass(SpectralClass value) {
    return new Decision(Optional.of(value), redshift, quality, issues, comment, bookmarked);
  }

  /** This decision with another redshift. */
  public Decision withRedshift(Redshift value) {
    return new Decision(spectralClass, Optional.of(value), quality, issues, comment, bookmarked);
  }

  /** This decision with another quality. */
  public Decision withQuality(Quality value) {
    return new Decision(spectralClass, redshift, Optional.of(value), issues, comment, bookmarked);
  }

  /** This decision with other issue flags. */
  public Decision withIssues(Set<Issue> value) {
    return new Decision(spectralClass, redshift, quality, value, comment, bookmarked);
  }

  /** This decision with another comment. */
  public Decision withComment(String value) {
    return new Decision(spectralClass, redshift, quality, issues, value, bookmarked);
  }

  /** This decision, starred or not. */
  public Decision withBookmarked(boolean value) {
    return new Decision(spectralClass, redshift, quality, issues, comment, value);
  }
}
