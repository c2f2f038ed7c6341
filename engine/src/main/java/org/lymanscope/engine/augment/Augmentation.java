package org.lymanscope.engine.augment;

import java.util.List;
import java.util.SplittableRandom;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * A change to a spectrum that leaves its label right (or changes it along). The same input and the
 * same random stream give the same outcome. Implementations are records, so they compare and print
 * as what they do.
 */
public sealed interface Augmentation
    permits AddNoise,
        DropArm,
        MaskLine,
        MaskWindow,
        OneOf,
        OnlyFor,
        ScaleFlux,
        Sequence,
        ShiftRedshift,
        ShortenExposure,
        Sometimes {

  /**
   * Does its part within {@link SpectrumDraft#augment}, which is what to call from elsewhere. Draws
   * every random number from {@code random}.
   */
  void apply(SpectrumDraft draft, SplittableRandom random);

  /**
   * A changed copy, on the same grid, as the method above makes it. Masked pixels have ivar 0 in
   * it; it has neither masks nor resolution.
   */
  default LabelledSpectrum apply(LabelledSpectrum in, SplittableRandom random) {
    Spectrum spectrum = in.spectrum();
    SpectrumDraft draft = new SpectrumDraft(PixelGrid.of(spectrum.arms()));
    draft.row().set(spectrum.arms());
    draft.begin(in.label());
    draft.augment(this, random);
    PixelRow out = new PixelRow(draft.grid());
    draft.writeTo(out);
    return new LabelledSpectrum(
        new Spectrum(spectrum.id(), out.arms(), spectrum.fluxUnit()), draft.label());
  }

  /** This one, then {@code next}. */
  default Augmentation then(Augmentation next) {
    return new Sequence(List.of(this, next));
  }

  /** The one that changes nothing. */
  static Augmentation none() {
    return new Sequence(List.of());
  }

  /**
   * The random numbers of one spectrum in one epoch: they depend on nothing else, so spectra may be
   * augmented in any order and on any number of threads.
   *
   * @param seed of the training or dataset
   * @param epoch of the training, or the number of the copy in a dataset
   * @param object {@link ObjectId#hash64}, mixed with what else tells spectra of one object apart
   */
  static SplittableRandom stream(long seed, long epoch, long object) {
    return Draw.stream(Draw.mix(seed) + Draw.mix(~epoch), object);
  }
}
