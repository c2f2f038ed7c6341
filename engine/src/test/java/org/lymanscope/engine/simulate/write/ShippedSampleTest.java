package org.lymanscope.engine.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.simulate.ShippedRecipe;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ArmJoin;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.survey.SpectrumFiles;

/** The sample survey: made with the shipped recipe, and read by the product's own readers. */
class ShippedSampleTest {
  private static final Path SHIPPED = Path.of("../sample-data");

  @Test
  void theRecipeGivesTheShippedBytes(@TempDir Path folder) throws IOException {
    Recipe recipe = ShippedRecipe.SAMPLE.read();
    Simulator simulator = Simulator.of(SimulationRecipe.of(recipe));
    SimulateRequest request = SimulateRequest.of(recipe.root(), folder, false);
    SimulateReport report =
        new SimulateJob(simulator, recipe, request, Runnable::run).run(JobContext.NONE);
    assertThat(report.files()).hasSize(6);
    for (Path file : report.files()) {
      assertThat(file).hasSameBinaryContentAs(SHIPPED.resolve(file.getFileName()));
    }
  }

  @Test
  void everyRowReadsAndIsTheTargetOfTheTruth() throws IOException {
    List<String> truth = Files.readAllLines(SHIPPED.resolve("truth.csv"));
    assertThat(truth).hasSize(49);
    for (String line : truth.subList(1, truth.size())) {
      String[] cells = line.split(",");
      int row = Integer.parseInt(cells[1]);
      try (SpectrumFile file = SpectrumFiles.open(SHIPPED.resolve(cells[0]))) {
        assertThat(file.entries()).hasSize(24);
        assertThat(file.entries().get(row).id().nativeId()).isEqualTo(cells[2]);
        Spectrum spectrum = file.read(row);
        assertThat(spectrum.arms()).hasSize(3);
        Arm joined = ArmJoin.join(spectrum);
        assertThat(joined.size()).isEqualTo(7781);
        assertThat(joined.goodFraction()).isGreaterThan(0.6);
        checkPipeline(SpectrumFiles.pipelineBeside(file), file, row, cells);
      }
    }
  }

  private static void checkPipeline(
      PipelineResults results, SpectrumFile file, int row, String[] truth) {
    PipelineFit best = results.best(file.entries().get(row).id()).orElseThrow();
    double z = Double.parseDouble(truth[4]);
    switch (truth[3]) {
      case "STAR", "GALAXY", "ELG" -> assertThat(best.z()).isCloseTo(z, within(1e-3 * (1 + z)));
      case "LAE" -> assertThat(Math.abs(best.z() - z)).isGreaterThan(1);
      default -> assertThat(best.z()).isBetween(-0.01, 7.0);
    }
  }

  @Test
  void theSampleIsSmall() throws IOException {
    long total = 0;
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        total += Files.size(file);
      }
    }
    assertThat(total).isBetween(4_000_000L, 6_000_000L);
  }
}
