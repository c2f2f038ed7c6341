package org.lymanscope.engine.train;

import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.network.train.LineBatch;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Where a network should find its lines, from class and redshift, as QuasarNET has it: a spectrum
 * of the wanted class has each line that falls between the first and the last left edge of the
 * grid; any other has none. Heads for broad absorption have theirs in BAL quasars only.
 *
 * @param spec the network
 * @param target the class that it looks for
 */
public record LineTargets(LineFinderSpec spec, SpectralClass target) {
  /** Puts the lines of a spectrum into a batch that was cleared. */
  public void put(Label label, LineBatch batch, int spectrum) {
    if (!label.isA(target) || Double.isNaN(label.z())) {
      return;
    }
    boolean broad = label.isA(SpectralClass.BAL_QSO);
    for (int head = 0; head < spec.heads().size(); head++) {
      LineHead looked = spec.heads().get(head);
      double position = spec.grid().positionOf(looked.line().observedAt(label.z()));
      boolean inside = position >= 0 && position <= spec.grid().bins() - 1;
      if (inside && (looked.counts() || broad)) {
        double place = position * spec.boxes() / spec.grid().bins();
        int box = (int) place;
        batch.setLine(spectrum, head, box, place - box);
      }
    }
  }
}
