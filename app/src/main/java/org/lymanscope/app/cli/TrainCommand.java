package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.train.EpochRecord;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.TrainJob;
import org.lymanscope.engine.train.TrainReport;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lymanscope train}: a network from a recipe and a dataset. */
@Command(
    name = "train",
    description = {
      "Train a network on a dataset.",
      "The best model so far is in the folder, with the record of the training below it.",
      "What was interrupted goes on with --resume. Recipes: docs/training.md."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the model is there", "1:the training failed", "2:wrong usage"})
public final class TrainCommand implements Callable<Integer> {
  @Mixin private final RecipeChoice recipe = new RecipeChoice();

  @Mixin private final TrainingChoice training = new TrainingChoice();

  @Option(
      names = "--out",
      paramLabel = "M",
      description = "Folder of the model; made, with the record of the training in it.")
  private @Nullable Path out;

  @Option(
      names = "--read-every",
      paramLabel = "N",
      description =
          "Read the losses after so many steps (default: 1 on the CPU, 32 on a GPU, which waits"
              + " for each reading); the model is the same.")
  private @Nullable Integer readEvery;

  @Option(names = "--resume", description = "Go on with an interrupted training, if there is one.")
  private boolean resume;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    if (recipe.listed(ShippedTraining.values())) {
      return 0;
    }
    Path from = training.data(recipe);
    Path to = recipe.given(out, "--out");
    training.check();
    if (readEvery != null && readEvery < 1) {
      throw new ParameterException(
          spec.commandLine(), "--read-every: expected at least 1, found " + readEvery);
    }
    TrainReport report =
        train(
            recipe.read(ShippedTraining.values(), file -> TrainingRecipe.of(Recipe.read(file))),
            from,
            to);
    print(report, printer);
    return 0;
  }

  private TrainReport train(TrainingRecipe plan, Path from, Path to) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Model> start =
        plan.start().isPresent()
            ? Optional.of(library.open().resolve(plan.start().get().model()))
            : Optional.empty();
    ExecutorService workers = OtherCores.workers();
    try {
      Torch torch = training.torch();
      TrainRequest request =
          new TrainRequest(
              plan,
              from,
              to,
              resume,
              start,
              training.threads(),
              Optional.ofNullable(readEvery).orElse(TrainRequest.readEveryOn(torch)));
      return new TrainJob(request, torch, workers, Clock.systemUTC(), ProgramVersion.current())
          .run(new PrintedProgress(err, System::nanoTime));
    } finally {
      workers.shutdown();
    }
  }

  private static void print(TrainReport report, PrintWriter printer) {
    EpochRecord best = report.history().get(report.best() - 1);
    double seconds = report.history().stream().mapToDouble(EpochRecord::seconds).sum();
    double spectra = report.history().stream().mapToLong(EpochRecord::spectra).sum();
    printer.printf(
        Locale.ROOT,
        "%d epochs%s, the best is %d; %,.0f spectra/s on the %s: %s%n",
        report.history().size(),
        report.stoppedEarly() ? " (none was better after)" : "",
        best.epoch(),
        seconds > 0 ? spectra / seconds : 0,
        report.device(),
        report.folder());
    report.card().scores().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            score -> printer.printf(Locale.ROOT, "  %s %.4f%n", score.getKey(), score.getValue()));
    printer.flush();
  }
}
