package org.lymanscope.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.io.desi.DesiCamera;

class SimulatorTest {
  @Test
  void aSpectrumDependsOnRecipeAndIndexAlone() throws IOException {
    Simulator simulator = Simulator.of(TestRecipes.simulation(TestRecipes.MIXTURE));
    Map<Integer, SimulatedSpectrum> parallel = new ConcurrentHashMap<>();
    IntStream.range(0, simulator.size())
        .parallel()
        .forEach(i -> parallel.put(i, simulator.spectrum(i)));
    Simulator again = Simulator.of(TestRecipes.simulation(TestRecipes.MIXTURE));
    SpectrumBuffer buffer = new SpectrumBuffer();
    for (int i = again.size() - 1; i >= 0; i--) {
      Truth truth = again.simulate(i, buffer);
      assertThat(new SimulatedSpectrum(truth, buffer.arms())).isEqualTo(parallel.get(i));
    }
  }

  @Test
  void groupsHaveTheirCountsAndAreMixed() throws IOException {
    Simulator simulator = Simulator.of(TestRecipes.simulation(TestRecipes.MIXTURE));
    Map<String, Long> counts =
        IntStream.range(0, simulator.size())
            .mapToObj(i -> simulator.spectrum(i).truth().group())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    assertThat(counts)
        .isEqualTo(
            Map.of("lbg", 6L, "qso", 5L, "elg", 4L, "early-type", 2L, "star", 2L, "sky", 3L));
    assertThat(IntStream.range(0, 6).mapToObj(i -> simulator.group(i).name()).distinct().count())
        .isGreaterThan(1);
  }

  @Test
  void anotherSeedGivesOtherSpectraAndOtherTargets() throws IOException {
    SimulationRecipe recipe = TestRecipes.simulation(TestRecipes.MIXTURE);
    SimulatedSpectrum here = Simulator.of(recipe).spectrum(0);
    SimulatedSpectrum there = Simulator.of(recipe.withSeed(6)).spectrum(0);
    assertThat(there.arms()).isNotEqualTo(here.arms());
    assertThat(there.truth().targetId()).isNotEqualTo(here.truth().targetId());
  }

  @Test
  void fluxIsTheNoiselessFluxPlusNoiseOfIvar() throws IOException {
    Simulator simulator = Simulator.of(TestRecipes.simulation(TestRecipes.MIXTURE));
    SpectrumBuffer buffer = new SpectrumBuffer();
    double chi2 = 0;
    long pixels = 0;
    for (int i = 0; i < simulator.size(); i++) {
      simulator.simulate(i, buffer);
      for (int k = 0; k < DesiCamera.PIXELS; k++) {
        double chi = (buffer.flux()[k] - buffer.noiseless()[k]) * Math.sqrt(buffer.ivar()[k]);
        if (Math.abs(chi) < 6) {
          chi2 += chi * chi;
          pixels += buffer.ivar()[k] > 0 ? 1 : 0;
        }
      }
    }
    assertThat(chi2 / pixels).isBetween(1.0, 1.06);
  }

  /**
   * AB 24 at 6400 Å is 0.067·10⁻¹⁷ erg/s/cm²/Å; over a σ of 0.155 for a pixel of 0.8 Å after two
   * hours, S/N is 0.43, and 1.4 in a bin of 8 Å.
   */
  @Test
  void signalToNoiseAtMagnitude24InTwoHours() throws IOException {
    Simulator simulator =
        Simulator.of(
            TestRecipes.simulation(
                "seed: 3",
                "noise: {fibre-scatter: 0, sky-residuals: 0, cosmic-rays: 0, dead-arms: 0}",
                "targets: {class: lbg, count: 100, z: [2.2, 3.2], r: 24}"));
    SpectrumBuffer buffer = new SpectrumBuffer();
    double perPixel = 0;
    double perBin = 0;
    for (int i = 0; i < simulator.size(); i++) {
      simulator.simulate(i, buffer);
      int from = DesiCamera.R.offset() + DesiCamera.R.wavelength().firstAtLeast(6320);
      int bins = 20;
      for (int bin = 0; bin < bins; bin++) {
        double signal = 0;
        double weight = 0;
        for (int k = from + 10 * bin; k < from + 10 * bin + 10; k++) {
          perPixel += buffer.noiseless()[k] * Math.sqrt(buffer.ivar()[k]) / 10 / bins;
          signal += buffer.noiseless()[k] * buffer.ivar()[k];
          weight += buffer.ivar()[k];
        }
        perBin += signal / Math.sqrt(weight) / bins;
      }
    }
    assertThat(perPixel / simulator.size()).isCloseTo(0.43, within(0.05));
    assertThat(perBin / simulator.size()).isCloseTo(1.4, within(0.15));
  }

  /** The brightness in r that is asked for is the brightness behind the intergalactic medium. */
  @Test
  void magnitudesAreThoseThatAreSeen() throws IOException {
    Simulator simulator =
        Simulator.of(
            TestRecipes.simulation(
                "seed: 3", "targets: {class: lbg, count: 20, z: [4, 4.6], r: 24}"));
    SpectrumBuffer buffer = new SpectrumBuffer();
    for (int i = 0; i < simulator.size(); i++) {
      simulator.simulate(i, buffer);
      double magnitude = 22.5 - 2.5 * Math.log10(buffer.nanomaggies(Band.R));
      assertThat(magnitude).isCloseTo(24, within(1e-6));
    }
    assertThat(Band.R.flux(24)).isCloseTo(0.0672, within(0.0005));
  }

  @Test
  void theMediumIsChosenByTheRecipe() throws IOException {
    String targets = "targets: {class: qso, count: 1, z: 3.3, r: 20, bal: 0}";
    double none = blueness("igm: {model: none}", targets);
    double inoue = blueness("igm: {model: inoue14, absorbers: false}", targets);
    double madau = blueness("igm: {model: madau95}", targets);
    assertThat(inoue / none).isCloseTo(0.70, within(0.05));
    assertThat(madau / none).isCloseTo(0.66, within(0.05));
    assertThat(blueness("igm: {absorbers: true}", targets) / none).isBetween(0.5, 0.85);
  }

  /** Flux in the forest over flux redward of Lyα. */
  private static double blueness(String igm, String targets) throws IOException {
    Simulator simulator = Simulator.of(TestRecipes.simulation("seed: 3", igm, targets));
    SpectrumBuffer buffer = new SpectrumBuffer();
    simulator.simulate(0, buffer);
    double blue = 0;
    double red = 0;
    for (int i = 0; i < DesiCamera.PIXELS; i++) {
      double wave = i < 2751 ? 3600 + 0.8 * i : 0;
      blue += wave > 4558 && wave < 5031 ? buffer.noiseless()[i] : 0;
      red += wave > 5400 && wave < 5700 ? buffer.noiseless()[i] : 0;
    }
    return blue / red;
  }
}
