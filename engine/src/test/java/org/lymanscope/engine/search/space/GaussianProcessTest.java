package org.lymanscope.engine.search.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.random.Draw;

class GaussianProcessTest {
  private static final List<Integer> ONE = List.of(0);

  private static List<List<Double>> places(double... places) {
    List<List<Double>> all = new ArrayList<>();
    for (double place : places) {
      all.add(List.of(place));
    }
    return all;
  }

  @Test
  void maternFallsOffAsItsFormulaSays() {
    Kernel kernel = new Kernel(List.of(2.0, 0.5), 0.1);
    List<Integer> two = List.of(0, 1);
    // r = √(1² + 2²) in lengths: (1 + 5 + 25/3) e⁻⁵
    assertThat(kernel.between(List.of(0.0, 0.0), List.of(2.0, 1.0), two))
        .isEqualTo(43 / 3.0 * Math.exp(-5), within(1e-15));
    assertThat(kernel.between(List.of(0.3, 0.3), List.of(0.3, 0.3), two)).isEqualTo(1);
    // Coordinates of one setting share its length: r = √2.
    assertThat(
            new Kernel(List.of(1.0), 0.1)
                .between(List.of(0.0, 1.0), List.of(1.0, 0.0), List.of(0, 0)))
        .isEqualTo((1 + Math.sqrt(10) + 10 / 3.0) * Math.exp(-Math.sqrt(10)), within(1e-15));
  }

  @Test
  void twoMeasurementsGiveWhatTheHandComputes() {
    // Values 3 and 5, one length apart: their correlation is (1 + √5 + 5/3) e^−√5 = 0.523994.
    double rho = 0.5239941088318203;
    double own = 1.1;
    GaussianProcess process =
        new GaussianProcess(
            places(0, 1), List.of(3.0, 5.0), ONE, new Kernel(List.of(1.0), own - 1));

    // With residuals ∓1 the variance is (1·1 + 1·1) / (own − ρ) / 2 = 1.736082.
    double variance = 1 / (own - rho);
    assertThat(process.at(List.of(0.5)).mean()).isEqualTo(4, within(1e-12));
    GaussianProcess.Expectation at0 = process.at(List.of(0.0));
    assertThat(at0.mean()).isEqualTo(4 - (1 - rho) / (own - rho), within(1e-12));
    // kᵀ R⁻¹ k for k = (1, ρ), by the inverse of a matrix of two rows.
    double known = (own - 2 * rho * rho + own * rho * rho) / (own * own - rho * rho);
    assertThat(at0.sigma()).isEqualTo(Math.sqrt(variance * (1 - known)), within(1e-12));
    assertThat(process.at(List.of(50.0)).mean()).isEqualTo(4, within(1e-9));
    assertThat(process.at(List.of(50.0)).sigma()).isEqualTo(Math.sqrt(variance), within(1e-9));
    double determinant = own * own - rho * rho;
    assertThat(process.logLikelihood())
        .isEqualTo(
            -Math.log(2 * Math.PI * variance) - 1 - 0.5 * Math.log(determinant), within(1e-12));
  }

  @Test
  void theFitFindsWhichSettingMatters() {
    SplittableRandom random = Draw.stream(4, 0);
    List<List<Double>> places = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double x = random.nextDouble();
      places.add(List.of(x, random.nextDouble()));
      values.add(10 + 3 * Math.sin(6 * x));
    }
    GaussianProcess process = new KernelFit(places, values, List.of(0, 1)).best(1);

    for (double x = 0.1; x < 0.95; x += 0.1) {
      for (double y : new double[] {0.1, 0.5, 0.9}) {
        GaussianProcess.Expectation there = process.at(List.of(x, y));
        assertThat(there.mean()).isEqualTo(10 + 3 * Math.sin(6 * x), within(0.15));
        assertThat(there.sigma()).isLessThan(0.3);
      }
    }
  }

  @Test
  void noiseIsToldFromStructure() {
    SplittableRandom random = Draw.stream(5, 0);
    List<List<Double>> places = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double x = random.nextDouble();
      places.add(List.of(x));
      values.add(x + Draw.normal(random, 0, 0.1));
    }
    GaussianProcess process = new KernelFit(places, values, ONE).best(1);

    assertThat(process.at(List.of(0.5)).mean()).isEqualTo(0.5, within(0.06));
    assertThat(process.at(List.of(0.5)).sigma()).isBetween(0.005, 0.06);
  }

  @Test
  void aPlaceMeasuredTwiceIsNoTrouble() {
    GaussianProcess process =
        new KernelFit(places(0.2, 0.2, 0.8), List.of(1.0, 1.2, 0.0), ONE).best(1);
    assertThat(process.at(List.of(0.2)).mean()).isBetween(0.8, 1.2);
  }

  @Test
  void equalValuesLeaveALittleDoubt() {
    GaussianProcess process = new KernelFit(places(0, 0.5, 1), List.of(2.0, 2.0, 2.0), ONE).best(1);
    assertThat(process.at(List.of(0.3)).mean()).isEqualTo(2);
    assertThat(process.at(List.of(0.3)).sigma()).isPositive().isLessThan(1e-3);
  }
}
