package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.spectrum.Samples;

class ScanCurveTest {
  @Test
  void keepsTheSmallestOfAllFamiliesAndLeavesOutWhatWasNotFitted() {
    ScanCurve galaxy =
        new ScanCurve("GALAXY", Samples.copyOf(0, 1, 2), Samples.copyOf(30, 10, 9e99));
    ScanCurve quasar = new ScanCurve("QSO", Samples.copyOf(1, 2, 4), Samples.copyOf(20, 15, 40));

    ScanCurve smallest = ScanCurve.smallest(List.of(galaxy, quasar)).orElseThrow();

    assertThat(smallest.z()).isEqualTo(Samples.copyOf(0, 1, 2, 4));
    assertThat(smallest.value()).isEqualTo(Samples.copyOf(30, 10, 15, 40));
  }

  @Test
  void aDenseScanIsThinnedButKeepsItsMinimum() {
    int n = 10_000;
    double[] z = new double[n];
    double[] chi2 = new double[n];
    for (int i = 0; i < n; i++) {
      z[i] = 5.0 * i / n;
      chi2[i] = i == 1234 ? 1 : 100;
    }

    ScanCurve smallest =
        ScanCurve.smallest(List.of(new ScanCurve("GALAXY", Samples.adopt(z), Samples.adopt(chi2))))
            .orElseThrow();

    assertThat(smallest.z().size()).isLessThanOrEqualTo(801);
    assertThat(smallest.z().isStrictlyIncreasing()).isTrue();
    assertThat(smallest.value().toArray()).contains(1);
  }

  @Test
  void nothingFittedIsNoCurve() {
    assertThat(ScanCurve.smallest(List.of())).isEmpty();
    assertThat(
            ScanCurve.smallest(
                List.of(new ScanCurve("QSO", Samples.copyOf(1, 2), Samples.copyOf(9e99, 9e99)))))
        .isEmpty();
  }

  @Test
  void aSecondPeakOfAThousandthIsSeenAndNoiseFarBelowIsNot() {
    RedshiftCurve curve =
        new RedshiftCurve(Samples.copyOf(2, 2.5, 3, 4), Samples.copyOf(100, 1e-12, 0.1, 0));

    ScanCurve shown = ScanCurve.logProbability(curve).orElseThrow();

    assertThat(shown.z()).isEqualTo(Samples.copyOf(2, 2.5, 3, 4));
    assertThat(shown.value().at(0)).isZero();
    assertThat(shown.value().at(1)).isEqualTo(-5);
    assertThat(shown.value().at(2)).isCloseTo(-3, within(1e-9));
    assertThat(shown.value().at(3)).isEqualTo(-5);
  }
}
