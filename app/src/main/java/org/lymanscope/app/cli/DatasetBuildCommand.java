package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.dataset.build.DatasetJob;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.dataset.build.DatasetReport;
import org.lymanscope.engine.dataset.build.DatasetRequest;
import org.lymanscope.engine.dataset.build.ShippedDataset;
import org.lymanscope.engine.dataset.source.ProjectRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lymanscope dataset build}. */
@Command(
    name = "build",
    description = {
      "Build a dataset by a recipe. Its folder appears when it is whole; a build that is",
      "cancelled leaves nothing. The same recipe gives the same bytes."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the dataset is there",
      "1:the recipe is wrong, a source cannot be read, or the work failed",
      "2:wrong usage"
    })
public final class DatasetBuildCommand implements Callable<Integer> {
  @Option(
      names = "--recipe",
      paramLabel = "R",
      description = "A file in YAML, or the name of a recipe that --list tells.")
  private String recipeName = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the dataset; must not exist.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace a dataset that is there already.")
  private boolean force;

  @Option(names = "--list", description = "Tell the recipes that come with the program.")
  private boolean list;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    if (list) {
      for (ShippedDataset shipped : ShippedDataset.values()) {
        printer.printf(Locale.ROOT, "%-15s %s%n", shipped.label(), shipped.description());
      }
      return 0;
    }
    if (recipeName.isEmpty() || out == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing: " + (recipeName.isEmpty() ? "--recipe" : "--out"));
    }
    DatasetReport report = build(new DatasetRequest(recipe(), out, force));
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(err::println);
    report.cleaned().forEach(name -> err.println("Deleted " + name + ", which was unfinished."));
    err.flush();
    DatasetText.print(report.card(), report.composition(), printer);
    return 0;
  }

  private DatasetReport build(DatasetRequest request) throws IOException {
    Clock clock = Clock.systemUTC();
    // The job's own thread works too.
    int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    ExecutorService workers = Executors.newFixedThreadPool(others);
    PrintedProgress progress = new PrintedProgress(spec.commandLine().getErr(), System::nanoTime);
    try (Stoppable context = Stoppable.of(progress)) {
      return new DatasetJob(
              request,
              ProjectRecords.onDisk(clock),
              workers,
              clock,
              "Lymanscope " + ProgramVersion.current())
          .run(context);
    } finally {
      workers.shutdown();
    }
  }

  private DatasetRecipe recipe() throws IOException {
    Optional<ShippedDataset> shipped = ShippedDataset.find(recipeName);
    if (shipped.isPresent()) {
      return shipped.get().read();
    }
    Path file = Path.of(recipeName);
    if (!Files.isRegularFile(file)) {
      String names =
          Arrays.stream(ShippedDataset.values())
              .map(ShippedDataset::label)
              .collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(),
          "--recipe: there is no file " + recipeName + ", and no recipe of that name: " + names);
    }
    return DatasetRecipe.read(file);
  }
}
