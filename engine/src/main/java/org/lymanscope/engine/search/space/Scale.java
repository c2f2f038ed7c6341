package org.lymanscope.engine.search.space;

/** How a range of numbers is measured. */
public enum Scale {
  /** By differences. */
  LINEAR {
    @Override
    double part(double value, double from, double to) {
      return (value - from) / (to - from);
    }

    @Override
    double at(double part, double from, double to) {
      return from + part * (to - from);
    }
  },
  /** By factors; both ends are above 0. */
  LOG {
    @Override
    double part(double value, double from, double to) {
      return StrictMath.log(value / from) / StrictMath.log(to / from);
    }

    @Override
    double at(double part, double from, double to) {
      return from * StrictMath.exp(part * StrictMath.log(to / from));
    }
  };

  /** Which part of the way from one end to the other a value is at; 0 to 1 within them. */
  abstract double part(double value, double from, double to);

  /** The value at a part of the way: the inverse. */
  abstract double at(double part, double from, double to);
}
