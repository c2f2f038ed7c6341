package org.lymanscope.engine.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectralClass;

/** What each of the simple augmentations does, against numbers worked out by hand. */
class PixelAugmentationsTest {
  private static final LabelledSpectrum FLAT =
      Augmentations.spectrum(
          3, wavelength -> 7, wavelength -> Math.round(wavelength / 4) % 20 == 0 ? 0 : 4);

  @Test
  void noiseHasTheSigmaItClaims() {
    LabelledSpectrum out = apply(new AddNoise(new Range(2, 2)), FLAT);
    Sums sums = new Sums();
    for (Arm arm : out.spectrum().arms()) {
      for (int i = 0; i < arm.size(); i++) {
        if (arm.ivar().at(i) > 0) {
          assertThat(arm.ivar().at(i)).isCloseTo(4.0 / 5, within(1e-6));
          sums.add(arm.flux().at(i) - 7);
        } else {
          assertThat(arm.flux().at(i)).isEqualTo(7);
        }
      }
    }
    // σ of a pixel is 0.5, twice that is added: variance 1.
    assertThat(sums.mean()).isCloseTo(0, within(5 / Math.sqrt(sums.count)));
    assertThat(sums.variance()).isCloseTo(1, within(5 * Math.sqrt(2.0 / sums.count)));
  }

  /** Noise of several steps is drawn at once; its variances add all the same. */
  @Test
  void noiseUponNoiseHasTheSigmaItClaims() {
    Augmentation steps =
        new AddNoise(new Range(1, 1))
            .then(new ScaleFlux(new Range(2, 2)))
            .then(new ShortenExposure(new Range(0.5, 0.5)))
            .then(new MaskWindow(5000, 400, Fill.NOISE))
            .then(new AddNoise(new Range(0.5, 0.5)));
    Sums inside = new Sums();
    Sums outside = new Sums();
    for (Arm arm : apply(steps, FLAT).spectrum().arms()) {
      for (int i = 0; i < arm.size(); i++) {
        if (arm.ivar().at(i) > 0) {
          // 0.25 · 2 · 4 · 2 · 1.25
          assertThat(arm.ivar().at(i)).isCloseTo(1 / 5.0, within(1e-6));
          boolean masked = Math.abs(arm.wavelength().at(i) - 5000) < 200;
          (masked ? inside : outside).add(arm.flux().at(i) - 14);
        }
      }
    }
    // The spectrum itself has none of the noise that its ivar tells, which makes 1 of the 5.
    assertThat(outside.mean()).isCloseTo(0, within(5 * Math.sqrt(4.0 / outside.count)));
    assertThat(outside.variance()).isCloseTo(4, within(5 * 4 * Math.sqrt(2.0 / outside.count)));
    assertThat(inside.variance()).isCloseTo(5, within(5 * 5 * Math.sqrt(2.0 / inside.count)));
  }

  @Test
  void aQuarterOfTheExposureHasHalfTheSignalToNoise() {
    LabelledSpectrum out = apply(new ShortenExposure(new Range(0.25, 0.25)), FLAT);
    Arm arm = out.spectrum().arms().get(0);
    assertThat(arm.ivar().at(1)).isCloseTo(4 * 0.25, within(1e-6));
    assertThat(apply(new ShortenExposure(new Range(1, 1)), FLAT)).isEqualTo(FLAT);
  }

  @Test
  void scalingKeepsSignalToNoiseAndMovesTheMagnitude() {
    LabelledSpectrum out = apply(new ScaleFlux(new Range(2, 2)), FLAT);
    Arm arm = out.spectrum().arms().get(1);
    assertThat(arm.flux().at(1)).isCloseTo(14, within(1e-5));
    assertThat(arm.ivar().at(1)).isCloseTo(1, within(1e-6));
    assertThat(out.label().magnitude()).isCloseTo(24 - 0.752575, within(1e-6));
  }

  @Test
  void aWindowBecomesNoiseAroundItsSurroundings() {
    Augmentations.Model bump = wavelength -> Math.abs(wavelength - 5800) < 25 ? 500 : 7;
    LabelledSpectrum in = Augmentations.spectrum(3, bump, wavelength -> 4);
    Sums sums = new Sums();
    for (int seed = 0; seed < 50; seed++) {
      LabelledSpectrum out =
          new MaskWindow(5800, 60, Fill.NOISE).apply(in, new SplittableRandom(seed));
      for (int a = 0; a < 3; a++) {
        Arm arm = out.spectrum().arms().get(a);
        assertThat(arm.ivar()).isEqualTo(in.spectrum().arms().get(a).ivar());
        for (int i = 0; i < arm.size(); i++) {
          double wavelength = arm.wavelength().at(i);
          if (wavelength >= 5770 && wavelength < 5830) {
            sums.add(arm.flux().at(i));
          } else {
            assertThat(arm.flux().at(i)).isEqualTo(bump.at(wavelength));
          }
        }
      }
    }
    assertThat(sums.mean()).isCloseTo(7, within(5 * 0.5 / Math.sqrt(sums.count)));
    assertThat(sums.variance()).isCloseTo(0.25, within(5 * 0.25 * Math.sqrt(2.0 / sums.count)));
  }

  @Test
  void aLineIsHiddenWhereTheLabelPutsIt() {
    LabelledSpectrum out =
        apply(
            new Sequence(
                List.of(
                    new ShiftRedshift(
                        new ShiftRedshift.Mean(3, 4, 0), Fill.NOISE, ShiftRedshift.Noise.MOVED),
                    new MaskLine(1215.67, 40, Fill.NOTHING))),
            Augmentations.spectrum(3, wavelength -> 7, wavelength -> 4));
    Arm red = out.spectrum().arms().get(1);
    // 6078.35 ± 20 Å, and pixels at the edge in part; where arms overlap one of them has it all.
    for (int i = 0; i < red.size(); i++) {
      double wavelength = red.wavelength().at(i);
      double off = Math.abs(wavelength - 6078.35);
      if (off < 16) {
        assertThat(red.ivar().at(i)).isZero();
      } else if (off > 25 && wavelength > 5810 && wavelength < 7510) {
        assertThat(red.ivar().at(i)).isPositive();
      }
    }
    LabelledSpectrum without =
        new LabelledSpectrum(
            FLAT.spectrum(), new Label(SpectralClass.UNKNOWN, Double.NaN, Double.NaN));
    assertThat(apply(new MaskLine(1215.67, 40, Fill.NOISE), without)).isEqualTo(without);
  }

  @Test
  void oneArmIsDroppedAndTheOthersStay() {
    LabelledSpectrum out = apply(new DropArm(List.of("R")), FLAT);
    assertThat(out.spectrum().arms().get(0)).isEqualTo(FLAT.spectrum().arms().get(0));
    assertThat(out.spectrum().arms().get(1).goodFraction()).isZero();
    assertThat(out.spectrum().arms().get(2)).isEqualTo(FLAT.spectrum().arms().get(2));

    int[] dropped = new int[3];
    for (int seed = 0; seed < 300; seed++) {
      List<Arm> arms =
          new DropArm(List.of()).apply(FLAT, new SplittableRandom(seed)).spectrum().arms();
      for (int a = 0; a < 3; a++) {
        dropped[a] += arms.get(a).goodFraction() == 0 ? 1 : 0;
      }
    }
    assertThat(dropped[0] + dropped[1] + dropped[2]).isEqualTo(300);
    assertThat(Math.min(dropped[0], Math.min(dropped[1], dropped[2]))).isGreaterThan(60);
  }

  @Test
  void afterAShiftAnArmIsWhereItAloneLooksNow() {
    Augmentation shift = ShiftRedshift.to(new ShiftRedshift.Mean(3, 3.4, 0));
    LabelledSpectrum plain = Augmentations.spectrum(3, wavelength -> 7, wavelength -> 4);
    LabelledSpectrum out = apply(shift.then(new DropArm(List.of("r"))), plain);
    int dropped = 0;
    for (Arm arm : out.spectrum().arms()) {
      for (int i = 0; i < arm.size(); i++) {
        double wavelength = arm.wavelength().at(i);
        if (wavelength > 5810 && wavelength < 7510) {
          assertThat(arm.ivar().at(i)).isZero();
          dropped++;
        } else if (wavelength < 5750 || wavelength > 7630) {
          assertThat(arm.ivar().at(i)).isPositive();
        }
      }
    }
    assertThat(dropped).isEqualTo(425);
  }

  @Test
  void choicesComeAsOftenAsTheirWeightsSay() {
    Augmentation choice =
        new OneOf(
            List.of(
                new OneOf.Option(3, new ScaleFlux(new Range(2, 2))),
                new OneOf.Option(1, Augmentation.none())));
    Augmentation rare = new Sometimes(0.2, new ScaleFlux(new Range(2, 2)));
    int scaled = 0;
    int rarely = 0;
    for (int seed = 0; seed < 2000; seed++) {
      scaled += choice.apply(FLAT, new SplittableRandom(seed)).equals(FLAT) ? 0 : 1;
      rarely += rare.apply(FLAT, new SplittableRandom(seed)).equals(FLAT) ? 0 : 1;
    }
    assertThat(scaled).isBetween(1400, 1600);
    assertThat(rarely).isBetween(310, 490);
  }

  @Test
  void onlyTheNamedClassesAndTheirKindsAreChanged() {
    Augmentation only = new OnlyFor(List.of(SpectralClass.GALAXY), new ScaleFlux(new Range(2, 2)));
    assertThat(apply(only, FLAT)).isNotEqualTo(FLAT);
    LabelledSpectrum quasar =
        new LabelledSpectrum(FLAT.spectrum(), new Label(SpectralClass.QSO, 3, 24));
    assertThat(apply(only, quasar)).isEqualTo(quasar);
  }

  @Test
  void streamsDifferBySeedEpochAndObjectAndByNothingElse() {
    long first = new ObjectId("desi:39627000000000001").hash64();
    long second = new ObjectId("desi:39627000000000002").hash64();
    long[] drawn = {
      Augmentation.stream(1, 0, first).nextLong(),
      Augmentation.stream(2, 0, first).nextLong(),
      Augmentation.stream(1, 1, first).nextLong(),
      Augmentation.stream(1, 0, second).nextLong(),
      Augmentation.stream(0, 1, first).nextLong(),
    };
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(Augmentation.stream(1, 0, first).nextLong()).isEqualTo(drawn[0]);
    // The same on every machine and in every version: data sets and trainings hang on it.
    assertThat(first).isEqualTo(-563_387_383_616_144_807L);
    assertThat(drawn[0]).isEqualTo(2_647_070_337_286_310_460L);
  }

  private static LabelledSpectrum apply(Augmentation augmentation, LabelledSpectrum to) {
    return augmentation.apply(to, new SplittableRandom(4));
  }

  private static final class Sums {
    private double sum;
    private double squares;
    private int count;

    void add(double value) {
      sum += value;
      squares += value * value;
      count++;
    }

    double mean() {
      return sum / count;
    }

    double variance() {
      return squares / count - mean() * mean();
    }
  }
}
