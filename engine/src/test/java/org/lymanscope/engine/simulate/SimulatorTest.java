package org.lymanscope.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

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
}
