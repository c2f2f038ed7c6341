package org.lymanscope.engine.augment;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Augmentations and spectra for tests. */
final class Augmentations {
  /** DESI's arms with pixels of 4 Å. */
  static final PixelGrid GRID =
      PixelGrid.of(
          List.of("b", "r", "z"),
          List.of(wavelengths(3600, 551), wavelengths(5760, 466), wavelengths(7520, 577)));

  static final SpectrumId ID = new SpectrumId(new FileFingerprint("0".repeat(32)), 0, "test");

  private Augmentations() {}

  private static Samples wavelengths(double first, int size) {
    double[] wavelength = new double[size];
    for (int i = 0; i < size; i++) {
      wavelength[i] = first + 4 * i;
    }
    return Samples.adopt(wavelength);
  }

  /** Gives flux and ivar by wavelength. */
  interface Model {
    double at(double wavelength);
  }

  static LabelledSpectrum spectrum(double z, Model flux, Model ivar) {
    List<Arm> arms = new ArrayList<>();
    for (PixelGrid.Section section : GRID.sections()) {
      arms.add(
          new Arm(
              section.name(),
              section.wavelength(),
              section.wavelength().map(flux::at),
              section.wavelength().map(ivar::at)));
    }
    return new LabelledSpectrum(new Spectrum(ID, arms, ""), new Label(SpectralClass.LBG, z, 24));
  }

  /** Every kind, also inside of others. */
  static Arbitrary<Augmentation> any() {
    Arbitrary<Augmentation> leaf = leaf();
    Arbitrary<Augmentation> chain =
        leaf.list().ofMaxSize(4).map(steps -> (Augmentation) new Sequence(steps));
    Arbitrary<Augmentation> sometimes =
        Combinators.combine(Arbitraries.doubles().between(0, 1), chain)
            .as((probability, step) -> (Augmentation) new Sometimes(probability, step));
    Arbitrary<Augmentation> oneOf =
        leaf.list().ofMinSize(1).ofMaxSize(3).map(steps -> (Augmentation) OneOf.evenly(steps));
    Arbitrary<Augmentation> only =
        Combinators.combine(
                Arbitraries.of(SpectralClass.LBG, SpectralClass.GALAXY, SpectralClass.QSO), leaf)
            .as((one, step) -> (Augmentation) new OnlyFor(List.of(one), step));
    return Arbitraries.oneOf(leaf, chain, sometimes, oneOf, only);
  }

  private static Arbitrary<Augmentation> leaf() {
    Arbitrary<Fill> fill = Arbitraries.of(Fill.values());
    Arbitrary<Augmentation> shift =
        Combinators.combine(target(), fill, Arbitraries.of(ShiftRedshift.Noise.values()))
            .as((target, end, noise) -> (Augmentation) new ShiftRedshift(target, end, noise));
    Arbitrary<Augmentation> window =
        Combinators.combine(
                Arbitraries.doubles().between(3500, 10_000),
                Arbitraries.doubles().between(1, 400),
                fill)
            .as((at, width, end) -> (Augmentation) new MaskWindow(at, width, end));
    Arbitrary<Augmentation> line =
        Combinators.combine(
                Arbitraries.of(1215.67, 1549.06, 1300.0),
                Arbitraries.doubles().between(1, 200),
                fill)
            .as((rest, width, end) -> (Augmentation) new MaskLine(rest, width, end));
    return Arbitraries.oneOf(
        shift,
        window,
        line,
        range(0, 3).map(AddNoise::new),
        range(0.05, 1).map(ShortenExposure::new),
        range(0.2, 5).map(ScaleFlux::new),
        Arbitraries.of(List.<String>of(), List.of("b"), List.of("R", "z")).map(DropArm::new));
  }

  private static Arbitrary<ShiftRedshift.Target> target() {
    Arbitrary<ShiftRedshift.Target> mean =
        Combinators.combine(
                Arbitraries.doubles().between(2, 4),
                Arbitraries.doubles().between(2, 4),
                Arbitraries.doubles().between(0, 0.2))
            .as(ShiftRedshift.Mean::new);
    return Arbitraries.oneOf(
        mean,
        range(-0.5, 0.5).map(ShiftRedshift.By::new),
        range(2, 4).map(ShiftRedshift.Into::new));
  }

  private static Arbitrary<Range> range(double from, double to) {
    Arbitrary<Double> end = Arbitraries.doubles().between(from, to);
    return Combinators.combine(end, end).as((a, b) -> new Range(Math.min(a, b), Math.max(a, b)));
  }
}
