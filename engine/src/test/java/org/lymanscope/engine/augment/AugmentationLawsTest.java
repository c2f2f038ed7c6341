package org.lymanscope.engine.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.SpectralClass;

/** What holds for every augmentation and every combination of them. */
class AugmentationLawsTest {
  private static final double Z = 3;

  /** Every tenth pixel is bad; the arm R begins with a blind stretch, as DESI's does. */
  private static final LabelledSpectrum SPECTRUM =
      Augmentations.spectrum(
          Z,
          wavelength -> 1 + Math.sin(wavelength / 50),
          wavelength -> Math.round(wavelength / 4) % 10 == 0 ? 0 : wavelength < 5820 ? 0.2 : 4);

  @Provide
  Arbitrary<Augmentation> augmentations() {
    return Augmentations.any();
  }

  @Property(tries = 300)
  void sameSeedGivesTheSameAndChangesNoInput(
      @ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
    LabelledSpectrum before = SPECTRUM;
    LabelledSpectrum one = augmentation.apply(SPECTRUM, new SplittableRandom(seed));
    LabelledSpectrum other = augmentation.apply(SPECTRUM, new SplittableRandom(seed));

    assertThat(one).isEqualTo(other);
    assertThat(SPECTRUM).isEqualTo(before);
    assertThat(one.spectrum().id()).isEqualTo(SPECTRUM.spectrum().id());
  }

  @Property(tries = 300)
  void gridStays(@ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
    LabelledSpectrum out = augmentation.apply(SPECTRUM, new SplittableRandom(seed));

    assertThat(out.spectrum().arms().stream().map(Arm::wavelength).toList())
        .isEqualTo(SPECTRUM.spectrum().arms().stream().map(Arm::wavelength).toList());
  }

  @Property(tries = 300)
  void badPixelsStayBadWhereNothingIsShifted(
      @ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
    SpectrumDraft draft = draft(SPECTRUM);
    draft.augment(augmentation, new SplittableRandom(seed));
    PixelRow in = row(SPECTRUM);
    PixelRow out = new PixelRow(Augmentations.GRID);
    draft.writeTo(out);

    for (int i = 0; i < out.ivar().length; i++) {
      assertThat(Float.isFinite(out.flux()[i]) && out.ivar()[i] >= 0).isTrue();
      if (!draft.isMoved() && in.ivar()[i] == 0) {
        assertThat(out.ivar()[i]).isZero();
        float scale = draft.label().magnitude() == 24 ? 1 : Float.NaN;
        assertThat(Float.isNaN(scale) || out.flux()[i] == in.flux()[i]).isTrue();
      }
    }
  }

  @Property(tries = 200)
  void nothingIsKnownOfASpectrumWithoutInformation(
      @ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
    LabelledSpectrum blind = Augmentations.spectrum(Z, wavelength -> 1, wavelength -> 0);
    LabelledSpectrum out = augmentation.apply(blind, new SplittableRandom(seed));

    for (Arm arm : out.spectrum().arms()) {
      assertThat(Arrays.stream(arm.ivar().toArray()).max().orElseThrow()).isZero();
    }
  }

  /** Information may be lost, never made: not even the fibre's own noise is undercut. */
  @Property(tries = 300)
  void informationIsNotInvented(
      @ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
    SpectrumDraft draft = draft(SPECTRUM);
    draft.augment(augmentation, new SplittableRandom(seed));
    double scale = Math.pow(10, 0.8 * (24 - draft.label().magnitude()));
    PixelRow in = row(SPECTRUM);
    PixelRow out = new PixelRow(Augmentations.GRID);
    draft.writeTo(out);

    double before = sum(in.ivar());
    double filled = draft.filling().isEmpty() ? 0 : sum(draft.filling().row().ivar()) * scale;
    assertThat(sum(out.ivar()) * scale).isLessThanOrEqualTo((before + filled) * (1 + 1e-5));
  }

  @Property(tries = 200)
  void classStaysAndRedshiftFollowsTheWavelengths(
      @ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
    SpectrumDraft draft = draft(SPECTRUM);
    draft.augment(augmentation, new SplittableRandom(seed));

    assertThat(draft.label().spectralClass()).isEqualTo(SpectralClass.LBG);
    assertThat(draft.label().z()).isCloseTo((1 + Z) * draft.stretch() - 1, within(1e-12));
  }

  @Property(tries = 200)
  void whatADraftDidBeforeDoesNotMatter(
      @ForAll("augmentations") Augmentation first,
      @ForAll("augmentations") Augmentation second,
      @ForAll long seed) {
    SpectrumDraft used = draft(SPECTRUM);
    used.augment(first, new SplittableRandom(~seed));
    used.row().set(SPECTRUM.spectrum().arms());
    used.begin(SPECTRUM.label());
    used.augment(second, new SplittableRandom(seed));
    PixelRow out = new PixelRow(Augmentations.GRID);
    used.writeTo(out);

    assertThat(out.arms())
        .isEqualTo(second.apply(SPECTRUM, new SplittableRandom(seed)).spectrum().arms());
  }

  @Property(tries = 100)
  void starsAndSkyAreNotShifted(
      @ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
    for (Label label :
        new Label[] {
          new Label(SpectralClass.STAR, 1e-4, 20), new Label(SpectralClass.UNKNOWN, Double.NaN, 0)
        }) {
      SpectrumDraft draft = draft(new LabelledSpectrum(SPECTRUM.spectrum(), label));
      draft.augment(augmentation, new SplittableRandom(seed));
      assertThat(Double.valueOf(draft.label().z())).isEqualTo(Double.valueOf(label.z()));
      assertThat(draft.isMoved()).isFalse();
    }
  }

  private static SpectrumDraft draft(LabelledSpectrum of) {
    SpectrumDraft draft = new SpectrumDraft(Augmentations.GRID);
    draft.row().set(of.spectrum().arms());
    draft.begin(of.label());
    return draft;
  }

  private static PixelRow row(LabelledSpectrum of) {
    PixelRow row = new PixelRow(Augmentations.GRID);
    row.set(of.spectrum().arms());
    return row;
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
