package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.dataset.build.DatasetJob;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.dataset.build.DatasetReport;
import org.lymanscope.engine.dataset.build.DatasetRequest;
import org.lymanscope.engine.dataset.build.ShippedDataset;
import org.lymanscope.engine.dataset.source.ProjectRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  @Mixin private final RecipeChoice recipe = new RecipeChoice();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the dataset; must not exist.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace a dataset that is there already.")
  private boolean force;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    if (recipe.listed(ShippedDataset.values())) {
      return 0;
    }
    Path folder = recipe.given(out, "--out");
    DatasetReport report =
        build(
            new DatasetRequest(
                recipe.read(ShippedDataset.values(), DatasetRecipe::read), folder, force));
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(err::println);
    report.cleaned().forEach(name -> err.println("Deleted " + name + ", which was unfinished."));
    err.flush();
    DatasetText.print(report.card(), report.composition(), printer);
    return 0;
  }

  private DatasetReport build(DatasetRequest request) throws IOException {
    Clock clock = Clock.systemUTC();
    ExecutorService workers = OtherCores.workers();
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
}
