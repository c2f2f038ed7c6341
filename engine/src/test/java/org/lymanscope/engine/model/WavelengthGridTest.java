package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.Npy;
import org.lymanscope.engine.TestData;

/** Expected bins are those of QuasarNP's own tests. */
class WavelengthGridTest {
  /** DESI's pixels: 3600 to 9824 Å by 0.8. */
  private static double[] desi() {
    return IntStream.range(0, 7781).mapToDouble(i -> Math.rint(36000 + 8 * i) / 10).toArray();
  }

  @Test
  void desiPixelsFallIntoQuasarNetsBins() throws IOException {
    String text = Files.readString(TestData.path("quasarnet/regrid.txt"));
    int[] expected =
        Arrays.stream(text.replaceAll("[\\[\\]\\s]", "").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    assertThat(bins(WavelengthGrid.Log.BOSS, desi())).isEqualTo(expected);
  }

  @Test
  void anyGridFallsIntoQuasarNetsBins() throws IOException {
    Npy expected = Npy.read(TestData.path("quasarnet/regrid_arbitrary.npy"));
    double[] tens = IntStream.range(0, 620).mapToDouble(i -> 3600 + 10 * i).toArray();

    assertThat(bins(WavelengthGrid.Log.BOSS, tens))
        .isEqualTo(Arrays.stream(expected.values()).mapToInt(v -> (int) v).toArray());
  }

  @Test
  void seventeenPixelsMakeOneLinearBin() {
    int[] expected = IntStream.range(0, 7781).map(i -> i / 17).toArray();

    assertThat(bins(WavelengthGrid.Linear.DESI, desi())).isEqualTo(expected);
  }

  @Test
  void tenPixelsMakeOneBinOfTheLbgGrid() {
    int[] expected = IntStream.range(0, 7781).map(i -> i / 10).toArray();

    assertThat(bins(WavelengthGrid.Linear.LBG, desi())).isEqualTo(expected);
  }

  @Test
  void whatIsOutsideHasNoBin() {
    for (WavelengthGrid grid :
        new WavelengthGrid[] {WavelengthGrid.Log.BOSS, WavelengthGrid.Linear.LBG}) {
      assertThat(grid.binOf(3599.9)).isEqualTo(-1);
      assertThat(grid.binOf(10_001)).isEqualTo(-1);
    }
    assertThat(WavelengthGrid.Log.BOSS.binOf(9984)).isEqualTo(-1);
  }

  @Property
  void placeAndWavelengthAreInverse(@ForAll @DoubleRange(min = -30, max = 900) double place) {
    for (WavelengthGrid grid :
        new WavelengthGrid[] {
          WavelengthGrid.Log.BOSS, WavelengthGrid.Linear.DESI, WavelengthGrid.Linear.LBG
        }) {
      assertThat(grid.positionOf(grid.wavelengthAt(place))).isCloseTo(place, within(1e-6));
    }
  }

  private static int[] bins(WavelengthGrid grid, double[] wavelengths) {
    return Arrays.stream(wavelengths).mapToInt(grid::binOf).toArray();
  }
}
