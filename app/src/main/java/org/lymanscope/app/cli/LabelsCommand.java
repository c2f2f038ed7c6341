package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.project.KnownSource;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;
import picocli.CommandLine.Command;

/** {@code lymanscope labels}: classifications to and from files of other tools. */
@Command(
    name = "labels",
    description = "Export and import classifications.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "export|import",
    subcommands = {LabelsExportCommand.class, LabelsImportCommand.class})
public final class LabelsCommand {
  /**
   * The spectra of the files given, or of those that the project knows and that are still there.
   *
   * @param problems takes a line for each file that cannot be read
   */
  static List<Target> targets(Project project, List<Path> given, PrintWriter problems)
      throws IOException {
    List<Path> files = new ArrayList<>(given);
    if (files.isEmpty()) {
      project.sources().all().stream()
          .map(KnownSource::path)
          .filter(Files::exists)
          .forEach(files::add);
    }
    if (files.isEmpty()) {
      return List.of();
    }
    try (Survey survey = Survey.open(files, JobContext.NONE)) {
      survey.problems().forEach(problem -> problems.println(problem.sentence()));
      return survey.targets();
    }
  }
}
