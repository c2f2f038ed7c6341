package org.lymanscope.app.augment;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * One number of an augmentation, as a slider sets it: within bounds, and on a grid of steps. UI
 * thread only.
 */
public final class Dial {
  /**
   * What a dial can be set to.
   *
   * @param name its key among the texts, such as {@code width}
   * @param least smallest value, above 0 if logarithmic
   * @param most largest value
   * @param start where it stands first
   * @param decimals values are rounded to so many; a key moves by one of the last
   * @param logarithmic whether a slider gives equal room to equal factors
   */
  public record Scale(
      String name, double least, double most, double start, int decimals, boolean logarithmic) {
    /** A scale with equal room for equal differences. */
    static Scale linear(String name, double least, double most, double start, int decimals) {
      return new Scale(name, least, most, start, decimals, false);
    }

    /** The value where a slider stands at {@code part} of its way, 0 to 1. */
    double at(double part) {
      return logarithmic
          ? Math.exp(Math.log(least) + part * Math.log(most / least))
          : least + part * (most - least);
    }

    /** Where a slider stands for a value: 0 to 1. */
    double part(double value) {
      return logarithmic
          ? Math.log(value / least) / Math.log(most / least)
          : (value - least) / (most - least);
    }

    /** The nearest value that the dial can have. */
    double nearest(double value) {
      double bounded = Math.min(Math.max(value, least), most);
      double steps = Math.pow(10, decimals);
      return Math.min(Math.max(Math.rint(bounded * steps) / steps, least), most);
    }
  }

  private final Scale scale;
  private final DoubleProperty value;

  Dial(Scale scale) {
    this.scale = scale;
    this.value = new SimpleDoubleProperty(this, scale.name(), scale.start());
  }

  /** What it can be set to. */
  public Scale scale() {
    return scale;
  }

  /** The number. Set it by {@link #set}. */
  public DoubleProperty valueProperty() {
    return value;
  }

  /** The number. */
  public double value() {
    return value.get();
  }

  /** Sets the nearest value that it can have; nothing happens for NaN. */
  public void set(double wanted) {
    if (!Double.isNaN(wanted)) {
      value.set(scale.nearest(wanted));
    }
  }
}
