package org.lymanscope.engine.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What is in a dataset, counted.
 *
 * @param rows how many rows
 * @param objects how many different objects
 * @param classes rows by class, the most numerous first
 * @param samples rows of each sample by class, in the order of the recipe
 * @param splits rows of each split
 */
public record Composition(
    int rows,
    int objects,
    Map<SpectralClass, Integer> classes,
    Map<String, Map<SpectralClass, Integer>> samples,
    Map<Split, Integer> splits) {

  /** Counts rows. */
  public static Composition of(Collection<DatasetRow> rows) {
    Map<SpectralClass, Integer> classes = new TreeMap<>(Comparator.comparing(SpectralClass::name));
    Map<String, Map<SpectralClass, Integer>> samples = new LinkedHashMap<>();
    Map<Split, Integer> splits = new TreeMap<>();
    Set<ObjectId> objects = new HashSet<>();
    for (DatasetRow row : rows) {
      classes.merge(row.spectralClass(), 1, Integer::sum);
      splits.merge(row.split(), 1, Integer::sum);
      samples
          .computeIfAbsent(
              row.sample(), name -> new TreeMap<>(Comparator.comparing(SpectralClass::name)))
          .merge(row.spectralClass(), 1, Integer::sum);
      objects.add(row.object());
    }
    return new Composition(rows.size(), objects.size(), largestFirst(classes), samples, splits);
  }

  private static Map<SpectralClass, Integer> largestFirst(Map<SpectralClass, Integer> counts) {
    Map<SpectralClass, Integer> sorted = new LinkedHashMap<>();
    List<Map.Entry<SpectralClass, Integer>> entries = List.copyOf(counts.entrySet());
    entries.stream()
        .sorted(Map.Entry.<SpectralClass, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** How many rows are of a class or a kind of it. */
  public int count(SpectralClass wide) {
    return classes.entrySet().stream()
        .filter(entry -> new Label(entry.getKey(), 0, 0).isA(wide))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
