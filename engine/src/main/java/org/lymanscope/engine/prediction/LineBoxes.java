package org.lymanscope.engine.prediction;

/**
 * What a line finder's heads answered for one spectrum: for each head and each box of the grid, how
 * probable it is that the line lies there, and where in the box. Immutable; the one place where
 * these arrays live.
 */
public final class LineBoxes {
  private final int heads;
  private final int boxes;
  private final float[] values;

  private LineBoxes(int heads, int boxes, float[] values) {
    this.heads = heads;
    this.boxes = boxes;
    this.values = values;
  }

  /**
   * Takes over the output of a network without a copy; the caller drops its reference.
   *
   * @param values shape (heads, 2, boxes): the probabilities of a head, then its offsets
   */
  public static LineBoxes adopt(int heads, int boxes, float[] values) {
    if (values.length != heads * 2 * boxes) {
      throw new IllegalArgumentException(
          values.length + " numbers for " + heads + " heads of " + boxes + " boxes");
    }
    return new LineBoxes(heads, boxes, values);
  }

  /** How many heads there are. */
  public int heads() {
    return heads;
  }

  /** How many boxes each has. */
  public int boxes() {
    return boxes;
  }

  /** Probability, 0 to 1, that the head's line lies in this box. */
  public double probability(int head, int box) {
    return values[head * 2 * boxes + box];
  }

  /** Place within the box, in units of boxes from its left edge; nominally 0 to 1. */
  public double offset(int head, int box) {
    return values[(head * 2 + 1) * boxes + box];
  }

  /** The most probable box of a head; the first of several equal ones. */
  public int best(int head) {
    int best = 0;
    for (int box = 1; box < boxes; box++) {
      if (probability(head, box) > probability(head, best)) {
        best = box;
      }
    }
    return best;
  }
}
