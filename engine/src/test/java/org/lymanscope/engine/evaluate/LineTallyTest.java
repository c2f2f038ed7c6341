package org.lymanscope.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lymanscope.engine.model.FoundLines;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineTruth;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.spectrum.SpectralClass;

class LineTallyTest {
  private static final LineFinderSpec SPEC = (LineFinderSpec) NamedNetwork.LBG_CLASSIC.spec();
  private static final int LYB = 0;
  private static final int LYA = 5;

  private final LineTally tally = new LineTally(new LineTruth(SPEC, SpectralClass.LBG), 0.5);

  /** Lyα is seen in this box with this confidence, and no other line anywhere. */
  private void add(SpectralClass what, double z, int box, double sure) {
    float[] output = new float[SPEC.outputSize()];
    output[LYA * 2 * SPEC.boxes() + box] = (float) sure;
    LineBoxes boxes = LineBoxes.adopt(SPEC.heads().size(), SPEC.boxes(), output);
    tally.add(MadeRows.row(what, z, 23), FoundLines.in(boxes, SPEC).all());
  }

  /** Boxes of 160 Å from 3600 Å: at z = 3 Lyα is in box 7 and Lyβ in box 3; at z = 1.8 neither. */
  @Test
  void countsEachLineWhereItIs() {
    add(SpectralClass.LBG, 3, 7, 0.75);
    add(SpectralClass.LAE, 3, 8, 0.875);
    add(SpectralClass.LBG, 3, 7, 0.25);
    add(SpectralClass.LBG, 3, 7, 0.5);
    add(SpectralClass.LBG, 1.8, 0, 0.5);
    add(SpectralClass.QSO, 3, 7, 0.25);
    add(SpectralClass.STAR, Double.NaN, 3, Double.NaN);

    LineCounts lya = tally.counts().get(LYA);
    assertThat(lya.line().name()).isEqualTo("LYA");
    assertThat(lya.spectra()).isEqualTo(4);
    assertThat(lya.rightBoxes()).isEqualTo(0.75);
    // Exactly as sure as the rule asks is enough.
    assertThat(lya.completeness()).isEqualTo(0.5);
    assertThat(lya.confidence()).isCloseTo(2.375 / 4, within(1e-12));
    assertThat(lya.elsewhere()).isCloseTo(0.75 / 3, within(1e-12));
    LineCounts lyb = tally.counts().get(LYB);
    assertThat(lyb.spectra()).isEqualTo(4);
    assertThat(lyb.rightBoxes()).isZero();
    assertThat(lyb.confidence()).isZero();
  }

  @Test
  void ofNothingThereAreNoShares() {
    LineCounts lya = tally.counts().get(LYA);
    assertThat(lya.spectra()).isZero();
    assertThat(lya.rightBoxes()).isNaN();
    assertThat(lya.confidence()).isNaN();
    assertThat(lya.elsewhere()).isNaN();
  }
}
