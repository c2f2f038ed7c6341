package org.lymanscope.engine.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.augment.ShiftRedshift.By;
import org.lymanscope.engine.augment.ShiftRedshift.Into;
import org.lymanscope.engine.augment.ShiftRedshift.Mean;
import org.lymanscope.engine.augment.ShiftRedshift.Noise;
import org.lymanscope.engine.model.Rebinning;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Wavelengths;

class ShiftRedshiftTest {
  private static final WavelengthGrid BINS = new WavelengthGrid.Linear(3600, 20, 320);
  private static final double LYA = Wavelengths.LYMAN_ALPHA;

  @Test
  void redshiftsAreThoseOfTheSeed() {
    SplittableRandom random = new SplittableRandom(1);
    assertThat(new Mean(3, 4, 0).draw(3, random)).isCloseTo(4, within(1e-12));
    assertThat(new Mean(3, 4, 0).draw(2.2, random)).isCloseTo(3, within(1e-12));
    for (int i = 0; i < 100; i++) {
      assertThat(new By(new Range(-0.05, 0.05)).draw(3, random)).isBetween(2.95, 3.05);
      assertThat(new Into(new Range(2, 4)).draw(3, random)).isBetween(2.0, 4.0);
    }
  }

  @Property(tries = 40)
  void aLineIsSeenAtTheNewRedshift(
      @ForAll @DoubleRange(min = 2.1, max = 3.9) double from,
      @ForAll @DoubleRange(min = 2.1, max = 3.9) double to) {
    SpectrumDraft draft = draft(line(from));
    draft.augment(shift(from, to, Fill.NOTHING, Noise.MOVED), new SplittableRandom(1));
    PixelRow out = new PixelRow(Augmentations.GRID);
    draft.writeTo(out);

    assertThat(draft.label().z()).isCloseTo(to, within(1e-9));
    assertThat(centroid(out)).isCloseTo(LYA * (1 + to), within(2.0));
  }

  /** The loop that QuasarNP's rebin does, over stretched wavelengths, written out. */
  @Property(tries = 60)
  void binsAreThoseOfAPlainLoop(
      @ForAll @DoubleRange(min = 2, max = 4) double to, @ForAll long seed) {
    LabelledSpectrum spectrum = noisy(3, seed);
    SpectrumDraft draft = draft(spectrum);
    draft.augment(shift(3, to, Fill.NOTHING, Noise.MOVED), new SplittableRandom(seed));
    Rebinning bins = new Rebinning(BINS, false);
    draft.addTo(bins);

    double stretch = (1 + to) / 4;
    double[] flux = new double[BINS.bins()];
    double[] ivar = new double[BINS.bins()];
    for (Arm arm : spectrum.spectrum().arms()) {
      for (int i = 0; i < arm.size(); i++) {
        double seenAt = arm.wavelength().at(i) * draft.stretch();
        int bin = BINS.binOf(seenAt);
        if (bin >= 0 && seenAt >= 3600 && seenAt <= 9824) {
          flux[bin] += (float) arm.ivar().at(i) * (float) arm.flux().at(i);
          ivar[bin] += (float) arm.ivar().at(i);
        }
      }
    }
    assertThat(draft.stretch()).isCloseTo(stretch, within(1e-12));
    for (int bin = 0; bin < BINS.bins(); bin++) {
      assertThat(bins.ivar()[bin]).isCloseTo(ivar[bin], within(1e-9));
      assertThat(bins.weightedFlux()[bin]).isCloseTo(flux[bin], within(1e-6));
    }
  }

  /** What bins take directly and what they take from the resampled spectrum differ by a pixel. */
  @Property(tries = 20)
  void resamplingKeepsTheInformation(@ForAll @DoubleRange(min = 2, max = 4) double to) {
    SpectrumDraft draft =
        draft(Augmentations.spectrum(3, wavelength -> 2 + wavelength / 5000, wavelength -> 4));
    draft.augment(shift(3, to, Fill.NOTHING, Noise.MOVED), new SplittableRandom(1));
    Rebinning direct = new Rebinning(BINS, false);
    draft.addTo(direct);
    PixelRow resampled = new PixelRow(Augmentations.GRID);
    draft.writeTo(resampled);
    Rebinning then = new Rebinning(BINS, false);
    then.add(resampled);

    assertThat(sum(then.ivar())).isCloseTo(sum(direct.ivar()), within(1e-3 * sum(direct.ivar())));
    assertThat(sum(then.weightedFlux()))
        .isCloseTo(sum(direct.weightedFlux()), within(1e-3 * sum(direct.weightedFlux())));
    double pixel = 4 * Math.max(1, 1 / draft.stretch());
    for (int bin = 0; bin < BINS.bins(); bin++) {
      assertThat(then.ivar()[bin]).isCloseTo(direct.ivar()[bin], within(2.01 * pixel));
      if (direct.ivar()[bin] > 0 && then.ivar()[bin] > 0) {
        double there = direct.weightedFlux()[bin] / direct.ivar()[bin];
        assertThat(then.weightedFlux()[bin] / then.ivar()[bin]).isCloseTo(there, within(2e-3));
      }
    }
  }

  @Property(tries = 60)
  void thereAndBackIsWhereItWasButForWhatWasLost(
      @ForAll @DoubleRange(min = 2, max = 4) double to, @ForAll long seed) {
    LabelledSpectrum spectrum = noisy(3, seed);
    SpectrumDraft draft = draft(spectrum);
    SplittableRandom random = new SplittableRandom(seed);
    draft.augment(
        shift(3, to, Fill.NOISE, Noise.MOVED).then(shift(to, 3, Fill.NOTHING, Noise.MOVED)),
        random);
    PixelRow in = new PixelRow(Augmentations.GRID);
    in.set(spectrum.spectrum().arms());

    assertThat(draft.label().z()).isCloseTo(3, within(1e-12));
    assertThat(draft.stretch()).isCloseTo(1, within(1e-12));
    double there = (1 + to) / 4;
    for (var arm : Augmentations.GRID.sections()) {
      for (int i = 1; i < arm.size() - 1; i++) {
        double seenThere = arm.wavelength().at(i) * there;
        boolean kept = seenThere > 3600 && seenThere < 9824;
        boolean border = Math.min(Math.abs(seenThere - 3600), Math.abs(seenThere - 9824)) < 1e-6;
        int pixel = arm.offset() + i;
        if (!border) {
          assertThat(draft.row().ivar()[pixel]).isEqualTo(kept ? in.ivar()[pixel] : 0);
        }
        assertThat(draft.row().flux()[pixel]).isEqualTo(in.flux()[pixel]);
      }
    }
  }

  /**
   * Many draws of pure noise: the scatter of a bin is what its ivar says, wherever it came from.
   */
  @Test
  void scatterOfBinsIsWhatTheirIvarSays() {
    for (double to : new double[] {2.2, 3.3, 4}) {
      double[] direct = scatter(to, false);
      double[] resampled = scatter(to, true);
      assertThat(direct[0]).as("direct, z %s", to).isCloseTo(1, within(0.02));
      // A pixel on the border of two bins is shared by both, which averages a little more.
      assertThat(resampled[0]).as("resampled, z %s", to).isBetween(0.8, 1.02);
    }
  }

  private static double[] scatter(double to, boolean resampled) {
    int draws = 60;
    double squares = 0;
    int values = 0;
    Rebinning bins = new Rebinning(BINS, false);
    PixelRow out = new PixelRow(Augmentations.GRID);
    for (int seed = 0; seed < draws; seed++) {
      SpectrumDraft draft = draft(noise(3, seed));
      draft.augment(shift(3, to, Fill.NOISE, Noise.MOVED), new SplittableRandom(seed));
      bins.clear();
      if (resampled) {
        draft.writeTo(out);
        bins.add(out);
      } else {
        draft.addTo(bins);
      }
      for (int bin = 0; bin < BINS.bins(); bin++) {
        if (bins.ivar()[bin] > 0) {
          double mean = bins.weightedFlux()[bin] / bins.ivar()[bin];
          squares += mean * mean * bins.ivar()[bin];
          values++;
        }
      }
    }
    return new double[] {squares / values};
  }

  @Test
  void theEndThatShiftsInHasTheFibresNoiseAndNoLightBelowTheLymanLimit() {
    LabelledSpectrum bright =
        Augmentations.spectrum(3, wavelength -> 100, wavelength -> wavelength < 4200 ? 0.25 : 4);
    double squares = 0;
    double sum = 0;
    int pixels = 0;
    for (int seed = 0; seed < 40; seed++) {
      SpectrumDraft draft = draft(bright);
      draft.augment(shift(3, 4, Fill.NOISE, Noise.MOVED), new SplittableRandom(seed));
      PixelRow out = new PixelRow(Augmentations.GRID);
      draft.writeTo(out);
      // 3600 to 4200 Å at σ = 2; the Lyman limit of z = 4 is at 4559 Å.
      for (int i = 0; i < 150; i++) {
        assertThat(out.ivar()[i]).isEqualTo(0.25f);
        sum += out.flux()[i];
        squares += out.flux()[i] * out.flux()[i];
        pixels++;
      }
      for (int i = 155; i < 224; i++) {
        assertThat(out.ivar()[i]).isEqualTo(4f);
      }
    }
    assertThat(sum / pixels).isCloseTo(0, within(5 * 2 / Math.sqrt(pixels)));
    assertThat(squares / pixels).isCloseTo(4, within(5 * 4 * Math.sqrt(2.0 / pixels)));
  }

  @Test
  void theRedEndGoesOnAtTheLevelItHad() {
    double sum = 0;
    int pixels = 0;
    for (int seed = 0; seed < 40; seed++) {
      SpectrumDraft draft = draft(Augmentations.spectrum(3, wavelength -> 10, wavelength -> 4));
      draft.augment(shift(3, 2.5, Fill.NOISE, Noise.MOVED), new SplittableRandom(seed));
      PixelRow out = new PixelRow(Augmentations.GRID);
      draft.writeTo(out);
      // 9824 Å moves to 8596 Å; measured 200 Å before, (8396/9200)² of it is left at 9200 Å.
      int at = Augmentations.GRID.sections().get(2).offset() + (9200 - 7520) / 4;
      for (int i = at - 20; i <= at + 20; i++) {
        assertThat(out.ivar()[i]).isEqualTo(4f);
        sum += out.flux()[i];
        pixels++;
      }
    }
    assertThat(sum / pixels).isCloseTo(10 * Math.pow(8396.0 / 9200, 2), within(0.1));
  }

  @Test
  void nothingFillsWhereNothingIsAskedFor() {
    SpectrumDraft draft = draft(Augmentations.spectrum(3, wavelength -> 10, wavelength -> 4));
    draft.augment(shift(3, 4, Fill.NOTHING, Noise.MOVED), new SplittableRandom(1));
    PixelRow out = new PixelRow(Augmentations.GRID);
    draft.writeTo(out);
    for (int i = 0; i < 223; i++) {
      assertThat(out.ivar()[i]).isZero();
    }
    assertThat(out.ivar()[230]).isPositive();
  }

  /** The blind stretch of DESI's arms at 5800 Å stays where it is, and does not move. */
  @Test
  void matchedNoiseIsThatOfTheWavelengthsItMovedTo() {
    Augmentations.Model ivar =
        wavelength -> wavelength > 5740 && wavelength < 5840 ? 0.01 : wavelength < 8000 ? 4 : 0;
    Rebinning bins = new Rebinning(BINS, false);
    double squares = 0;
    int values = 0;
    for (int seed = 0; seed < 200; seed++) {
      SpectrumDraft draft = draft(noise(3, ivar, seed));
      draft.augment(shift(3, 3.5, Fill.NOTHING, Noise.MATCHED), new SplittableRandom(seed));
      bins.clear();
      draft.addTo(bins);
      for (int bin = 108; bin < 111; bin++) {
        // Two arms of five pixels of σ = 10 at most, in the blind stretch.
        assertThat(bins.ivar()[bin]).isBetween(0.01, 0.13);
        double mean = bins.weightedFlux()[bin] / bins.ivar()[bin];
        squares += mean * mean * bins.ivar()[bin];
        values++;
      }
      // What is dead in this fibre is dead whatever moves there.
      assertThat(bins.ivar()[BINS.binOf(8500)]).isZero();
      assertThat(bins.ivar()[BINS.binOf(7000)]).isGreaterThan(10);
    }
    assertThat(squares / values).isCloseTo(1, within(5 * Math.sqrt(2.0 / values)));
  }

  private static ShiftRedshift shift(double from, double to, Fill fill, Noise noise) {
    return new ShiftRedshift(new Mean(from, to, 0), fill, noise);
  }

  private static LabelledSpectrum line(double z) {
    double at = LYA * (1 + z);
    return Augmentations.spectrum(
        z, wavelength -> Math.exp(-0.5 * Math.pow((wavelength - at) / 12, 2)), wavelength -> 1);
  }

  private static LabelledSpectrum noise(double z, long seed) {
    return noise(z, wavelength -> wavelength < 4500 ? 0.25 : 4, seed);
  }

  private static LabelledSpectrum noise(double z, Augmentations.Model ivar, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x5eedL);
    return Augmentations.spectrum(
        z,
        wavelength -> {
          double weight = ivar.at(wavelength);
          double drawn = Draw.normal(random);
          return weight > 0 ? drawn / Math.sqrt(weight) : 0;
        },
        ivar);
  }

  private static LabelledSpectrum noisy(double z, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Augmentations.spectrum(
        z,
        wavelength -> 1 + (float) Draw.normal(random),
        wavelength -> random.nextInt(10) == 0 ? 0 : (float) random.nextDouble());
  }

  private static SpectrumDraft draft(LabelledSpectrum of) {
    SpectrumDraft draft = new SpectrumDraft(Augmentations.GRID);
    draft.row().set(of.spectrum().arms());
    draft.begin(of.label());
    return draft;
  }

  private static double centroid(PixelRow row) {
    double sum = 0;
    double weights = 0;
    for (var arm : row.grid().sections()) {
      for (int i = 0; i < arm.size(); i++) {
        double weight = row.ivar()[arm.offset() + i] > 0 ? row.flux()[arm.offset() + i] : 0;
        sum += weight * arm.wavelength().at(i);
        weights += weight;
      }
    }
    return sum / weights;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
