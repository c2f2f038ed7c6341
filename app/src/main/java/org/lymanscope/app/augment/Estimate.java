package org.lymanscope.app.augment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a recipe will give, before it is built.
 *
 * @param name of the dataset
 * @param rows how many spectra
 * @param bytes their size on disk
 * @param seconds how long it takes here, as far as a few rows of each part tell
 * @param samples rows of each part, in the order of the recipe
 * @param leftOut why spectra do not count, with their numbers
 */
public record Estimate(
    String name,
    int rows,
    long bytes,
    double seconds,
    Map<String, Integer> samples,
    Map<String, Integer> leftOut) {
  public Estimate {
    samples = new LinkedHashMap<>(samples);
    leftOut = new LinkedHashMap<>(leftOut);
  }
}
