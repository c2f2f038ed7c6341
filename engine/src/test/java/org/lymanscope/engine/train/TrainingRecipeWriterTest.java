package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRecipeWriterTest {
  private static final String MINIMAL =
      """
      name: "it's: mine"
      network: hyp-snr
      seed: -3
      epochs: 2
      """;

  private static void assertSameWhenWritten(TrainingRecipe recipe) throws IOException {
    TrainingRecipe again = Trainings.recipe(TrainingRecipeWriter.write(recipe));
    assertThat(again).usingRecursiveComparison().ignoringFields("text").isEqualTo(recipe);
    assertThat(TrainingRecipeWriter.entries(again)).isEqualTo(TrainingRecipeWriter.entries(recipe));
  }

  @Test
  void theShippedRecipeReadsBack() throws IOException {
    TrainingRecipe recipe = ShippedTraining.LBG_CLASSIC.read();
    assertSameWhenWritten(recipe);
    assertThat(TrainingRecipeWriter.entries(recipe))
        .containsEntry("network", "lbg-classic")
        .containsEntry("learning-rate", "{start: 0.001, warm-up: 200, schedule: {cosine: 0.01}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loss: {normalise: batch, gamma: 0.3, lines: {LYA: 2, OI_1302: 0}}",
        "optimiser: {kind: sgd, momentum: 0.8, weight-decay: 1e-5, clip: 3}",
        "optimiser: adamax",
        "learning-rate: {start: 3e-4, warm-up: 12, schedule: {steps: {factor: 0.3, every: 7}}}",
        "learning-rate: {start: 0.1, schedule: {plateau: {factor: 0.5, patience: 4}}}",
        "learning-rate: {start: 0.1, schedule: {exponential: 0.97}}",
        "augment: {sometimes: {probability: 0.25, do: [{add-noise: [0, 1]}, {drop-arm: any}]}}",
        "stop: {watch: score, patience: 3, least: 0.001}",
        "start: {model: 'a model', freeze: 7, unfreeze-after: 2}",
        "rule: {lines: 3, threshold: 0.65}\ntarget: LAE\nbatch: 100\nnorm-momentum: 0.9"
      })
  void everyKeyReadsBack(String line) throws IOException {
    assertSameWhenWritten(Trainings.recipe(MINIMAL + line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{like: lbg-classic, boxes: 20}",
        "{like: quasarnet-boss, layers: 3, offset: linear}",
        "{like: lbg-classic, grid: {from: 3600, step: 13.6, bins: 458}, dropout: 0.25}",
        "{like: hyp-classic, channels: [flux, snr], layers: 4, kernel: 9, stride: 3, padding: valid}",
        "{like: lbg-classic, lines: [LYA, CIV_1549], dense: 12, filters: 8}"
      })
  void everyNetworkReadsBack(String network) throws IOException {
    assertSameWhenWritten(
        Trainings.recipe(MINIMAL.replace("hyp-snr", network) + "rule: {lines: 2}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "direct-z",
        "{like: direct-z, filters: 12, redshift-layers: [16]}\nloss: {redshift: 0.3}",
        "line-finder-to-z",
        "{like: line-finder-to-z, boxes: 20, channels: [flux, snr]}\nloss: {gamma: 2, redshift: 4}",
        "{like: line-finder-to-z, redshift-layers: [8, 8, 8]}\nloss: {lines: {LYA: 3}}"
      })
  void everyNetworkThatEndsInARedshiftReadsBack(String network) throws IOException {
    TrainingRecipe recipe = Trainings.recipe(MINIMAL.replace("hyp-snr", network));
    assertThat(recipe.network().endsInRedshift()).isTrue();
    assertSameWhenWritten(recipe);
  }

  @Test
  void aNetworkIsToldByTheNearestName() throws IOException {
    TrainingRecipe recipe =
        Trainings.recipe(MINIMAL.replace("hyp-snr", "{like: lbg-classic, boxes: 20}"));
    assertThat(TrainingRecipeWriter.entries(recipe)).containsEntry("network", "lbg-classic-20");
  }
}
