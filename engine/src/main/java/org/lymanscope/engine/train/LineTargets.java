package org.lymanscope.engine.train;

import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineTruth;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.train.LineBatch;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What a network should answer to the spectra of a batch: lines, and a redshift, which only spectra
 * of the class that it looks for have.
 *
 * @param network the network
 * @param target the class that it looks for
 */
public record LineTargets(NetworkSpec network, SpectralClass target) {
  /** Puts lines and redshift of a spectrum into a batch that was cleared. */
  public void put(Label label, LineBatch batch, int spectrum) {
    if (label.isA(target)) {
      batch.setRedshift(spectrum, label.z());
    }
    network.finder().ifPresent(finder -> putLines(finder, label, batch, spectrum));
  }

  private void putLines(LineFinderSpec spec, Label label, LineBatch batch, int spectrum) {
    LineTruth truth = new LineTruth(spec, target);
    for (int head = 0; head < spec.heads().size(); head++) {
      double place = truth.place(head, label.spectralClass(), label.z());
      if (!Double.isNaN(place)) {
        int box = (int) place;
        batch.setLine(spectrum, head, box, place - box);
      }
    }
  }
}
