package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.exchange.Exported;
import org.lymanscope.engine.exchange.LabelExport;
import org.lymanscope.engine.exchange.LabelFormat;
import org.lymanscope.engine.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lymanscope labels export}. */
@Command(
    name = "export",
    description = "Write a project's classifications into a file.",
    mixinStandardHelpOptions = true)
public final class LabelsExportCommand implements Callable<Integer> {
  @Option(names = "--project", required = true, paramLabel = "DIR", description = "The project.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private LabelFormat format = LabelFormat.PROSPECT;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(names = "--inspector", description = "Whose classifications; default everyone's.")
  private @Nullable String inspector;

  @Option(names = "--spectra", arity = "1..*", description = "Where the files of spectra are now.")
  private List<Path> spectra = List.of();

  @Option(names = "--force", description = "Replace an existing file.")
  private boolean force;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !force) {
      throw new IOException(out + " exists already; use --force to replace it.");
    }
    try (Project project = Project.open(folder, Clock.systemUTC())) {
      Exported exported =
          LabelExport.write(
              project.classifications(),
              Optional.ofNullable(inspector),
              LabelsCommand.targets(project, spectra, spec.commandLine().getErr()),
              format,
              out);
      exported.warnings().forEach(spec.commandLine().getErr()::println);
      spec.commandLine().getOut().println(exported.rows() + " rows in " + exported.file());
    }
    return 0;
  }
}
