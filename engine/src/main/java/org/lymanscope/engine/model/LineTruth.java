package org.lymanscope.engine.model;

import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Where a network should find its lines, from class and redshift, as QuasarNET has it: a spectrum
 * of the wanted class has each line that falls between the first and the last left edge of the
 * grid; any other has none. Heads for broad absorption have theirs in BAL quasars only.
 *
 * @param spec the network
 * @param target the class that it looks for
 */
public record LineTruth(LineFinderSpec spec, SpectralClass target) {
  /**
   * Where a head's line is, in units of boxes: 0 is the left edge of the first, its whole part the
   * box. NaN where there is none.
   *
   * @param what class of the spectrum
   * @param z its redshift, above −1; NaN where there is none
   */
  public double place(int head, SpectralClass what, double z) {
    LineHead looked = spec.heads().get(head);
    if (!is(what, target) || !(looked.counts() || is(what, SpectralClass.BAL_QSO))) {
      return Double.NaN;
    }
    double position = spec.grid().positionOf(looked.line().observedAt(z));
    boolean inside = position >= 0 && position <= spec.grid().bins() - 1;
    return inside ? position * spec.boxes() / spec.grid().bins() : Double.NaN;
  }

  private static boolean is(SpectralClass what, SpectralClass wide) {
    return ClassTree.standard().isA(what, wide);
  }
}
