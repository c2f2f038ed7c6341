package org.lymanscope.engine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;

/** The spectra that labels of a file may belong to. Not thread-safe while it is filled. */
public final class KnownSpectra {
  private final Map<SpectrumId, ObjectId> objects = new LinkedHashMap<>();
  private final Map<String, List<SpectrumId>> byName = new HashMap<>();

  /** Adds one; again does nothing. */
  public void add(SpectrumId spectrum, ObjectId object) {
    if (objects.putIfAbsent(spectrum, object) == null) {
      for (String name : names(spectrum)) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(spectrum);
      }
    }
  }

  /** What files may call it; those of ASCII only spell it in their own way. */
  private static Set<String> names(SpectrumId spectrum) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Long.toString(TargetNumber.of(spectrum)));
    names.add(spectrum.nativeId());
    names.add(AsciiText.of(spectrum.nativeId()));
    names.add(spectrum.toText());
    names.add(AsciiText.spelt(spectrum.toText()));
    return names;
  }

  /**
   * The spectra of that name, in the order in which they were added.
   *
   * @param hash short hash of the one meant; empty if not told
   */
  List<SpectrumId> named(String name, String hash) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(spectrum -> hash.isEmpty() || TargetNumber.shortHash(spectrum).equals(hash))
        .toList();
  }

  /** The spectrum that a label belongs to; empty, with a problem told, if none is known. */
  Optional<SpectrumId> find(ReadLabel label, List<LineProblem> problems) {
    List<SpectrumId> named = named(label.spectrum(), label.hash());
    if (named.isEmpty()) {
      problems.add(
          new LineProblem(
              label.line(), "no spectrum " + label.spectrum() + " is known here.", true));
      return Optional.empty();
    }
    if (named.size() > 1) {
      problems.add(
          new LineProblem(
              label.line(),
              named.size() + " spectra are called " + label.spectrum() + "; the first was taken.",
              false));
    }
    return Optional.of(named.get(0));
  }

  ObjectId object(SpectrumId spectrum) {
    return objects.getOrDefault(spectrum, ObjectId.ofRow(spectrum));
  }
}
