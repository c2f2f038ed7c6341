package org.lymanscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.train.MadeDataset;
import org.lymanscope.engine.train.TrainingCost;
import org.lymanscope.engine.train.TrainingRows;

class SearchForecastTest {
  private static final TrainingCost COST = new TrainingCost(0.01, 0.005);
  private static final TrainingRows ROWS =
      new TrainingRows(
          Path.of("d"),
          Role.TRAINING,
          Map.of(SpectralClass.LBG, 60, SpectralClass.QSO, 40),
          Map.of(SpectralClass.LBG, 20));

  /** Of an epoch: 100 spectra of 10 ms, 20 of 5 ms. */
  private static final double EPOCH = 1.1;

  @TempDir private Path folder;

  @BeforeEach
  void makeRecipe() throws IOException {
    Files.writeString(folder.resolve("tiny.yaml"), MadeDataset.RECIPE);
  }

  private SearchRecipe read(String rest) throws IOException {
    String text =
        """
        name: tiny
        train: tiny.yaml
        change: {epochs: 6}
        seed: 11
        """
            + rest;
    return SearchRecipe.of(Recipe.parse("s.yaml", text, folder));
  }

  @Test
  void whereNetworksAreEqualEveryTrialTakesAsLongAndAGridHasAnEnd() throws IOException {
    SearchForecast forecast =
        SearchForecast.of(
            read(
                """
                method: {grid: {steps: 5}}
                trials: 20
                space:
                  rate: {sets: learning-rate, real: [0.0001, 0.1], scale: log}
                """));
    assertThat(forecast.others()).isEqualTo(1);
    assertThat(forecast.most()).isEqualTo(5);
    assertThat(forecast.seconds(3, COST, ROWS)).isEqualTo(3 * 6 * EPOCH, within(1e-9));
    assertThat(forecast.seconds(20, COST, ROWS)).isEqualTo(5 * 6 * EPOCH, within(1e-9));
  }

  @Test
  void largerNetworksTakeLongerByTheirMultiplications() throws IOException {
    SearchRecipe recipe =
        read(
            """
            method: {grid: {steps: 3}}
            trials: 3
            space:
              filters: {sets: network.filters, whole: [4, 12], begin: 8}
            """);
    double least = operations(recipe, 4);
    double begin = operations(recipe, 8);
    double most = operations(recipe, 12);
    SearchForecast forecast = SearchForecast.of(recipe);
    assertThat(forecast.first()).isEqualTo(recipe.training(1, new Candidate(List.of(8.0))));
    assertThat(forecast.others()).isEqualTo((least + begin + most) / 3 / begin, within(1e-12));
    assertThat(forecast.seconds(1, COST, ROWS)).isEqualTo(6 * EPOCH, within(1e-9));
    assertThat(forecast.seconds(2, COST, ROWS))
        .isEqualTo(6 * EPOCH * (1 + forecast.others()), within(1e-9));
  }

  private static double operations(SearchRecipe recipe, double filters) throws IOException {
    return NetworkLimits.operations(recipe.training(0, new Candidate(List.of(filters))).network());
  }

  @Test
  void networksThatAreNotTriedDoNotCount() throws IOException {
    String rest =
        """
        method: {grid: {steps: 9}}
        trials: 9
        limits: {operations: LIMIT}
        space:
          filters: {sets: network.filters, whole: [4, 12], begin: 4}
        """;
    SearchRecipe all = read(rest.replace("LIMIT", "1e9"));
    String some = String.format("%.0f", operations(all, 7));
    assertThat(SearchForecast.of(all).most()).isEqualTo(9);
    assertThat(SearchForecast.of(read(rest.replace("LIMIT", some))).most()).isEqualTo(4);
    SearchRecipe none = read(rest.replace("LIMIT", "1").replace(", begin: 4", ""));
    assertThatThrownBy(() -> SearchForecast.of(none))
        .isInstanceOf(IOException.class)
        .hasMessage("No settings of the search tiny can be tried.");
  }

  @ParameterizedTest
  @EnumSource(ShippedSearch.class)
  void shippedSearchesCanBeForetold(ShippedSearch shipped) throws IOException {
    SearchRecipe recipe = shipped.read();
    SearchForecast forecast = SearchForecast.of(recipe);
    assertThat(forecast.first()).isEqualTo(recipe.training(1, recipe.begin().orElseThrow()));
    assertThat(forecast.most()).isEqualTo(Integer.MAX_VALUE);
    assertThat(forecast.others()).isBetween(0.1, 20.0);
  }
}
