package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

class RebinningTest {
  @Provide
  Arbitrary<WavelengthGrid> grids() {
    return Arbitraries.of(
        WavelengthGrid.Log.BOSS, WavelengthGrid.Linear.DESI, WavelengthGrid.Linear.LBG);
  }

  /** DESI's pixels sit on the borders of the bins, where rounding decides. */
  @Property(tries = 100)
  void binsAreThoseOfEachPixelAlone(
      @ForAll("grids") WavelengthGrid grid,
      @ForAll @DoubleRange(min = 0.6, max = 1.6) double drawn,
      @ForAll boolean stretched,
      @ForAll long seed) {
    double stretch = stretched ? drawn : 1;
    PixelRow row =
        new PixelRow(
            PixelGrid.of(List.of("b", "z"), List.of(pixels(3592, 2761), pixels(5760, 5200))));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < row.flux().length; i++) {
      row.flux()[i] = (float) random.nextDouble();
      row.ivar()[i] = random.nextInt(5) == 0 ? 0 : (float) random.nextDouble();
    }
    Rebinning bins = new Rebinning(grid, true);
    int from = random.nextInt(50);
    int to = row.flux().length - random.nextInt(50);
    bins.add(row, stretch, from, to);

    double[] flux = new double[grid.bins()];
    double[] ivar = new double[grid.bins()];
    double[] snr = new double[grid.bins()];
    for (PixelGrid.Section arm : row.grid().sections()) {
      double[] sums = new double[grid.bins()];
      int[] good = new int[grid.bins()];
      for (int i = Math.max(from, arm.offset()); i < Math.min(to, arm.end()); i++) {
        int bin = grid.binOf(arm.wavelength().at(i - arm.offset()) * stretch);
        if (bin >= 0 && row.ivar()[i] > 0) {
          flux[bin] += row.flux()[i] * row.ivar()[i];
          ivar[bin] += row.ivar()[i];
          sums[bin] += row.flux()[i] * Math.sqrt(row.ivar()[i]);
          good[bin]++;
        }
      }
      for (int bin = 0; bin < grid.bins(); bin++) {
        snr[bin] += good[bin] > 0 ? sums[bin] / good[bin] : 0;
      }
    }
    for (int bin = 0; bin < grid.bins(); bin++) {
      assertThat(bins.ivar()[bin]).isCloseTo(ivar[bin], within(1e-12));
      assertThat(bins.weightedFlux()[bin]).isCloseTo(flux[bin], within(1e-9));
      assertThat(bins.snr()[bin]).isCloseTo(snr[bin], within(1e-9));
    }
  }

  private static Samples pixels(double first, int size) {
    double[] wavelength = new double[size];
    for (int i = 0; i < size; i++) {
      wavelength[i] = Math.round((first + 0.8 * i) * 10) / 10.0;
    }
    return Samples.adopt(wavelength);
  }
}
