package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.RedshiftHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope dataset info}. */
@Command(
    name = "info",
    description = "Print what is in a dataset, and what it was made of.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:no dataset, or a damaged one", "2:wrong usage"})
public final class DatasetInfoCommand implements Callable<Integer> {
  private static final double FIRST_Z = 0;
  private static final double STEP = 0.1;
  private static final int STEPS = 50;

  @Parameters(paramLabel = "DIR", description = "Folder of the dataset.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--verify", description = "Read everything and compare it with the checksums.")
  private boolean verify;

  @Option(
      names = "--histogram",
      description = "Print numbers by redshift, in steps of 0.1 up to 5, and class as CSV.")
  private boolean histogram;

  @Option(
      names = "--before",
      description = "With --histogram: redshifts before augmentation, in place of those after.")
  private boolean before;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Dataset dataset = Dataset.open(folder);
    PrintWriter out = spec.commandLine().getOut();
    if (verify) {
      dataset.verify(new PrintedProgress(spec.commandLine().getErr(), System::nanoTime));
    }
    if (histogram) {
      DatasetText.print(RedshiftHistogram.of(dataset.rows(), FIRST_Z, STEP, STEPS, before), out);
      return 0;
    }
    DatasetText.print(dataset.card(), dataset.composition(), out);
    if (verify) {
      out.println("Every row is what its checksum says.");
      out.flush();
    }
    return 0;
  }
}
