package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.prediction.JointRedshift;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.RedshiftCurve;

class JointEstimatorTest {
  private static final LineFinderSpec SPEC = (LineFinderSpec) NamedNetwork.QUASARNET_BOSS.spec();

  private final JointEstimator joint = new JointEstimator(SPEC, JointSettings.DEFAULT);

  @Property(tries = 200)
  void findsTheRedshiftThatAllLinesTell(@ForAll @DoubleRange(min = 0.05, max = 5) double z) {
    LineBoxes boxes = boxesAt(z, 0.95, 0.001);

    JointRedshift found = joint.estimate(boxes);

    assertThat(found.z()).isCloseTo(z, within(0.002 * (1 + z)));
    assertThat(found.error()).isBetween(1e-4 * (1 + z), 0.01 * (1 + z));
    assertThat(found.probability()).isGreaterThan(0.9);
  }

  @Test
  void severalLinesOutvoteTheSurestOne() {
    // C IV, C III] and Mg II tell z = 2, each at 0.9; Lyα stands at 0.97 where it gives z = 3.5.
    float[] output = new float[SPEC.outputSize()];
    for (int head = 1; head <= 3; head++) {
      put(output, head, 2, 0.9);
    }
    put(output, 0, 3.5, 0.97);

    JointRedshift found = joint.estimate(LineBoxes.adopt(7, 13, output));

    assertThat(found.z()).isCloseTo(2, within(0.01));
    assertThat(found.secondZ()).isCloseTo(3.5, within(0.02));
    assertThat(found.probability()).isGreaterThan(found.secondProbability());
  }

  @Test
  void oneFeatureThatCouldBeEitherLineLeavesTwoPeaks() {
    // As Lyα it gives z = 2.5, as Mg II z = 0.5216; heads often miss their line.
    JointEstimator forgiving = new JointEstimator(SPEC, new JointSettings(0.05, 0.4, 1));
    float[] output = new float[SPEC.outputSize()];
    put(output, 0, 2.5, 0.99);
    put(output, 3, 1215.67 * 3.5 / 2796.3511 - 1, 0.99);

    JointRedshift found = forgiving.estimate(LineBoxes.adopt(7, 13, output));

    assertThat(found.probability() + found.secondProbability()).isGreaterThan(0.5);
    assertThat(found.secondProbability()).isGreaterThan(0.05);
    assertThat(Math.min(found.z(), found.secondZ())).isCloseTo(0.5216, within(0.01));
    assertThat(Math.max(found.z(), found.secondZ())).isCloseTo(2.5, within(0.02));
  }

  @Test
  void theCurveIntegratesToOneAndPeaksAtTheEstimate() {
    LineBoxes boxes = boxesAt(2.3, 0.9, 0.01);

    RedshiftCurve curve = joint.curve(boxes);

    double integral = 0;
    int peak = 0;
    for (int k = 1; k < curve.z().size(); k++) {
      double step = curve.z().at(k) - curve.z().at(k - 1);
      integral += step * (curve.density().at(k) + curve.density().at(k - 1)) / 2;
      peak = curve.density().at(k) > curve.density().at(peak) ? k : peak;
    }
    assertThat(integral).isCloseTo(1, within(1e-3));
    assertThat(curve.z().at(peak)).isCloseTo(joint.estimate(boxes).z(), within(0.01));
  }

  @Test
  void noiseInTheBoxesLeavesNoFalseCertainty() {
    SplittableRandom random = new SplittableRandom(5);
    float[] output = new float[SPEC.outputSize()];
    for (int i = 0; i < output.length; i++) {
      output[i] = (float) (0.1 * random.nextDouble());
    }

    JointRedshift found = joint.estimate(LineBoxes.adopt(7, 13, output));

    assertThat(found.probability()).isLessThan(0.7);
    assertThat(found.z()).isFinite();
  }

  @Test
  void workSpaceKeepsNothingFromOneSpectrumToTheNext() {
    JointRedshift first = joint.estimate(boxesAt(2.3, 0.9, 0.01));
    joint.estimate(boxesAt(0.6, 0.99, 0.2));

    assertThat(joint.estimate(boxesAt(2.3, 0.9, 0.01))).isEqualTo(first);
  }

  private static LineBoxes boxesAt(double z, double sure, double rest) {
    float[] output = new float[SPEC.outputSize()];
    for (int head = 0; head < SPEC.heads().size(); head++) {
      for (int box = 0; box < SPEC.boxes(); box++) {
        output[head * 2 * SPEC.boxes() + box] = (float) rest;
      }
      put(output, head, z, sure);
    }
    return LineBoxes.adopt(SPEC.heads().size(), SPEC.boxes(), output);
  }

  private static void put(float[] output, int head, double z, double probability) {
    double seen = SPEC.heads().get(head).line().observedAt(z);
    double place = SPEC.grid().positionOf(seen) * SPEC.boxes() / SPEC.grid().bins();
    if (place >= 0 && place < SPEC.boxes()) {
      int box = (int) place;
      output[head * 2 * SPEC.boxes() + box] = (float) probability;
      output[(head * 2 + 1) * SPEC.boxes() + box] = (float) (place - box);
    }
  }
}
