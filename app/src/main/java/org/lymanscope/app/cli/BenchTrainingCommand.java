package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.lymanscope.app.bench.TrainingBench;
import org.lymanscope.app.bench.TrainingBenchData;
import org.lymanscope.app.bench.TrainingMemoryBench;
import org.lymanscope.engine.io.FolderTree;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingRecipe;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lymanscope bench training}. */
@Command(
    name = "training",
    description = {
      "Spectra per second that a network learns from, beside Python's PyTorch, and what batches",
      "from a dataset and their augmentation cost. docs/training.md tells what the lines mean."
    },
    mixinStandardHelpOptions = true)
public final class BenchTrainingCommand implements Callable<Integer> {
  @Option(
      names = "--seconds",
      defaultValue = "3",
      description = "length of each turn (default: ${DEFAULT-VALUE})")
  private double seconds;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = "lbg-classic",
      description = "a line finder (default: ${DEFAULT-VALUE})")
  private String name = "";

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "256",
      description = "default: ${DEFAULT-VALUE}")
  private int batch;

  @Mixin private final TorchChoice torchChoice = new TorchChoice();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "of PyTorch on the CPU (default: as many as cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--data",
      paramLabel = "D",
      description = "dataset to take batches from (default: 4,000 spectra simulated for it)")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = {
        "instead of measuring time: learns for N steps from augmented batches and tells the",
        "program's memory after a tenth of them and at the end"
      })
  private Optional<Integer> steps = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    require("--threads", threads, 1);
    require("--batch", batch, 2);
    steps.ifPresent(count -> require("--steps", count, TrainingMemoryBench.FEWEST_STEPS));
    TrainingRecipe recipe =
        TrainingRecipe.of(
            ShippedTraining.LBG_CLASSIC
                .recipe()
                .with(
                    Map.of("network", network(), "batch", Integer.toString(batch)),
                    TrainingRecipe.SHORTHANDS));
    Path folder = Files.createTempDirectory("lymanscope-bench");
    ExecutorService workers = OtherCores.workers();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Torch torch = torchChoice.start(Runnable::run, err::println);
      Path set =
          data.isPresent()
              ? data.get()
              : TrainingBenchData.build(folder.resolve("data"), workers, Clock.systemUTC());
      TrainRequest request =
          new TrainRequest(
              recipe,
              set,
              folder.resolve("model"),
              false,
              Optional.empty(),
              threads,
              TrainRequest.readEveryOn(torch));
      measure(torch, workers, request);
    } finally {
      workers.shutdown();
      FolderTree.delete(folder);
    }
    return CommandLine.ExitCode.OK;
  }

  private void measure(Torch torch, Executor workers, TrainRequest request) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (steps.isPresent()) {
      new TrainingMemoryBench(torch, workers, out).run(name, request, steps.get());
    } else {
      new TrainingBench(torch, workers, out, seconds).run(name, request);
    }
  }

  private String network() {
    return NamedNetwork.find(name)
        .filter(network -> network.spec() instanceof LineFinderSpec)
        .map(NamedNetwork::label)
        .orElseThrow(() -> wrong(BenchCommand.unknown(name)));
  }

  private void require(String option, int found, int least) {
    if (found < least) {
      throw wrong(option + ": expected at least " + least + ", found " + found);
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
