package org.lymanscope.engine.search.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A setting and what it may be. Its values are numbers: for a choice the place of the word, from 0.
 * Samplers work with a number from 0 to 1 instead, every interval of which stands for as much of
 * the range as any other of its length.
 */
public sealed interface Dimension {
  /** What people call it. */
  String name();

  /**
   * The value that a number from 0 to 1 stands for. Whole numbers and choices each get a part of
   * the interval, so nothing between them ever comes out.
   */
  double at(double part);

  /** A number that stands for the value; for whole numbers and choices the middle of its part. */
  double partOf(double value);

  /** Whether this is one of the values. */
  boolean contains(double value);

  /** Values for a grid, of which there are {@code most} at most but for choices: all of them. */
  List<Double> steps(int most);

  /** How many coordinates it has for a Gaussian process. */
  int coordinates();

  /**
   * Adds a value's coordinates, such that the ends of a range and any two words are 1 apart. Since
   * only values that exist are ever asked for, a process over these coordinates is constant between
   * whole numbers, and knows no order among words: what Garrido-Merchán and Hernández-Lobato (2020,
   * Neurocomputing 380, 20) do inside of the kernel.
   */
  void coordinates(double value, List<Double> into);

  /** A value as recipes write it. */
  String text(double value);

  /**
   * A number.
   *
   * @param from least, finite
   * @param to largest, above {@code from}
   * @param scale how the range is measured
   */
  record Real(String name, double from, double to, Scale scale) implements Dimension {
    /** As many digits as a recipe for people needs; so every value can be written as it is. */
    private static final MathContext DIGITS = new MathContext(4);

    public Real {
      require(name, from, to, scale);
    }

    @Override
    public double at(double part) {
      double exact = scale.at(part, from, to);
      double rounded = new BigDecimal(exact).round(DIGITS).doubleValue();
      return Math.max(from, Math.min(to, rounded));
    }

    @Override
    public double partOf(double value) {
      return scale.part(value, from, to);
    }

    @Override
    public boolean contains(double value) {
      return value >= from && value <= to;
    }

    @Override
    public List<Double> steps(int most) {
      List<Double> steps = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        steps.add(at(most == 1 ? 0.5 : (double) i / (most - 1)));
      }
      return steps;
    }

    @Override
    public int coordinates() {
      return 1;
    }

    @Override
    public void coordinates(double value, List<Double> into) {
      into.add(partOf(value));
    }

    @Override
    public String text(double value) {
      return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
  }

  /**
   * A whole number.
   *
   * @param from least
   * @param to largest, above {@code from}
   * @param scale how the range is measured
   */
  record Whole(String name, int from, int to, Scale scale) implements Dimension {
    public Whole {
      require(name, from, to, scale);
    }

    @Override
    public double at(double part) {
      long nearest = Math.round(scale.at(part, from - 0.5, to + 0.5));
      return Math.max(from, Math.min(to, nearest));
    }

    @Override
    public double partOf(double value) {
      return scale.part(value, from - 0.5, to + 0.5);
    }

    @Override
    public boolean contains(double value) {
      return value >= from && value <= to && value == Math.rint(value);
    }

    @Override
    public List<Double> steps(int most) {
      List<Double> steps = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        double part = most == 1 ? 0.5 : (double) i / (most - 1);
        steps.add((double) Math.round(scale.at(part, from, to)));
      }
      return steps.stream().distinct().toList();
    }

    @Override
    public int coordinates() {
      return 1;
    }

    @Override
    public void coordinates(double value, List<Double> into) {
      into.add(scale.part(value, from, to));
    }

    @Override
    public String text(double value) {
      return Long.toString((long) value);
    }
  }

  /**
   * One of some words.
   *
   * @param words at least two
   */
  record Choice(String name, List<String> words) implements Dimension {
    /** Two words differ in two coordinates. */
    private static final double APART = Math.sqrt(0.5);

    public Choice {
      words = List.copyOf(words);
      if (words.size() < 2 || words.stream().distinct().count() < words.size()) {
        throw new IllegalArgumentException(name + ": one of " + words);
      }
    }

    @Override
    public double at(double part) {
      return Math.max(0, Math.min(words.size() - 1, Math.floor(part * words.size())));
    }

    @Override
    public double partOf(double value) {
      return (value + 0.5) / words.size();
    }

    @Override
    public boolean contains(double value) {
      return value >= 0 && value < words.size() && value == Math.rint(value);
    }

    @Override
    public List<Double> steps(int most) {
      List<Double> steps = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        steps.add((double) i);
      }
      return steps;
    }

    @Override
    public int coordinates() {
      return words.size();
    }

    @Override
    public void coordinates(double value, List<Double> into) {
      for (int i = 0; i < words.size(); i++) {
        into.add(i == (int) value ? APART : 0);
      }
    }

    @Override
    public String text(double value) {
      return words.get((int) value);
    }
  }

  private static void require(String name, double from, double to, Scale scale) {
    if (!(from < to && Double.isFinite(from) && Double.isFinite(to))) {
      throw new IllegalArgumentException(name + " from " + from + " to " + to);
    }
    if (scale == Scale.LOG && !(from > 0)) {
      throw new IllegalArgumentException(name + " by factors from " + from);
    }
  }
}
