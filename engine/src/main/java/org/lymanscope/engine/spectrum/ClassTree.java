package org.lymanscope.engine.spectrum;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which class is a kind of which: LAE ⊂ LBG ⊂ GALAXY, ELG ⊂ GALAXY, BAL_QSO ⊂ QSO, STAR, UNKNOWN.
 * Labels, truth tables and metrics all ask the same tree. Immutable.
 */
public final class ClassTree {
  private static final ClassTree STANDARD =
      new ClassTree(
          Map.ofEntries(
              entry(SpectralClass.LAE, SpectralClass.LBG),
              entry(SpectralClass.LBG, SpectralClass.GALAXY),
              entry(SpectralClass.ELG, SpectralClass.GALAXY),
              entry(SpectralClass.BAL_QSO, SpectralClass.QSO)));

  private final Map<SpectralClass, SpectralClass> parents;

  private ClassTree(Map<SpectralClass, SpectralClass> parents) {
    this.parents = Map.copyOf(parents);
  }

  /** The tree above. */
  public static ClassTree standard() {
    return STANDARD;
  }

  /**
   * This tree with one class more.
   *
   * @throws IllegalArgumentException if {@code child} already contains {@code parent}
   */
  public ClassTree with(SpectralClass child, SpectralClass parent) {
    if (isA(parent, child)) {
      throw new IllegalArgumentException(child + " would contain itself");
    }
    Map<SpectralClass, SpectralClass> more = new HashMap<>(parents);
    more.put(child, parent);
    return new ClassTree(more);
  }

  /** The class right above; empty at the top. */
  public Optional<SpectralClass> parent(SpectralClass of) {
    return Optional.ofNullable(parents.get(of));
  }

  /** The class itself, then what contains it, up to the top. */
  public List<SpectralClass> path(SpectralClass from) {
    List<SpectralClass> path = new ArrayList<>();
    for (Optional<SpectralClass> at = Optional.of(from); at.isPresent(); at = parent(at.get())) {
      path.add(at.get());
    }
    return path;
  }

  /** Whether {@code narrow} is {@code wide} or a kind of it. */
  public boolean isA(SpectralClass narrow, SpectralClass wide) {
    return path(narrow).contains(wide);
  }

  /** The topmost class that contains this one: what DESI calls SPECTYPE. */
  public SpectralClass root(SpectralClass of) {
    List<SpectralClass> path = path(of);
    return path.get(path.size() - 1);
  }
}
