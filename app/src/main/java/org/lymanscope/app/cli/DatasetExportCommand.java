package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.dataset.BinnedGrid;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.dataset.export.ExportFormat;
import org.lymanscope.engine.dataset.export.ExportJob;
import org.lymanscope.engine.dataset.export.ExportReport;
import org.lymanscope.engine.dataset.export.ExportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope dataset export}. */
@Command(
    name = "export",
    description = "Write a dataset as files for other programs. Formats: docs/formats-datasets.md.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is written",
      "1:no dataset, no rows, or the files cannot be written",
      "2:wrong usage"
    })
public final class DatasetExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder of the dataset.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      description = "${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init")
  private ExportFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder of the files; must not exist.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--grid",
      paramLabel = "G",
      description = {
        "Sum pixels in bins: ${COMPLETION-CANDIDATES} (443, 458 or 800). Default: boss for",
        "quasarnet, else the dataset's own pixels."
      })
  private @Nullable BinnedGrid grid;

  @Option(
      names = "--split",
      paramLabel = "S",
      description = "Only rows of one: ${COMPLETION-CANDIDATES}.")
  private @Nullable Split split;

  @Option(names = "--force", description = "Replace an export that is there already.")
  private boolean force;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ExportRequest request = request();
    Dataset dataset = Dataset.open(folder);
    PrintWriter err = spec.commandLine().getErr();
    ExportReport report;
    try (Stoppable context = Stoppable.of(new PrintedProgress(err, System::nanoTime))) {
      report =
          new ExportJob(dataset, request, "Lymanscope " + ProgramVersion.current()).run(context);
    }
    report.warnings().forEach(err::println);
    err.flush();
    PrintWriter printer = spec.commandLine().getOut();
    printer.printf(
        Locale.ROOT,
        "%,d rows in %s of %s%n",
        report.rows(),
        String.join(" and ", report.files()),
        report.folder());
    printer.flush();
    return 0;
  }

  private ExportRequest request() {
    Optional<BinnedGrid> bins = Optional.ofNullable(grid);
    if (format == ExportFormat.QUASARNET) {
      bins = bins.or(() -> Optional.of(BinnedGrid.BOSS));
    }
    try {
      return new ExportRequest(format, bins, Optional.ofNullable(split), out, force);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--grid: " + e.getMessage(), e);
    }
  }
}
