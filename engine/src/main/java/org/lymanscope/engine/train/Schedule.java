package org.lymanscope.engine.train;

import java.util.List;

/** How the learning rate changes in the course of training. */
public sealed interface Schedule {
  /**
   * Where training stands.
   *
   * @param epoch finished epochs, with the part of the one under way
   * @param epochs all epochs, as planned
   * @param watched what validation gave after each finished epoch; the smaller the better
   */
  record Moment(double epoch, int epochs, List<Double> watched) {
    public Moment {
      watched = List.copyOf(watched);
    }
  }

  /** What the first rate is to be multiplied by, above 0 to 1. */
  double factor(Moment moment);

  /** Always the same. */
  record Constant() implements Schedule {
    @Override
    public double factor(Moment moment) {
      return 1;
    }
  }

  /**
   * Smoothly falling.
   *
   * @param factor what is left after an epoch
   */
  record Exponential(double factor) implements Schedule {
    public Exponential {
      check(factor);
    }

    @Override
    public double factor(Moment moment) {
      return Math.pow(factor, moment.epoch());
    }
  }

  /**
   * Falling in steps.
   *
   * @param factor what is left at each
   * @param every epochs between them, at least 1
   */
  record Steps(double factor, int every) implements Schedule {
    public Steps {
      check(factor);
      if (every < 1) {
        throw new IllegalArgumentException("every " + every + " epochs");
      }
    }

    @Override
    public double factor(Moment moment) {
      return Math.pow(factor, Math.floor(moment.epoch() / every));
    }
  }

  /**
   * Half a cosine over all epochs (Loshchilov &amp; Hutter 2017, arXiv:1608.03983, without
   * restarts).
   *
   * @param floor what is left at the end
   */
  record Cosine(double floor) implements Schedule {
    public Cosine {
      check(floor);
    }

    @Override
    public double factor(Moment moment) {
      double part = Math.min(1, moment.epoch() / moment.epochs());
      return floor + (1 - floor) * (1 + Math.cos(Math.PI * part)) / 2;
    }
  }

  /**
   * Falling whenever validation gets no better.
   *
   * @param factor what is left each time
   * @param patience epochs without a new best before it, at least 1
   */
  record Plateau(double factor, int patience) implements Schedule {
    public Plateau {
      check(factor);
      if (patience < 1) {
        throw new IllegalArgumentException("patience of " + patience + " epochs");
      }
    }

    @Override
    public double factor(Moment moment) {
      double left = 1;
      double best = Double.POSITIVE_INFINITY;
      int waited = 0;
      for (double value : moment.watched()) {
        waited = value < best ? 0 : waited + 1;
        best = Math.min(best, value);
        if (waited == patience) {
          left *= factor;
          waited = 0;
        }
      }
      return left;
    }
  }

  private static void check(double factor) {
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException("factor " + factor);
    }
  }
}
