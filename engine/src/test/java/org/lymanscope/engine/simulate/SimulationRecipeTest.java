package org.lymanscope.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.simulate.source.Lbg;
import org.lymanscope.engine.simulate.source.LyaQuartile;
import org.lymanscope.engine.simulate.source.Quasar;
import org.lymanscope.engine.simulate.source.Star;
import org.lymanscope.engine.simulate.source.StarType;
import org.lymanscope.engine.simulate.write.SimulateRequest;
import org.lymanscope.engine.template.IgmModel;

class SimulationRecipeTest {
  private static TargetGroup group(String fields) throws IOException {
    return TestRecipes.simulation("seed: 1", "targets: [{count: 1, " + fields + "}]")
        .targets()
        .get(0);
  }

  private static double[] drawn(String spread, int many) throws IOException {
    Spread z = group("class: lbg, r: 24, z: " + spread).redshift();
    SplittableRandom random = new SplittableRandom(1);
    return DoubleStream.generate(() -> z.draw(random)).limit(many).toArray();
  }

  @Test
  void everythingThatIsSaidIsUnderstood() throws IOException {
    SimulationRecipe recipe =
        TestRecipes.simulation(
            "name: mine",
            "seed: 77",
            "exposure-time: [3600, 9000]",
            "igm: {model: madau95}",
            "noise: {fibre-scatter: 0.1, sky-residuals: 2, cosmic-rays: 0, dead-arms: 0.01}",
            "output: {rows-per-file: 100}",
            "targets:",
            "  - {class: lbg, name: weak, count: 5, r: 24, template: weak}",
            "  - {class: lbg, count: 5, r: 24, lya: [0.2, 0.4]}",
            "  - {class: qso, count: 5, r: 21, bal: 0.5}",
            "  - {class: star, count: 5, r: 21, types: [g, white-dwarf]}");
    assertThat(recipe.name()).isEqualTo("mine");
    assertThat(recipe.seed()).isEqualTo(77);
    assertThat(recipe.size()).isEqualTo(20);
    assertThat(recipe.igm()).isEqualTo(new Sightlines(IgmModel.MADAU95, false));
    assertThat(recipe.observation().exposureTime().range()).isEqualTo(new Range(3600, 9000));
    assertThat(recipe.observation().skyResiduals()).isEqualTo(2);
    List<TargetGroup> targets = recipe.targets();
    assertThat(targets.get(0).name()).isEqualTo("weak");
    assertThat(((Lbg) targets.get(0).source()).template()).contains(LyaQuartile.WEAK);
    assertThat(((Lbg) targets.get(1).source()).rank()).isEqualTo(new Range(0.2, 0.4));
    assertThat(targets.get(2).source()).isEqualTo(new Quasar(0.5));
    assertThat(targets.get(3).source())
        .isEqualTo(new Star(List.of(StarType.G, StarType.WHITE_DWARF)));
  }

  @Test
  void whatIsNotSaidIsUsual() throws IOException {
    SimulationRecipe recipe =
        TestRecipes.simulation("seed: 1", "targets: {class: lbg, count: 1, r: 24}");
    assertThat(recipe.igm()).isEqualTo(Sightlines.STANDARD);
    assertThat(recipe.observation().fibreScatter()).isEqualTo(0.15);
    assertThat(recipe.observation().exposureTime().range()).isEqualTo(new Range(7200, 7200));
    assertThat(recipe.targets().get(0).redshift().range()).isEqualTo(new Range(1.8, 4.6));
    assertThat(recipe.targets().get(0).source()).isEqualTo(Lbg.ANY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          targets: {class: lbg, count: 1, r: 24}            | seed: expected a value
          seed: 1                                           | targets: expected a value
          {seed: 1, targets: {class: lgb, count: 1, r: 24}} | one of lbg, qso, elg, early-type, star, sky, found 'lgb'
          {seed: 1, targets: {class: lbg, count: -1, r: 24}}| a whole number of at least 0
          {seed: 1, targets: {class: lbg, count: 1, r: 24, z: 9}} | within 1.5 to 6, found '9'
          {seed: 1, targets: {class: lbg, count: 1, r: 24, bal: 1}} | found 'bal'
          {seed: 1, targets: {class: lbg, count: 1, r: 24, lya: [0, 2]}} | within 0 to 1
          {seed: 1, targets: {class: lbg, count: 1, r: 24, lya: 1, template: weak}} | either lya or template
          {seed: 1, targets: {class: star, count: 1, r: 24, types: [q]}} | one of o, b, a, f, g, k, m, white-dwarf
          {seed: 1, igm: {model: madau95, absorbers: true}, targets: {class: sky, count: 1}} | inoue14 only
          {seed: 1, noise: {dead-arms: 2}, targets: {class: sky, count: 1}} | from 0 to 1, found '2'
          {seed: 1, targets: {class: lbg, count: 1, r: 24, z: {from: 2, to: 1}}} | a number from 2 to 6
          {seed: 1, targets: {class: lbg, count: 1, r: 24, z: {values: []}}} | at least one number
          {seed: 1, targets: {class: lbg, count: 1, r: 24, z: {from: 2, to: 3, step: 0.1, mean: 2}}} | found 'mean'
          {seed: 1, targets: {class: sky, count: 1}, more: 1} | found 'more'
          """)
  void wrongRecipesAreRefusedWithTheirKey(String text, String sentence) {
    assertThatThrownBy(() -> TestRecipes.simulation(text))
        .isInstanceOf(RecipeException.class)
        .hasMessageStartingWith("test.yaml, line 1")
        .hasMessageContaining(sentence);
  }

  @Test
  void numbersAreSpreadAsTheRecipeSays() throws IOException {
    double[] even = drawn("[2, 4]", 20_000);
    assertThat(Arrays.stream(even).average().orElse(0)).isCloseTo(3, within(0.02));
    assertThat(Arrays.stream(even).allMatch(z -> z >= 2 && z <= 4)).isTrue();

    Map<Double, Long> steps =
        Arrays.stream(drawn("{from: 2, to: 4, step: 0.1}", 21_000))
            .boxed()
            .collect(Collectors.groupingBy(z -> Math.rint(z * 1000) / 1000, Collectors.counting()));
    assertThat(steps).hasSize(21).containsKeys(2.0, 2.1, 3.9, 4.0);
    assertThat(steps.values()).allMatch(count -> count > 800 && count < 1200);

    double[] normal = drawn("{mean: 3, sigma: 0.2, from: 2.8, to: 4}", 20_000);
    assertThat(Arrays.stream(normal).allMatch(z -> z >= 2.8 && z <= 4)).isTrue();
    // Mean of a normal distribution cut at −1 σ: μ + σ φ(1)/Φ(1).
    assertThat(Arrays.stream(normal).average().orElse(0))
        .isCloseTo(3 + 0.2 * 0.24197 / 0.84134, within(0.006));

    double[] counts = drawn("{from: 2, to: 4, slope: 0.5}", 40_000);
    long near = Arrays.stream(counts).filter(z -> z < 3).count();
    long far = counts.length - near;
    assertThat((double) far / near).isCloseTo(Math.sqrt(10), within(0.12));

    assertThat(Arrays.stream(drawn("{values: [2.5, 3]}", 100)).distinct().count()).isEqualTo(2);
    assertThat(drawn("3.1", 5)).containsOnly(3.1);
  }

  @Test
  void outputIsReadApart() throws IOException {
    SimulateRequest request =
        SimulateRequest.of(
            TestRecipes.recipe("output: {rows-per-file: 7, resolution: false}").root(),
            java.nio.file.Path.of("x"),
            false);
    assertThat(request.rows()).isEqualTo(7);
    assertThat(request.resolution()).isFalse();
    assertThatThrownBy(
            () ->
                SimulateRequest.of(
                    TestRecipes.recipe("output: {rows-per-file: 0}").root(),
                    java.nio.file.Path.of("x"),
                    false))
        .hasMessageContaining("output.rows-per-file: expected a whole number of at least 1");
  }

  @ParameterizedTest
  @EnumSource
  void shippedRecipesAreRight(ShippedRecipe shipped) throws IOException {
    SimulationRecipe recipe = SimulationRecipe.of(shipped.read());
    assertThat(recipe.name()).isEqualTo(shipped.label());
    int size =
        switch (shipped) {
          case SAMPLE -> 48;
          case SURVEY -> 5000;
          case FOUR_TEMPLATES -> 25_200;
        };
    assertThat(recipe.size()).isEqualTo(size);
    assertThat(ShippedRecipe.find(shipped.label())).contains(shipped);
    Simulator simulator = Simulator.of(recipe);
    assertThat(simulator.spectrum(recipe.size() - 1).arms()).hasSize(3);
  }
}
