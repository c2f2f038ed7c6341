package org.lymanscope.engine.simulate.igm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.template.IgmModel;

class SightlineTest {
  private static final int MANY = 1500;

  /** Rest windows between lines of the series, and one below the Lyman limit. */
  private static final List<double[]> WINDOWS =
      List.of(new double[] {1060, 1170}, new double[] {980, 1018}, new double[] {890, 908});

  static Stream<Arguments> redshifts() {
    return Stream.of(2.4, 3.0, 3.6, 4.3, 5.2).map(Arguments::of);
  }

  /** The error of the mean follows from the scatter of the sightlines themselves. */
  @ParameterizedTest
  @MethodSource("redshifts")
  void sightlinesAbsorbAsTheirModelOnAverage(double z) {
    Canvas canvas = new Canvas();
    Sightline sightline = new Sightline();
    double[][] seen = new double[WINDOWS.size()][MANY];
    for (int k = 0; k < MANY; k++) {
      canvas.begin(z);
      Arrays.fill(canvas.flux(), 1);
      sightline.attenuate(canvas, Draw.stream(99, k));
      for (int w = 0; w < WINDOWS.size(); w++) {
        seen[w][k] = mean(canvas, WINDOWS.get(w));
      }
    }
    canvas.begin(z);
    Arrays.fill(canvas.flux(), 1);
    new MeanAbsorption(IgmModel.INOUE14).attenuate(canvas);
    for (int w = 0; w < WINDOWS.size(); w++) {
      double[] window = WINDOWS.get(w);
      if (window[0] * (1 + z) > Canvas.START) {
        double mean = Arrays.stream(seen[w]).average().orElseThrow();
        double error = deviation(seen[w], mean) / Math.sqrt(MANY);
        double expected = mean(canvas, window);
        double systematic = window[0] < 912 ? 0.02 : 0.004;
        assertThat(mean)
            .as("z %s, rest %s Å", z, window[0])
            .isCloseTo(expected, within(4 * error + systematic * expected));
      }
    }
  }

  private static double mean(Canvas canvas, double[] window) {
    return canvas.mean(window[0] * (1 + canvas.z()), window[1] * (1 + canvas.z()));
  }

  private static double deviation(double[] values, double mean) {
    double sum = Arrays.stream(values).map(one -> (one - mean) * (one - mean)).sum();
    return Math.sqrt(sum / (values.length - 1));
  }

  /** The mean is computed on a coarse grid: right to two parts in 10,000 of the light. */
  @ParameterizedTest
  @CsvSource({"INOUE14,3.3", "MADAU95,3.3", "INOUE14,4.8", "MADAU95,2.6", "CALURA12,3"})
  void meanAbsorptionIsThatOfTheModel(IgmModel model, double z) {
    Canvas canvas = new Canvas();
    canvas.begin(z);
    Arrays.fill(canvas.flux(), 1);
    new MeanAbsorption(model).attenuate(canvas);
    for (int i = 0; i < Canvas.SIZE; i++) {
      assertThat(canvas.flux()[i])
          .as("%s Å", Canvas.wavelength(i))
          .isCloseTo(model.transmission(Canvas.wavelength(i), z), within(2e-4));
    }
  }
}
