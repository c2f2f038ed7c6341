package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.simulate.ShippedRecipe;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.simulate.write.SimulateJob;
import org.lymanscope.engine.simulate.write.SimulateReport;
import org.lymanscope.engine.simulate.write.SimulateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  @Option(
      names = "--recipe",
      paramLabel = "R",
      description = "A file in YAML, or the name of a recipe that --list tells.")
  private String recipeName = "";

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

  @Option(names = "--list", description = "Tell the recipes that come with the program.")
  private boolean list;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    if (list) {
      for (ShippedRecipe shipped : ShippedRecipe.values()) {
        printer.printf(Locale.ROOT, "%-15s %s%n", shipped.label(), shipped.description());
      }
      return 0;
    }
    if (recipeName.isEmpty() || out == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing: " + (recipeName.isEmpty() ? "--recipe" : "--out"));
    }
    SimulateReport report = simulate(recipe(), out);
    printer.printf(
        Locale.ROOT,
        "%,d spectra in %,d files in %s%n",
        report.spectra(),
        report.files().size(),
        out);
    return 0;
  }

  private SimulateReport simulate(Recipe recipe, Path folder) throws IOException {
    SimulationRecipe simulation = SimulationRecipe.of(recipe);
    Simulator simulator = Simulator.of(seed == null ? simulation : simulation.withSeed(seed));
    SimulateRequest request = SimulateRequest.of(recipe.root(), folder, force);
    // The job's own thread works too.
    int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    ExecutorService workers = Executors.newFixedThreadPool(others);
    try {
      return new SimulateJob(simulator, recipe, request, workers)
          .run(new PrintedProgress(spec.commandLine().getErr(), System::nanoTime));
    } finally {
      workers.shutdown();
    }
  }

  private Recipe recipe() throws IOException {
    Optional<ShippedRecipe> shipped = ShippedRecipe.find(recipeName);
    if (shipped.isPresent()) {
      return shipped.get().read();
    }
    Path file = Path.of(recipeName);
    if (!Files.isRegularFile(file)) {
      String names =
          Arrays.stream(ShippedRecipe.values())
              .map(ShippedRecipe::label)
              .collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(),
          "--recipe: there is no file " + recipeName + ", and no recipe of that name: " + names);
    }
    return Recipe.read(file);
  }
}
