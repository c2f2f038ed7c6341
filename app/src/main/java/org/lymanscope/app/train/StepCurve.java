package org.lymanscope.app.train;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.train.LearnedSteps;

/**
 * The steps of a training as a curve of bounded length: when there are too many points, each two
 * become one. UI thread only.
 */
final class StepCurve {
  static final int MOST = 800;

  /**
   * Some steps as one.
   *
   * @param epoch where they end
   * @param spectra how many were learned from
   * @param seconds that they took
   * @param loss mean
   */
  record Part(double epoch, long spectra, double seconds, double loss, double rate) {
    Part plus(Part later) {
      double all = spectra + later.spectra;
      double mean = (loss * spectra + later.loss * later.spectra) / all;
      return new Part(
          later.epoch, spectra + later.spectra, seconds + later.seconds, mean, later.rate);
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private Part open = EMPTY;
  private int opened;
  private int each = 1;

  private static final Part EMPTY = new Part(0, 0, 0, 0, 0);

  void add(LearnedSteps steps) {
    Part next =
        new Part(steps.epoch(), steps.spectra(), steps.seconds(), steps.loss(), steps.rate());
    open = opened == 0 ? next : open.plus(next);
    opened++;
    if (opened == each) {
      parts.add(open);
      opened = 0;
    }
    if (parts.size() > MOST) {
      List<Part> halved = new ArrayList<>();
      for (int i = 0; i + 1 < parts.size(); i += 2) {
        halved.add(parts.get(i).plus(parts.get(i + 1)));
      }
      if (parts.size() % 2 == 1) { // goes on as the part that is under way
        open = parts.get(parts.size() - 1);
        opened = each;
      }
      parts.clear();
      parts.addAll(halved);
      each *= 2;
    }
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Spectra per second of the last steps; NaN if none were told or they took no time. */
  double pace() {
    long spectra = 0;
    double seconds = 0;
    for (int i = parts.size() - 1; i >= 0 && seconds < 10; i--) {
      spectra += parts.get(i).spectra();
      seconds += parts.get(i).seconds();
    }
    return seconds > 0 ? spectra / seconds : Double.NaN;
  }
}
