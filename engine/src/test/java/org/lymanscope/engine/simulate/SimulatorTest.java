package org.lymanscope.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.recipe.Recipe;

class SimulatorTest {
  private static final String MIXTURE =
      """
      seed: 5
      targets:
        - {class: lbg, count: 6, z: [2.2, 3.4], r: [22.7, 24.5]}
        - {class: qso, count: 5, r: [20.5, 22.8]}
        - {class: elg, count: 4, r: 23}
        - {class: early-type, count: 2, r: [20, 21]}
        - {class: star, count: 2, r: [18, 21]}
        - {class: sky, count: 3}
      """;

  private static SimulationRecipe recipe(String text) throws IOException {
    return SimulationRecipe.of(Recipe.parse("mixture.yaml", text, Path.of("")));
  }

  @Test
  void aSpectrumDependsOnRecipeAndIndexAlone() throws IOException {
    Simulator simulator = Simulator.of(recipe(MIXTURE));
    Map<Integer, SimulatedSpectrum> parallel = new ConcurrentHashMap<>();
    IntStream.range(0, simulator.size())
        .parallel()
        .forEach(i -> parallel.put(i, simulator.spectrum(i)));
    Simulator again = Simulator.of(recipe(MIXTURE));
    SpectrumBuffer buffer = new SpectrumBuffer();
    for (int i = again.size() - 1; i >= 0; i--) {
      Truth truth = again.simulate(i, buffer);
      assertThat(new SimulatedSpectrum(truth, buffer.arms())).isEqualTo(parallel.get(i));
    }
  }

  @Test
  void groupsHaveTheirCountsAndAreMixed() throws IOException {
    Simulator simulator = Simulator.of(recipe(MIXTURE));
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
    SimulationRecipe recipe = recipe(MIXTURE);
    SimulatedSpectrum here = Simulator.of(recipe).spectrum(0);
    SimulatedSpectrum there = Simulator.of(recipe.withSeed(6)).spectrum(0);
    assertThat(there.arms()).isNotEqualTo(here.arms());
    assertThat(there.truth().targetId()).isNotEqualTo(here.truth().targetId());
  }

  @Test
  void fluxIsTheNoiselessFluxPlusNoiseOfIvar() throws IOException {
    Simulator simulator = Simulator.of(recipe(MIXTURE));
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
