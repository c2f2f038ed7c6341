package org.lymanscope.engine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;

/** The spectra that labels of a file may belong to. Not thread-safe while it is filled. */
public final class KnownSpectra {
  private final Map<SpectrumId, ObjectId> objects = new LinkedHashMap<>();
  private final Map<String, List<SpectrumId>> byName = new HashMap<>();

  /** Adds one; again does nothing. */
  public void add(SpectrumId spectrum, ObjectId object) {
    if (objects.putIfAbsent(spectrum, object) == null) {
      String number = Long.toString(TargetNumber.of(spectrum));
      name(number, spectrum);
      if (!spectrum.nativeId().equals(number)) {
        name(spectrum.nativeId(), spectrum);
      }
      name(spectrum.toText(), spectrum);
    }
  }

  private void name(String name, SpectrumId spectrum) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(spectrum);
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

  ObjectId object(SpectrumId spectrum) {
    return objects.getOrDefault(spectrum, ObjectId.ofRow(spectrum));
  }
}
