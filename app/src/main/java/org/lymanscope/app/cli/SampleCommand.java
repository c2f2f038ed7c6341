package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lymanscope.engine.sample.SampleSurvey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lymanscope sample}: writes the simulated sample survey. */
@Command(
    name = "sample",
    description = "Write a small simulated survey: DESI coadds, redrock-like answers, the truth.",
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write into; made if absent.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers; the same seed gives the same bytes.")
  private long seed = SampleSurvey.DEFAULT_SEED;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<Path> files = SampleSurvey.write(out, seed);
    PrintWriter printer = spec.commandLine().getOut();
    files.forEach(printer::println);
    printer.flush();
    return 0;
  }
}
