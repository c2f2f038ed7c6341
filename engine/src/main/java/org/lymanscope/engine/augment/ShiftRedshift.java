package org.lymanscope.engine.augment;

import java.util.SplittableRandom;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Moves a spectrum to another redshift: λ₁ = λ₀ (1 + z₁)/(1 + z₀) (Taran 2024, eq. 3.1). Flux and
 * ivar move together and keep their numbers, so that a bin's S/N follows from the pixels that fall
 * into it. What leaves the range of the instrument is lost. The end of the range that shifts in was
 * never observed; see {@link Fill}. Its level is 0 below the Lyman limit of the new redshift; else
 * the mean of the nearest 400 Å, on the red side falling as λ⁻², which is flat in f_ν (LBGs have
 * λ^−1.8 on average, Shapley et al. 2003). Stars, and what has no redshift, stay where they are.
 *
 * @param target where to
 * @param fill what stands at the end that shifts in
 * @param noise whose noise it has afterwards
 */
public record ShiftRedshift(Target target, Fill fill, Noise noise) implements Augmentation {
  /** Redshifts of shifted spectra are not below this. */
  private static final double LEAST = 1e-4;

  /** Whose noise a shifted spectrum has. */
  public enum Noise {
    /** That of the wavelengths it was observed at, moved along: sky lines and gaps move too. */
    MOVED,
    /**
     * At least that of the wavelengths it moved to: noise is added where this fibre's σ is higher
     * there, and nothing is known where the fibre knows nothing. What was noisier before stays so.
     */
    MATCHED
  }

  /** Where a redshift is shifted to. */
  public sealed interface Target {
    /** The new redshift of something at {@code z}. */
    double draw(double z, SplittableRandom random);
  }

  /**
   * A whole sample from one mean redshift to another: every 1 + z is multiplied by the same number,
   * (1 + to)/(1 + from).
   *
   * @param from mean redshift of the sample, above −1
   * @param to mean redshift after
   * @param scatter standard deviation of a normal random shift on top, in z; at least 0
   */
  public record Mean(double from, double to, double scatter) implements Target {
    public Mean {
      if (!(from > -1 && to > -1 && scatter >= 0 && Double.isFinite(scatter))) {
        throw new IllegalArgumentException("from " + from + " to " + to + " ± " + scatter);
      }
    }

    @Override
    public double draw(double z, SplittableRandom random) {
      return (1 + z) * (1 + to) / (1 + from) - 1 + scatter * Draw.normal(random);
    }
  }

  /**
   * By a difference of redshift, drawn evenly: what makes redshifts in steps of 0.1 continuous
   * (Taran 2024, §3.5.2).
   */
  public record By(Range difference) implements Target {
    @Override
    public double draw(double z, SplittableRandom random) {
      return z + Draw.uniform(random, difference.from(), difference.to());
    }
  }

  /** To a redshift that is drawn evenly, wherever it was before. */
  public record Into(Range redshifts) implements Target {
    public Into {
      if (redshifts.from() < 0) {
        throw new IllegalArgumentException("redshifts " + redshifts);
      }
    }

    @Override
    public double draw(double z, SplittableRandom random) {
      return Draw.uniform(random, redshifts.from(), redshifts.to());
    }
  }

  /** As the seed's shifts are: filled with noise, with the noise moved along. */
  public static ShiftRedshift to(Target target) {
    return new ShiftRedshift(target, Fill.NOISE, Noise.MOVED);
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    Label label = draft.label();
    if (!(label.z() > 0) || label.isA(SpectralClass.STAR)) {
      return;
    }
    double z = Math.max(LEAST, target.draw(label.z(), random));
    draft.move((1 + z) / (1 + label.z()));
    draft.setLabel(label.withZ(z));
    if (noise == Noise.MATCHED) {
      new MatchedNoise(draft, random).match();
    }
    if (fill == Fill.NOISE) {
      new Filling(draft).fill();
    }
  }
}
