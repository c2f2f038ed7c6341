package org.lymanscope.engine.train;

import java.util.List;

/**
 * Which epoch is the best, and when to stop waiting for a better one.
 *
 * @param watch what is compared
 * @param patience epochs without a new best after which training ends; 0 for never
 * @param least by how much an epoch must be better, at least 0
 */
public record StoppingRule(Watch watch, int patience, double least) {
  /** What epochs are compared by. */
  public enum Watch {
    /** The loss on the validation rows (on those of training where there are none). */
    LOSS,
    /** Where purity and efficiency are the same, on the validation rows. */
    SCORE
  }

  public StoppingRule {
    if (patience < 0 || !(least >= 0)) {
      throw new IllegalArgumentException("patience " + patience + ", least " + least);
    }
  }

  /**
   * The best epoch.
   *
   * @param watched of each epoch; the smaller the better
   * @return from 0; −1 if there was none
   */
  public int best(List<Double> watched) {
    int best = -1;
    for (int i = 0; i < watched.size(); i++) {
      if (best < 0 || watched.get(i) < watched.get(best) - least) {
        best = i;
      }
    }
    return best;
  }

  /** Whether the best epoch lies so far back that it is time to stop. */
  public boolean ends(List<Double> watched) {
    return patience > 0 && watched.size() - 1 - best(watched) >= patience;
  }
}
