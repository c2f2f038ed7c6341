package org.lymanscope.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.LineTruth;
import org.lymanscope.engine.prediction.Prediction.FoundLine;

/** Counts for each head how well it finds its line. */
final class LineTally {
  private final LineTruth truth;
  private final double threshold;
  private final List<Head> heads = new ArrayList<>();

  private static final class Head {
    private int with;
    private int right;
    private int found;
    private double sureWith;
    private int without;
    private double sureWithout;
  }

  /**
   * Creates one that has counted nothing.
   *
   * @param threshold how sure a line has to be to count as found
   */
  LineTally(LineTruth truth, double threshold) {
    this.truth = truth;
    this.threshold = threshold;
    truth.spec().heads().forEach(head -> heads.add(new Head()));
  }

  /**
   * Counts one spectrum.
   *
   * @param lines what was found, one for each head
   */
  void add(DatasetRow row, List<FoundLine> lines) {
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      double sure = Verdict.sure(lines.get(i).confidence());
      double place = truth.place(i, row.spectralClass(), row.z());
      if (Double.isNaN(place)) {
        head.without++;
        head.sureWithout += sure;
      } else {
        boolean right = lines.get(i).box() == (int) place;
        head.with++;
        head.sureWith += sure;
        head.right += right ? 1 : 0;
        head.found += right && sure >= threshold ? 1 : 0;
      }
    }
  }

  /** What was counted, in the order of the heads. */
  List<LineCounts> counts() {
    List<LineCounts> counts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      LineHead looked = truth.spec().heads().get(i);
      counts.add(
          new LineCounts(
              looked.line(),
              head.with,
              head.right,
              head.found,
              head.sureWith / head.with,
              head.sureWithout / head.without));
    }
    return counts;
  }
}
