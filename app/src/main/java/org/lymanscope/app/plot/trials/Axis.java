package org.lymanscope.app.plot.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.Scale;

/**
 * One of the upright axes.
 *
 * @param name what stands above it
 * @param ticks its marks, from bottom to top
 * @param place where a value is: 0 at the bottom, 1 at the top
 */
record Axis(String name, List<Tick> ticks, DoubleUnaryOperator place) {
  private static final int MOST_TICKS = 6;
  private static final double NEAR = 0.06;

  /**
   * A mark.
   *
   * @param place from 0 at the bottom to 1 at the top
   * @param label beside it
   */
  record Tick(double place, String label) {}

  Axis {
    ticks = List.copyOf(ticks);
  }

  /** That of a setting. */
  static Axis of(Dimension dimension) {
    if (dimension instanceof Dimension.Choice choice) {
      int last = choice.words().size() - 1;
      List<Tick> ticks = new ArrayList<>();
      for (int i = 0; i <= last; i++) {
        ticks.add(new Tick((double) i / last, choice.words().get(i)));
      }
      return new Axis(choice.name(), ticks, value -> value / last);
    }
    if (dimension instanceof Dimension.Whole whole) {
      List<Double> marks = marks(whole.from(), whole.to(), whole.scale(), 1);
      return numbers(dimension, whole.from(), whole.to(), marks);
    }
    Dimension.Real real = (Dimension.Real) dimension;
    List<Double> marks = marks(real.from(), real.to(), real.scale(), 0);
    return numbers(dimension, real.from(), real.to(), marks);
  }

  /** That of values; the larger ones are at the top, or the smaller ones. */
  static Axis ofValues(String name, double from, double to, boolean smallOnTop) {
    DoubleUnaryOperator up = value -> (value - from) / (to - from);
    DoubleUnaryOperator place = smallOnTop ? value -> 1 - up.applyAsDouble(value) : up;
    List<Tick> ticks = new ArrayList<>();
    for (double mark : marks(from, to, Scale.LINEAR, 0)) {
      ticks.add(new Tick(place.applyAsDouble(mark), label(mark)));
    }
    return new Axis(name, ticks, place);
  }

  /** With the ends of the range too, unless a round number is so near that labels would touch. */
  private static Axis numbers(Dimension dimension, double from, double to, List<Double> round) {
    DoubleUnaryOperator place =
        value -> {
          List<Double> coordinates = new ArrayList<>();
          dimension.coordinates(value, coordinates);
          return coordinates.get(0);
        };
    List<Double> marks = new ArrayList<>(round);
    if (place.applyAsDouble(round.get(0)) > NEAR) {
      marks.add(0, from);
    }
    if (place.applyAsDouble(round.get(round.size() - 1)) < 1 - NEAR) {
      marks.add(to);
    }
    List<Tick> ticks =
        marks.stream().map(mark -> new Tick(place.applyAsDouble(mark), label(mark))).toList();
    return new Axis(dimension.name(), ticks, place);
  }

  /** Round numbers between two ends. */
  private static List<Double> marks(double from, double to, Scale scale, double leastStep) {
    return scale == Scale.LOG && to / from >= 10 ? factors(from, to) : steps(from, to, leastStep);
  }

  /** Powers of ten, with 2 and 5 of each where there are few. */
  private static List<Double> factors(double from, double to) {
    double decades = Math.log10(to / from);
    double[] digits = decades > 3 ? new double[] {1} : new double[] {1, 2, 5};
    List<Double> marks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
      for (double digit : digits) {
        double mark = Double.parseDouble(digit + "e" + power);
        if (mark >= from && mark <= to) {
          marks.add(mark);
        }
      }
    }
    return marks;
  }

  private static List<Double> steps(double from, double to, double leastStep) {
    double power = Math.pow(10, Math.floor(Math.log10((to - from) / MOST_TICKS)));
    double step = 10 * power;
    for (double digit : new double[] {1, 2, 5}) {
      boolean few = (to - from) / (digit * power) <= MOST_TICKS;
      step = few ? Math.min(step, digit * power) : step;
    }
    step = Math.max(step, leastStep);
    List<Double> marks = new ArrayList<>();
    for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
      marks.add(i * step);
    }
    return marks;
  }

  private static String label(double value) {
    String text = String.format(Locale.ROOT, "%.4g", value);
    if (text.contains("e")) {
      return text.replaceAll("\\.?0*e", "e").replaceAll("e([-+])0*", "e$1").replace("e+", "e");
    }
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
