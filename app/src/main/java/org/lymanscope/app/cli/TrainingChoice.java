package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.network.Torch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a network learns from and on: options of every command that trains. */
final class TrainingChoice {
  @Option(names = "--data", paramLabel = "D", description = "Folder of the dataset to learn from.")
  private @Nullable Path data;

  @Mixin private final TorchChoice torchChoice = new TorchChoice();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of PyTorch on the CPU (default: as many as cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /**
   * The folder of the dataset.
   *
   * @throws ParameterException if it or the recipe is missing
   */
  Path data(RecipeChoice recipe) {
    return recipe.given(data, "--data");
  }

  /** Refuses what no training can work with, before anything is read. */
  void check() {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: expected at least 1, found " + threads);
    }
  }

  /** Threads of PyTorch on the CPU. */
  int threads() {
    return threads;
  }

  /** PyTorch on the device; a training has no batches large enough for further threads. */
  Torch torch() throws IOException {
    return torchChoice.start(Runnable::run, spec.commandLine().getErr()::println);
  }
}
