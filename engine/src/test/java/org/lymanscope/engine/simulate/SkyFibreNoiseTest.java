package org.lymanscope.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.simulate.write.SimulateJob;
import org.lymanscope.engine.simulate.write.SimulateRequest;

/** Noise from sky fibres of coadds; here those of a simulated night of half an hour. */
class SkyFibreNoiseTest {
  private static final int FIBRES = 6;

  @TempDir private Path folder;
  private Path coadd = Path.of("");

  @BeforeEach
  void observeSky() throws IOException {
    Recipe night =
        TestRecipes.recipe(
            "seed: 8",
            "exposure-time: 1800",
            // A fibre with a dead arm would be passed over.
            "noise: {dead-arms: 0}",
            "targets:",
            "  - {class: sky, count: " + FIBRES + "}",
            "  - {class: star, count: 3, r: 18}");
    SimulateRequest request = SimulateRequest.of(night.root(), folder, false);
    Simulator simulator = Simulator.of(SimulationRecipe.of(night));
    coadd =
        new SimulateJob(simulator, night, request, Runnable::run)
            .run(JobContext.NONE)
            .files()
            .get(0);
  }

  private Simulator simulator(String... lines) throws IOException {
    return Simulator.of(
        TestRecipes.simulation("noise: {sky-fibres: '" + coadd + "'}", String.join("\n", lines)));
  }

  @Test
  void noiseIsThatOfTheFibresScaledByExposureTime() throws IOException {
    Simulator simulator = simulator("seed: 1", "targets: {class: sky, count: 60}");
    SpectrumBuffer buffer = new SpectrumBuffer();
    Simulator model =
        Simulator.of(
            TestRecipes.simulation(
                "seed: 1", "noise: {fibre-scatter: 0}", "targets: {class: sky, count: 1}"));
    SpectrumBuffer modelled = new SpectrumBuffer();
    model.simulate(0, modelled);
    double chi2 = 0;
    double ratio = 0;
    long n = 0;
    for (int k = 0; k < simulator.size(); k++) {
      Truth truth = simulator.simulate(k, buffer);
      assertThat(truth.exposureTime()).isEqualTo(7200);
      for (int i = 2751 + 400; i < 4500; i++) {
        double chi = buffer.flux()[i] * Math.sqrt(buffer.ivar()[i]);
        if (buffer.ivar()[i] > 0 && modelled.ivar()[i] > 0 && Math.abs(chi) < 6) {
          chi2 += chi * chi;
          ratio += Math.log(buffer.ivar()[i] / modelled.ivar()[i]);
          n++;
        }
      }
    }
    assertThat(chi2 / n).isCloseTo(1, within(0.15));
    // The six fibres scatter by 15 % in σ, so their mean by 12 % in ivar.
    assertThat(ratio / n).isCloseTo(0, within(0.4));
  }

  @Test
  void noTwoSpectraHaveTheSamePattern() throws IOException {
    Simulator simulator = simulator("seed: 1", "targets: {class: sky, count: 40}");
    SpectrumBuffer one = new SpectrumBuffer();
    SpectrumBuffer other = new SpectrumBuffer();
    double largest = 0;
    for (int k = 0; k < simulator.size(); k++) {
      simulator.simulate(k, one);
      for (int l = 0; l < k; l++) {
        simulator.simulate(l, other);
        largest = Math.max(largest, Math.abs(correlation(one, other)));
      }
    }
    assertThat(largest).isLessThan(0.999999);
  }

  private static double correlation(SpectrumBuffer one, SpectrumBuffer other) {
    double product = 0;
    double here = 0;
    double there = 0;
    for (int i = 3000; i < 4500; i++) {
      double a = one.flux()[i] * Math.sqrt(one.ivar()[i]);
      double b = other.flux()[i] * Math.sqrt(other.ivar()[i]);
      product += a * b;
      here += a * a;
      there += b * b;
    }
    return product / Math.sqrt(here * there);
  }

  @Test
  void sourcesAreUnderTheNoise() throws IOException {
    Simulator simulator = simulator("seed: 1", "targets: {class: star, count: 5, r: 19}");
    SpectrumBuffer buffer = new SpectrumBuffer();
    for (int k = 0; k < simulator.size(); k++) {
      simulator.simulate(k, buffer);
      double chi2 = 0;
      int n = 0;
      for (int i = 0; i < DesiCamera.PIXELS; i++) {
        double chi = (buffer.flux()[i] - buffer.noiseless()[i]) * Math.sqrt(buffer.ivar()[i]);
        if (buffer.ivar()[i] > 0 && Math.abs(chi) < 6) {
          chi2 += chi * chi;
          n++;
        }
        assertThat(buffer.mask()[i] == 0).isEqualTo(buffer.ivar()[i] > 0);
      }
      assertThat(chi2 / n).isBetween(0.7, 1.3);
    }
  }

  /** The real file has one fibre with OBJTYPE SKY, and that one is dead. */
  @Test
  void tooFewFibresAreToldInOneSentence() {
    Path real = TestData.path("desi/coadd-sv3-dark-26065.fits");
    assertThatThrownBy(
            () ->
                Simulator.of(
                    TestRecipes.simulation(
                        "seed: 1",
                        "noise: {sky-fibres: '" + real + "'}",
                        "targets: {class: sky, count: 1}")))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessage(
            "coadd-sv3-dark-26065.fits: expected at least two sky fibres with data in the files of"
                + " sky-fibres, found 0 of 1 fibres with OBJTYPE SKY.");
  }

  @Test
  void otherGridsAreToldInOneSentence() {
    Path sdss = TestData.path("sdss/spec-0314-51641-0211.fits");
    assertThatThrownBy(
            () ->
                Simulator.of(
                    TestRecipes.simulation(
                        "seed: 1",
                        "noise: {sky-fibres: '" + sdss + "'}",
                        "targets: {class: sky, count: 1}")))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("found 0 of 0 fibres");
  }

  @Test
  void numbersOfTheModelDoNotGoWithSkyFibres() {
    assertThatThrownBy(
            () ->
                TestRecipes.simulation(
                    "seed: 1",
                    "noise: {sky-fibres: a.fits, sky-residuals: 2}",
                    "targets: {class: sky, count: 1}"))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("line 2, noise.sky-residuals")
        .hasMessageContaining("sky fibres bring their own");
  }
}
