package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.shell.LabelFiles;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.exchange.KnownSpectra;
import org.lymanscope.engine.exchange.LabelFormat;
import org.lymanscope.engine.exchange.LabelImport;
import org.lymanscope.engine.exchange.LineProblem;
import org.lymanscope.engine.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lymanscope labels import}. A line that cannot be read stops no other. */
@Command(
    name = "import",
    description = "Take classifications of a file into a project.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all lines were taken", "1:at least one was not", "2:wrong usage"})
public final class LabelsImportCommand implements Callable<Integer> {
  @Option(names = "--project", required = true, paramLabel = "DIR", description = "The project.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--from", required = true, paramLabel = "FILE", description = "File to read.")
  @SuppressWarnings("NullAway.Init")
  private Path from;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: by content.")
  private @Nullable LabelFormat format;

  @Option(names = "--inspector", description = "Who signs where the file does not tell.")
  private String inspector = "imported";

  @Option(names = "--spectra", arity = "1..*", description = "Files or folders they belong to.")
  private List<Path> spectra = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LabelImport.Imported imported;
    Clock clock = Clock.systemUTC();
    try (Project project = Project.open(folder, clock)) {
      imported =
          new LabelImport(
                  project.classifications(), known(project), ProgramVersion.current(), clock)
              .read(from, Optional.ofNullable(format), inspector);
    }
    imported.problems().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getOut().println(imported.labels() + " labels taken from " + from);
    return imported.problems().stream().anyMatch(LineProblem::leftOut) ? 1 : 0;
  }

  private KnownSpectra known(Project project) throws IOException {
    return LabelFiles.known(
        LabelsCommand.targets(project, spectra, spec.commandLine().getErr()),
        project.classifications().current());
  }
}
