package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** Where pixels stand: DESI's sit on the borders of the bins, where rounding decides. */
  private enum Pixels {
    DESI,
    LOGARITHMIC,
    UNEVEN;

    Samples from(double first, int size) {
      double[] wavelength = new double[size];
      for (int i = 0; i < size; i++) {
        wavelength[i] =
            switch (this) {
              case DESI -> Math.round((first + 0.8 * i) * 10) / 10.0;
              case LOGARITHMIC -> first * Math.pow(10, 1e-4 * i);
              case UNEVEN -> first + 0.8 * i + 3 * Math.sin(i / 5.0);
            };
      }
      return Samples.adopt(wavelength);
    }
  }

  /** To the last bit: QuasarNP's sums are those of pixel after pixel in each arm. */
  @Property(tries = 300)
  void binsAreThoseOfEachPixelAlone(
      @ForAll("grids") WavelengthGrid grid,
      @ForAll Pixels pixels,
      @ForAll @DoubleRange(min = 0.6, max = 1.6) double drawn,
      @ForAll boolean stretched,
      @ForAll long seed) {
    double stretch = stretched ? drawn : 1;
    PixelRow row =
        new PixelRow(
            PixelGrid.of(
                List.of("b", "z"), List.of(pixels.from(3592, 2761), pixels.from(5760, 5200))));
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
      double[] armFlux = new double[grid.bins()];
      double[] armIvar = new double[grid.bins()];
      double[] sums = new double[grid.bins()];
      int[] good = new int[grid.bins()];
      for (int i = Math.max(from, arm.offset()); i < Math.min(to, arm.end()); i++) {
        int bin = grid.binOf(arm.wavelength().at(i - arm.offset()) * stretch);
        if (bin >= 0 && row.ivar()[i] > 0) {
          armFlux[bin] += row.flux()[i] * row.ivar()[i];
          armIvar[bin] += row.ivar()[i];
          sums[bin] += row.flux()[i] * Math.sqrt(row.ivar()[i]);
          good[bin]++;
        }
      }
      for (int bin = 0; bin < grid.bins(); bin++) {
        flux[bin] += armFlux[bin];
        ivar[bin] += armIvar[bin];
        snr[bin] += good[bin] > 0 ? sums[bin] / good[bin] : 0;
      }
    }
    for (int bin = 0; bin < grid.bins(); bin++) {
      assertThat(bins.ivar()[bin]).isEqualTo(ivar[bin]);
      assertThat(bins.weightedFlux()[bin]).isEqualTo(flux[bin]);
      assertThat(bins.snr()[bin]).isEqualTo(snr[bin]);
    }
  }
}
