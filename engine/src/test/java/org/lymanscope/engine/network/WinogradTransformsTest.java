package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WinogradTransformsTest {

  @Property(tries = 200)
  void transformsGiveTheFilterItself(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] inputs = random.doubles(WinogradTransforms.POINTS, -1, 1).toArray();
    double[] taps = random.doubles(WinogradTransforms.TAPS, -1, 1).toArray();
    double[] byPoints = times(WinogradTransforms.inputs(), inputs);
    double[] filter = times(WinogradTransforms.taps(), taps);
    for (int i = 0; i < byPoints.length; i++) {
      byPoints[i] *= filter[i];
    }
    double[] outputs = times(WinogradTransforms.outputs(), byPoints);

    assertThat(outputs).hasSize(4);
    for (int o = 0; o < outputs.length; o++) {
      double direct = 0;
      for (int k = 0; k < taps.length; k++) {
        direct += taps[k] * inputs[o + k];
      }
      assertThat(outputs[o]).isCloseTo(direct, within(1e-13));
    }
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }
}
