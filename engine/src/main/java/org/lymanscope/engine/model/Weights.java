package org.lymanscope.engine.model;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All numbers of a network, by the names of its {@link NetworkSpec#parameters}. Immutable; the one
 * place where these arrays live.
 */
public final class Weights {
  private final Map<String, float[]> arrays;

  private Weights(Map<String, float[]> arrays) {
    this.arrays = arrays;
  }

  /**
   * Takes over arrays without a copy; the caller drops its references.
   *
   * @throws IllegalArgumentException if an array of the architecture is absent or of another size,
   *     holds NaN or infinity, or is not one of its
   */
  public static Weights adopt(NetworkSpec spec, Map<String, float[]> arrays) {
    Map<String, float[]> ordered = new LinkedHashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = arrays.get(shape.name());
      if (values == null || values.length != shape.size()) {
        String found = values == null ? "nothing" : values.length + " numbers";
        throw new IllegalArgumentException(
            shape.name() + ": expected " + shape.size() + " numbers, found " + found);
      }
      checkFinite(shape.name(), values);
      ordered.put(shape.name(), values);
    }
    for (String name : arrays.keySet()) {
      if (!ordered.containsKey(name)) {
        throw new IllegalArgumentException(name + ": the architecture has no such array");
      }
    }
    return new Weights(ordered);
  }

  /** A fresh copy of one array. */
  public float[] copyOf(String name) {
    return array(name).clone();
  }

  /** One array, to be read only. */
  public FloatBuffer view(String name) {
    return FloatBuffer.wrap(array(name)).asReadOnlyBuffer();
  }

  private float[] array(String name) {
    float[] values = arrays.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no array " + name);
    }
    return values;
  }

  private static void checkFinite(String name, float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(name + ": expected numbers, found " + value);
      }
    }
  }
}
