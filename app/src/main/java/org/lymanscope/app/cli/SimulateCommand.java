package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.simulate.ShippedRecipe;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.simulate.write.SimulateJob;
import org.lymanscope.engine.simulate.write.SimulateReport;
import org.lymanscope.engine.simulate.write.SimulateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lymanscope simulate}: spectra from a recipe into DESI coadds with the truth. */
@Command(
    name = "simulate",
    description = {
      "Simulate spectra: DESI coadds with three arms, and a table of the truth.",
      "The same recipe gives the same bytes. Recipes: docs/simulator.md."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is written",
      "1:the recipe is wrong, or the work failed",
      "2:wrong usage"
    })
public final class SimulateCommand implements Callable<Integer> {
  @Mixin private final RecipeChoice recipe = new RecipeChoice();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write into; made if absent.")
  private @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed than the recipe's: other objects, other noise.")
  private @Nullable Long seed;

  @Option(names = "--force", description = "Replace an earlier simulation in the folder.")
  private boolean force;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    if (recipe.listed(ShippedRecipe.values())) {
      return 0;
    }
    Path folder = recipe.given(out, "--out");
    SimulateReport report = simulate(recipe.read(ShippedRecipe.values(), Recipe::read), folder);
    printer.printf(
        Locale.ROOT,
        "%,d spectra in %,d files in %s%n",
        report.spectra(),
        report.files().size(),
        out);
    return 0;
  }

  private SimulateReport simulate(Recipe text, Path folder) throws IOException {
    SimulationRecipe simulation = SimulationRecipe.of(text);
    Simulator simulator = Simulator.of(seed == null ? simulation : simulation.withSeed(seed));
    SimulateRequest request = SimulateRequest.of(text.root(), folder, force);
    ExecutorService workers = OtherCores.workers();
    try {
      return new SimulateJob(simulator, text, request, workers)
          .run(new PrintedProgress(spec.commandLine().getErr(), System::nanoTime));
    } finally {
      workers.shutdown();
    }
  }
}
