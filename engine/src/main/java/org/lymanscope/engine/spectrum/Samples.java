package org.lymanscope.engine.spectrum;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * An immutable row of numbers: the one place where an array lives, because a record with a {@code
 * double[]} could be changed from outside and would compare by identity.
 */
public final class Samples {
  private final double[] values;

  /** Found out before; every spectrum of a file asks this of one shared grid. */
  private boolean knownToIncrease;

  private Samples(double[] values) {
    this.values = values;
  }

  /** A copy of {@code values}; later changes of the array are not seen. */
  public static Samples copyOf(double... values) {
    return new Samples(values.clone());
  }

  /** The numbers {@code values[from, to)}, copied. */
  public static Samples copyOfRange(double[] values, int from, int to) {
    return new Samples(Arrays.copyOfRange(values, from, to));
  }

  /**
   * Takes over {@code values} without a copy. For producers that made the array themselves and drop
   * their reference at once; anything else breaks immutability.
   */
  public static Samples adopt(double[] values) {
    return new Samples(values);
  }

  /** {@code size} times the same number. */
  public static Samples constant(int size, double value) {
    double[] filled = new double[size];
    Arrays.fill(filled, value);
    return new Samples(filled);
  }

  /** How many numbers there are. */
  public int size() {
    return values.length;
  }

  /**
   * The number at {@code index}.
   *
   * @throws ArrayIndexOutOfBoundsException outside 0 to size − 1
   */
  public double at(int index) {
    return values[index];
  }

  /** The first number. */
  public double first() {
    return values[0];
  }

  /** The last number. */
  public double last() {
    return values[values.length - 1];
  }

  /** A fresh array with the same numbers. */
  public double[] toArray() {
    return values.clone();
  }

  /** These numbers, each through {@code f}. */
  public Samples map(DoubleUnaryOperator f) {
    return new Samples(Arrays.stream(values).map(f).toArray());
  }

  /** Whether each number is larger than the one before; NaN anywhere gives false. */
  public boolean isStrictlyIncreasing() {
    if (!knownToIncrease) {
      knownToIncrease = increases();
    }
    return knownToIncrease;
  }

  private boolean increases() {
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        return false;
      }
    }
    return values.length != 1 || !Double.isNaN(values[0]);
  }

  /** Whether every number is finite. */
  public boolean isFinite() {
    for (double v : values) {
      if (!Double.isFinite(v)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Index of the first number that is at least {@code value}, or {@link #size()} if there is none.
   * The numbers must be increasing.
   */
  public int firstAtLeast(double value) {
    int found = Arrays.binarySearch(values, value);
    return found >= 0 ? found : -found - 1;
  }

  /** Index of the number nearest to {@code value}. The numbers must be increasing, at least one. */
  public int nearest(double value) {
    int above = firstAtLeast(value);
    if (above == 0) {
      return 0;
    }
    if (above == values.length) {
      return values.length - 1;
    }
    return values[above] - value < value - values[above - 1] ? above : above - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Samples samples && Arrays.equals(values, samples.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values.length == 0
        ? "Samples[]"
        : "Samples[" + values.length + ": " + first() + " … " + last() + "]";
  }
}
