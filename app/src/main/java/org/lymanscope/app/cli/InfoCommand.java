package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.survey.SpectrumFiles;
import org.lymanscope.engine.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope info}: what is in files of spectra. A file that is broken stops no other. */
@Command(
    name = "info",
    description = "Print what is in files of spectra; folders are searched.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all files were read", "1:at least one was not", "2:wrong usage"})
public final class InfoCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders of spectra.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON object for each file, on a line of its own.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    InfoReport report = json ? new JsonInfo(out) : new TextInfo(out);
    boolean allRead = true;
    for (Path file : files) {
      allRead &= Files.isDirectory(file) ? folder(file, report) : file(file, report);
      out.flush();
    }
    return allRead ? 0 : 1;
  }

  private static boolean folder(Path folder, InfoReport report) throws IOException {
    List<FileProblem> problems;
    List<Path> found;
    try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
      problems = survey.problems();
      found = survey.sources();
    }
    boolean allRead = problems.isEmpty();
    for (Path file : found) {
      allRead &= file(file, report);
    }
    for (FileProblem problem : problems) {
      report.problem(problem);
    }
    return allRead;
  }

  private static boolean file(Path path, InfoReport report) throws IOException {
    SpectrumFile file;
    try {
      file = SpectrumFiles.open(path);
    } catch (IOException e) {
      report.problem(FileProblem.of(path, e));
      return false;
    }
    try (file) {
      return report.file(path, file);
    }
  }
}
