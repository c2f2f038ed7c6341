package org.lymanscope.app.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.app.plot.Stretch;
import org.lymanscope.engine.augment.AddNoise;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.DropArm;
import org.lymanscope.engine.augment.Fill;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.augment.MaskLine;
import org.lymanscope.engine.augment.MaskWindow;
import org.lymanscope.engine.augment.ScaleFlux;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

class DifferenceTest {
  /** Two arms from 4000 and 4950 Å, 1000 pixels of 1 Å each, flux 2 and σ 0.5 everywhere. */
  private final Spectrum spectrum =
      new Spectrum(
          new SpectrumId(new FileFingerprint("0".repeat(32)), 0, "1"),
          List.of(arm("b", 4000), arm("r", 4950)),
          Spectrum.DESI_FLUX_UNIT);

  @Test
  void nothingDiffersWhereNothingIsDone() {
    Difference difference = compare(Augmentation.none()).difference();
    assertThat(difference.stretches()).isEmpty();
    assertThat(difference.changed()).isZero();
    assertThat(difference.lost()).isZero();
    assertThat(difference.snrBefore()).isEqualTo(4, within(1e-6));
    assertThat(difference.snrAfter()).isEqualTo(4, within(1e-6));
  }

  @Test
  void aMaskedWindowIsWhereItDiffers() {
    Difference noise = compare(new MaskWindow(4500, 40, Fill.NOISE)).difference();
    assertThat(noise.stretches()).hasSize(1);
    assertThat(noise.changed()).isEqualTo(40, within(2.0));
    assertThat(noise.lost()).isZero();

    Difference nothing = compare(new MaskWindow(4500, 40, Fill.NOTHING)).difference();
    Stretch stretch = nothing.stretches().get(0);
    assertThat(stretch.from()).isEqualTo(4480, within(1.0));
    assertThat(stretch.to()).isEqualTo(4520, within(1.0));
    assertThat(nothing.lost()).isEqualTo(nothing.changed(), within(1e-9));
  }

  @Test
  void aMaskedLineIsAtTheTrueRedshift() {
    Stretch stretch =
        compare(new MaskLine(1215.67, 40, Fill.NOTHING)).difference().stretches().get(0);
    double middle = (stretch.from() + stretch.to()) / 2;
    assertThat(middle).isEqualTo(1215.67 * 3.5, within(1.0));
  }

  @Test
  void scalingTakesSigmaAlongAndNoiseLowersTheRatio() {
    Comparison scaled = compare(new ScaleFlux(new Range(0.25, 0.25)));
    assertThat(scaled.difference().changed()).isEqualTo(1949, within(2.0));
    assertThat(scaled.difference().snrAfter()).isEqualTo(4, within(1e-4));
    assertThat(scaled.label().magnitude()).isEqualTo(23 + 2.5 * Math.log10(4), within(1e-9));

    Difference noisier = compare(new AddNoise(new Range(1, 1))).difference();
    assertThat(noisier.snrAfter()).isEqualTo(4 / Math.sqrt(2), within(0.15));
  }

  @Test
  void aDroppedArmIsLost() {
    Difference dropped = compare(new DropArm(List.of("r"))).difference();
    assertThat(dropped.lost()).isEqualTo(999, within(1.0));
    assertThat(dropped.stretches()).hasSize(1);
  }

  @Test
  void theSameSeedGivesTheSameSpectrumAndAnotherOneDoesNot() {
    Augmentation noise = new AddNoise(new Range(1, 1));
    PlotContent one = Comparison.of(subject(), noise, 7, 0).after();
    PlotContent same = Comparison.of(subject(), noise, 7, 0).after();
    PlotContent other = Comparison.of(subject(), noise, 8, 0).after();
    assertThat(same.spectrum().arms()).isEqualTo(one.spectrum().arms());
    assertThat(other.spectrum().arms()).isNotEqualTo(one.spectrum().arms());
  }

  private Comparison compare(Augmentation augmentation) {
    return Comparison.of(subject(), augmentation, 1, 2);
  }

  private Subject subject() {
    return new Subject(
        PlotContent.prepare(spectrum, "1", 2),
        ObjectId.ofRow(spectrum.id()),
        new Label(SpectralClass.LBG, 2.5, 23),
        Subject.Source.PERSON,
        List.of());
  }

  private static Arm arm(String name, double first) {
    int n = 1000;
    double[] wavelength = new double[n];
    for (int i = 0; i < n; i++) {
      wavelength[i] = first + i;
    }
    return new Arm(
        name,
        Samples.adopt(wavelength),
        Samples.constant(n, 2),
        Samples.constant(n, 4),
        Optional.empty(),
        Optional.empty());
  }
}
